/// Payments, repayments and reversals, and their rules.
@NullMarked
package se.samverka.finance.books.payment.model;

import org.jspecify.annotations.NullMarked;
