/// What is paid on issued invoices, and what of it is paid back. A credit note is no payment: it takes from its
/// invoice at once, and where that was paid already, the invoice is paid too much and the excess is paid back
/// on it. What was recorded by mistake is taken back by a reversal, and nothing that is recorded ever changes.
@NullMarked
package se.samverka.finance.books.payment;

import org.jspecify.annotations.NullMarked;
