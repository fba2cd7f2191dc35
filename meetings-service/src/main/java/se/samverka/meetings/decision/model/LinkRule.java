package se.samverka.meetings.decision.model;

import java.util.UUID;
import se.samverka.platform.rule.Violation;

/// The rules of links that a request can break, by name.
public sealed interface LinkRule extends Violation {

    /// No event has named an agreement with that id, or the caller may not read it.
    record AgreementUnknown(UUID agreementId) implements LinkRule {
        @Override
        public String code() {
            return "agreement-unknown";
        }

        @Override
        public String detail() {
            return "There is no agreement " + agreementId + " that you may read";
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

    /// Only a decision can be linked.
    record NoDecision(int number) implements LinkRule {
        @Override
        public String code() {
            return "paragraph-without-decision";
        }

        @Override
        public String detail() {
            return "§ " + number + " has no decision to link";
        }

        @Override
        public String pointer() {
            return "/paragraph";
        }
    }
}
