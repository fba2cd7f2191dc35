package se.samverka.meetings.minutesimport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// One paragraph as the text has it.
///
/// @param number the § number as printed; in a faulty text it may stand more than once
/// @param letter the letter after the number, in lower case, if there is one
/// @param label number and letter as printed, `12 a`
/// @param line where its heading stands, from 1
/// @param caseNumber such as `RV240022`, if one is given; several are divided by commas
/// @param summary running text, an empty line between blocks; empty when there is none
/// @param proposedDecision what was proposed, if anything: never the decision
/// @param proposedBy whose proposal it is, as its heading says in the genitive, if it does
/// @param decision what was decided, if anything; each point on a line of its own
/// @param outcome what kind of decision it is; absent without a decision
/// @param outcomes each kind of decision once, in the order of the points; empty without a decision
/// @param documents supporting documents (beslutsunderlag), one entry each
/// @param notices notices (anmälningar), one entry each
/// @param sentTo to whom the decision is sent, one entry each
/// @param sources the lines that each field was read from
public record ImportedParagraph(
        int number,
        @Nullable String letter,
        String label,
        int line,
        String title,
        @Nullable String caseNumber,
        String summary,
        List<SpokenContribution> contributions,
        @Nullable String proposedDecision,
        @Nullable String proposedBy,
        @Nullable String decision,
        @Nullable DecisionOutcome outcome,
        List<DecisionOutcome> outcomes,
        List<CountedVote> votes,
        List<AttributedText> reservations,
        List<AttributedText> statements,
        List<AttributedText> counterProposals,
        List<String> documents,
        List<String> notices,
        List<String> sentTo,
        List<SourceLines> sources) {}
