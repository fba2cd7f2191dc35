package se.samverka.finance.books.acknowledgement.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// What can be wrong with an acknowledgement, each by its name.
public final class AcknowledgementViolation {

    private AcknowledgementViolation() {}

    /// Nothing is booked before it is issued.
    public static Violation bookedBeforeIssued(String pointer, LocalDate bookedOn, LocalDate issueDate) {
        return new Violation(
                pointer,
                ProblemCode.BOOKED_BEFORE_ISSUED,
                "The document was issued on " + issueDate + ": it is booked on that day at the earliest, not on "
                        + bookedOn);
    }

    /// Somebody who has nothing to book of this document.
    public static Violation notOnTheDocument(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.NOT_ON_THE_DOCUMENT,
                organisation + " is neither payer nor payee of this document");
    }

    /// No text that names a voucher.
    public static Violation referenceMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reference has 1 to " + longest + " characters, no control characters and no blanks around it");
    }
}
