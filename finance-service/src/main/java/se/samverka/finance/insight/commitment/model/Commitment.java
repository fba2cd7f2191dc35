package se.samverka.finance.insight.commitment.model;

import java.util.UUID;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a party has undertaken towards a payee for one year of an agreement, and what has come of it.
///
/// @param invoiced issued invoices less issued credit notes
/// @param paid payments that stand less repayments that stand
/// @param waived what the payee has decided to claim no more (ADR 10)
/// @param toInvoice drafts: what is still to be invoiced as things stand; below zero where credit notes are to come
/// @param blocked drafts that are not issued as things stand, because the payer is not bound or for another reason
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
