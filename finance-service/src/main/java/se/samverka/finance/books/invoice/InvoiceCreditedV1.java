package se.samverka.finance.books.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The data of `se.samverka.finance.invoice-credited.v1`: the whole invoice as an issued credit note left it, and
/// its revision, side by side. The credit note's own event goes out before it.
public record InvoiceCreditedV1(
        long revision, @JsonUnwrapped InvoiceDocument document) {

    public static final String INVOICE_CREDITED = "se.samverka.finance.invoice-credited.v1";
}
