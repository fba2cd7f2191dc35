package se.samverka.finance.books.acknowledgement.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// Violations in an acknowledgement.
public final class AcknowledgementViolation {

    private AcknowledgementViolation() {}

    /// The booking day is before the issue date.
    public static Violation bookedBeforeIssued(String pointer, LocalDate bookedOn, LocalDate issueDate) {
        return new Violation(
                pointer,
                ProblemCode.BOOKED_BEFORE_ISSUED,
                "The document was issued on " + issueDate + " and cannot be booked before that day, on " + bookedOn);
    }

    /// The organisation is neither payer nor payee of the document.
    public static Violation notOnTheDocument(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.NOT_ON_THE_DOCUMENT,
                organisation + " is neither payer nor payee of this document");
    }

    /// The reference is malformed.
    public static Violation referenceMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reference has 1 to " + longest
                        + " characters, without control characters or leading or trailing blanks");
    }
}
