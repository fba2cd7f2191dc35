package se.samverka.finance.books.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The data of `se.samverka.finance.invoice-acknowledged.v1`: the whole document, an invoice or a credit note,
/// once an ERP system first told that it has booked it, and its revision, side by side.
public record InvoiceAcknowledgedV1(
        long revision, @JsonUnwrapped InvoiceDocument document) {

    public static final String INVOICE_ACKNOWLEDGED = "se.samverka.finance.invoice-acknowledged.v1";
}
