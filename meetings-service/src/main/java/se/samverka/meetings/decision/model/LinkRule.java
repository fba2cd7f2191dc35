package se.samverka.meetings.decision.model;

import java.util.UUID;
import se.samverka.platform.rule.Violation;

/// The rules of links that a request can break, by name.
public sealed interface LinkRule extends Violation {

    /// No agreement of that id has been told of, or the caller's organisation is no party to it.
    record AgreementUnknown(UUID agreementId) implements LinkRule {
        @Override
        public String code() {
            return "agreement-unknown";
        }

        @Override
        public String detail() {
            return "There is no agreement " + agreementId + " that you may see";
        }

        @Override
        public String pointer() {
            return "/agreementId";
        }
    }

    /// The meeting has no paragraph of that number that the caller may see.
    record ParagraphUnknown(int number) implements LinkRule {
        @Override
        public String code() {
            return "paragraph-unknown";
        }

        @Override
        public String detail() {
            return "The meeting has no § " + number;
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }

    /// A paragraph without a decision decides nothing about an agreement.
    record NoDecision(int number) implements LinkRule {
        @Override
        public String code() {
            return "paragraph-without-decision";
        }

        @Override
        public String detail() {
            return "§ " + number + " has no decision that could be linked";
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }
}
