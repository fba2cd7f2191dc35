package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules by which a § continues the matter of an earlier one (domain rule 16).
public final class ContinuationRule {

    private static final String POINTER = "/continues";

    private static final Set<DecisionOutcome> LEFT_OPEN =
            EnumSet.of(DecisionOutcome.POSTPONED, DecisionOutcome.REFERRED_BACK);

    private ContinuationRule() {}

    /// Whether a decision leaves its matter, or a part of it, to a later meeting.
    public static boolean isPostponed(@Nullable DecisionOutcome outcome, Collection<DecisionOutcome> outcomes) {
        return (outcome != null && LEFT_OPEN.contains(outcome))
                || outcomes.stream().anyMatch(LEFT_OPEN::contains);
    }

    /// The body has no such §, or it is another body's.
    public static Violation unknown() {
        return new Violation(POINTER, ProblemCode.PARAGRAPH_UNKNOWN, "The body has no such paragraph");
    }

    /// A matter that was decided is not continued.
    public static Violation notPostponed(ParagraphLabel label, LocalDate heldOn) {
        return new Violation(
                POINTER,
                ProblemCode.CONTINUED_PARAGRAPH_NOT_POSTPONED,
                "§ " + label + " of " + heldOn + " neither postponed its matter nor referred it back");
    }

    /// A matter is continued at a later meeting.
    public static Violation notEarlier(ParagraphLabel label, LocalDate heldOn, LocalDate meetsOn) {
        return new Violation(
                POINTER,
                ProblemCode.CONTINUED_PARAGRAPH_NOT_EARLIER,
                "§ " + label + " of " + heldOn + " is not of an earlier meeting than the one of " + meetsOn);
    }
}
