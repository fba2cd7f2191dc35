package se.samverka.finance.books.acknowledgement.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;

/// The rules of an acknowledgement, each broken by its own name.
public sealed interface AcknowledgementViolation extends Violation {

    /// The booking day is in the future.
    record BookedInTheFuture(String pointer, LocalDate bookedOn, LocalDate latest) implements AcknowledgementViolation {
        @Override
        public String code() {
            return "booked-in-the-future";
        }

        @Override
        public String detail() {
            return "A document is booked on " + latest + " at the latest, which is today, not on " + bookedOn;
        }
    }

    /// The booking day is before the issue date.
    record BookedBeforeIssued(String pointer, LocalDate bookedOn, LocalDate issueDate)
            implements AcknowledgementViolation {
        @Override
        public String code() {
            return "booked-before-issued";
        }

        @Override
        public String detail() {
            return "The document was issued on " + issueDate + ": it is booked on that day at the earliest, not on "
                    + bookedOn;
        }
    }

    /// The organisation is neither payer nor payee of the document.
    record NotOnTheDocument(String pointer, String organisation) implements AcknowledgementViolation {
        @Override
        public String code() {
            return "not-on-the-document";
        }

        @Override
        public String detail() {
            return organisation + " is neither payer nor payee of this document";
        }
    }

    /// The reference is malformed.
    record ReferenceMalformed(String pointer, int longest) implements AcknowledgementViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A reference has 1 to " + longest + " characters, no control characters and no blanks around it";
        }
    }
}
