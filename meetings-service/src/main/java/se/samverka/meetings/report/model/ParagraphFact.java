package se.samverka.meetings.report.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphLabel;

/// A § that the reader may see.
///
/// @param outcome of the decision as a whole; null without one
/// @param outcomes of its points, where a decision has several
public record ParagraphFact(
        UUID id,
        UUID meetingId,
        ParagraphLabel label,
        String title,
        boolean hasDecision,
        @Nullable DecisionOutcome outcome,
        List<DecisionOutcome> outcomes) {

    public ParagraphFact {
        outcomes = List.copyOf(outcomes);
    }

    /// Each outcome once; empty without a decision.
    Set<DecisionOutcome> allOutcomes() {
        var all = EnumSet.noneOf(DecisionOutcome.class);
        if (hasDecision) {
            all.addAll(outcomes);
            if (outcome != null) {
                all.add(outcome);
            }
            if (all.isEmpty()) {
                all.add(DecisionOutcome.OTHER);
            }
        }
        return all;
    }
}
