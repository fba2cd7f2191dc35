/// Payments and repayments of issued invoices. A credit note is not a payment: it reduces its invoice at once,
/// and if that was already paid, the invoice is overpaid and the excess is repaid on it. A mistake is corrected
/// by a reversal; nothing that is recorded is ever changed.
@NullMarked
package se.samverka.finance.books.payment;

import org.jspecify.annotations.NullMarked;
