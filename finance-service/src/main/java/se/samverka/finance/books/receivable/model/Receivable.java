package se.samverka.finance.books.receivable.model;

import java.time.LocalDate;
import java.util.UUID;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// An invoice with an open amount, as of a day.
///
/// @param paid by that day, less what had been paid back
/// @param credited by that day
/// @param daysOverdue days after the due date; zero or below while it is not due
public record Receivable(
        UUID invoiceId,
        String number,
        UUID agreementId,
        int year,
        OrganisationNumber payee,
        OrganisationNumber payer,
        String payerName,
        LocalDate issueDate,
        LocalDate dueDate,
        Money total,
        Money paid,
        Money credited,
        int daysOverdue) {

    /// The open amount, above zero.
    public Money remaining() {
        return total.minus(credited).minus(paid);
    }

    public Bucket bucket() {
        return Bucket.of(daysOverdue);
    }
}
