package se.samverka.meetings.minutesimport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// One paragraph as the text has it.
///
/// @param number the § number as printed; in a faulty text it may stand more than once
/// @param line where its heading stands, from 1
/// @param caseNumber such as `RV240022`, if one is given
/// @param summary running text, an empty line between blocks; empty when there is none
/// @param proposedDecision what was proposed, if anything: never the decision
/// @param decision what was decided, if anything
/// @param outcome what kind of decision it is; absent without a decision
/// @param documents supporting documents (beslutsunderlag), one entry each
/// @param notices notices (anmälningar), one entry each
public record ImportedParagraph(
        int number,
        int line,
        String title,
        @Nullable String caseNumber,
        String summary,
        List<SpokenContribution> contributions,
        @Nullable String proposedDecision,
        @Nullable String decision,
        @Nullable DecisionOutcome outcome,
        List<String> documents,
        List<String> notices) {}
