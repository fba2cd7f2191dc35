package se.samverka.finance.books.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverka.finance.books.invoice.InvoiceDocument;

/// The data of `se.samverka.finance.payment-recorded.v1`: the whole invoice as the payment, or repayment, left it,
/// and its revision, side by side. It goes out on the topic of invoices.
public record PaymentRecordedV1(
        long revision, @JsonUnwrapped InvoiceDocument document) {

    public static final String PAYMENT_RECORDED = "se.samverka.finance.payment-recorded.v1";
}
