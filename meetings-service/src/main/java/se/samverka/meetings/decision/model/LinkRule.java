package se.samverka.meetings.decision.model;

import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rules of links that a request can break, by name.
public final class LinkRule {

    private LinkRule() {}

    /// No agreement of that id has been told of, or the caller's organisation is no party to it.
    public static Violation agreementUnknown(UUID agreementId) {
        return new Violation(
                "/agreementId",
                ProblemCode.AGREEMENT_UNKNOWN,
                "There is no agreement " + agreementId + " that you may see");
    }

    /// The meeting has no paragraph of that number that the caller may see.
    public static Violation paragraphUnknown(int number) {
        return new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § " + number);
    }

    /// A paragraph without a decision decides nothing about an agreement.
    public static Violation noDecision(int number) {
        return new Violation(
                "/paragraph",
                ProblemCode.PARAGRAPH_WITHOUT_DECISION,
                "§ " + number + " has no decision that could be linked");
    }
}
