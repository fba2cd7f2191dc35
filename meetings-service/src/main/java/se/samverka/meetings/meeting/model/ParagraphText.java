package se.samverka.meetings.meeting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// What a paragraph says, apart from its number.
///
/// @param outcome of the decision as a whole; read from its words when the caller gives none; null without a
/// decision
/// @param outcomes of the decision's parts, when it has parts that end differently
/// @param proposedBy whose proposal it is, as the minutes name them
/// @param documents what the decision rests on
/// @param notices what was only reported
/// @param sentTo to whom the decision is sent
public record ParagraphText(
        String title,
        @Nullable String caseNumber,
        String summary,
        List<SpokenContribution> contributions,
        @Nullable String proposedDecision,
        @Nullable String proposedBy,
        @Nullable String decision,
        @Nullable DecisionOutcome outcome,
        List<DecisionOutcome> outcomes,
        List<Vote> votes,
        List<Reservation> reservations,
        List<Statement> statements,
        List<Statement> counterProposals,
        List<String> documents,
        List<String> notices,
        List<String> sentTo) {

    public ParagraphText {
        contributions = List.copyOf(contributions);
        outcomes = List.copyOf(outcomes);
        votes = List.copyOf(votes);
        reservations = List.copyOf(reservations);
        statements = List.copyOf(statements);
        counterProposals = List.copyOf(counterProposals);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        sentTo = List.copyOf(sentTo);
        if (outcome == null && decision != null) {
            outcome = DecisionOutcome.of(decision);
        }
    }

    /// @throws RuleBroken 422 when there is an outcome without a decision
    public void requireWhole() {
        var broken = new ArrayList<Violation>();
        if (decision == null && outcome != null) {
            broken.add(MeetingRule.outcomeWithoutDecision("/outcome"));
        }
        if (decision == null && !outcomes.isEmpty()) {
            broken.add(MeetingRule.outcomeWithoutDecision("/outcomes"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }
}
