package se.samverka.finance.books.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverka.finance.books.invoice.InvoiceDocument;

/// The data of `se.samverka.finance.payment-reversed.v1`: the whole invoice as it is without the payment,
/// or repayment, that was recorded by mistake, and its revision, side by side. It goes out on the topic of
/// invoices.
public record PaymentReversedV1(
        long revision, @JsonUnwrapped InvoiceDocument document) {

    public static final String PAYMENT_REVERSED = "se.samverka.finance.payment-reversed.v1";
}
