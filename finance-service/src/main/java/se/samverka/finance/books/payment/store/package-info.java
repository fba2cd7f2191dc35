/// Payments in the database.
@NullMarked
package se.samverka.finance.books.payment.store;

import org.jspecify.annotations.NullMarked;
