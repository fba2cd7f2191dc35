/// What is paid on issued invoices, and what of it is paid back. A credit note is no payment: it takes from its
/// invoice at once, and where that was paid already, the invoice is paid too much and the excess is paid back on it.
@NullMarked
package se.samverka.finance.payment;

import org.jspecify.annotations.NullMarked;
