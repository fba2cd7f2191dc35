package se.samverka.finance.insight.commitment.model;

import java.util.UUID;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a party has committed to pay a payee for one year of an agreement, and how much has been invoiced and paid.
///
/// @param invoiced issued invoices less issued credit notes
/// @param paid payments less repayments, reversed ones left out
/// @param waived what the payee has decided not to claim (ADR 10)
/// @param toInvoice drafts that can be issued: what is still to be invoiced; below zero when credit notes are to
///     come
/// @param blocked drafts that cannot be issued at present, because the payer is not bound or for another reason
public record Commitment(
        OrganisationNumber party,
        OrganisationNumber payee,
        int year,
        UUID agreementId,
        String agreementTitle,
        Money committed,
        Money allocated,
        Money invoiced,
        Money paid,
        Money waived,
        Money toInvoice,
        Money blocked) {

    /// What is still to be paid, invoiced or not. Below zero where the payee owes something back.
    public Money remaining() {
        return invoiced.plus(toInvoice).minus(paid);
    }
}
