package se.samverka.meetings.meeting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// What a paragraph says, apart from its number.
///
/// @param outcome read from the words of the decision when the caller gives none; absent without a decision
public record ParagraphText(
        String title,
        @Nullable String caseNumber,
        String summary,
        List<SpokenContribution> contributions,
        @Nullable String proposedDecision,
        @Nullable String decision,
        @Nullable DecisionOutcome outcome,
        List<String> documents,
        List<String> notices) {

    public ParagraphText {
        contributions = List.copyOf(contributions);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        if (outcome == null && decision != null) {
            outcome = DecisionOutcome.of(decision);
        }
    }

    /// @throws RuleBroken with {@link MeetingRule.DecisionBeforeMeeting} or {@link
    /// MeetingRule.OutcomeWithoutDecision}
    public void allowIn(MeetingStatus status) {
        var broken = new ArrayList<Violation>();
        if (decision != null && status != MeetingStatus.HELD) {
            broken.add(MeetingRule.decisionBeforeMeeting());
        }
        if (decision == null && outcome != null) {
            broken.add(MeetingRule.outcomeWithoutDecision());
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }
}
