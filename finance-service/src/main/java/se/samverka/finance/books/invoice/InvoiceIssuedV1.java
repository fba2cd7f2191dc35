package se.samverka.finance.books.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The data of `se.samverka.finance.invoice-issued.v1` and `se.samverka.finance.credit-note-issued.v1`: the whole
/// document and its revision, side by side.
public record InvoiceIssuedV1(long revision, @JsonUnwrapped InvoiceDocument document) {

    public static final String TOPIC = "finance.invoices.v1";
    public static final String INVOICE_ISSUED = "se.samverka.finance.invoice-issued.v1";
    public static final String CREDIT_NOTE_ISSUED = "se.samverka.finance.credit-note-issued.v1";
}
