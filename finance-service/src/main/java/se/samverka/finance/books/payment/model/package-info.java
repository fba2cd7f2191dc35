/// A payment, and what can be wrong with one.
@NullMarked
package se.samverka.finance.books.payment.model;

import org.jspecify.annotations.NullMarked;
