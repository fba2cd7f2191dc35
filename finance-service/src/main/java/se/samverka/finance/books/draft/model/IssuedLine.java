package se.samverka.finance.books.draft.model;

import java.util.Comparator;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;

/// A line of an issued invoice, with what issued credit notes have taken from it.
///
/// @param issueOrder the invoice's place among those issued by its payee: fiscal year and sequence
/// @param lineNumber from 1 within the invoice
/// @param credited the sum of issued credit lines that refer to this line
/// @param waived the part of `credited` that the payee has waived by a REDUCTION
public record IssuedLine(
        UUID invoiceId,
        InvoiceNumber issueOrder,
        int lineNumber,
        Obligation obligation,
        String description,
        Coding coding,
        Money amount,
        Money credited,
        Money waived) {

    /// The newest invoice first, and within it the last line first.
    public static final Comparator<IssuedLine> NEWEST_FIRST = Comparator.comparing(IssuedLine::issueOrder)
            .thenComparingInt(IssuedLine::lineNumber)
            .reversed();

    /// What can still be credited.
    public Money left() {
        return amount.minus(credited);
    }
}
