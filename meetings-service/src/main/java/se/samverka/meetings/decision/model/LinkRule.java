package se.samverka.meetings.decision.model;

import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Violation;

/// The rules of links that a request can break, by name.
public final class LinkRule {

    private LinkRule() {}

    /// No event has named an agreement with that id, or the caller may not read it.
    public static Violation agreementUnknown(UUID agreementId) {
        return new Violation(
                "/agreementId",
                ProblemCode.AGREEMENT_UNKNOWN,
                "There is no agreement " + agreementId + " that you may read");
    }

    /// The meeting has no paragraph of that number that the caller may see.
    public static Violation paragraphUnknown(ParagraphLabel label) {
        return new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § " + label);
    }

    /// Only a decision can be linked.
    public static Violation noDecision(ParagraphLabel label) {
        return new Violation(
                "/paragraph", ProblemCode.PARAGRAPH_WITHOUT_DECISION, "§ " + label + " has no decision to link");
    }
}
