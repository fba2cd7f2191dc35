/// Payments in the database.
@NullMarked
package se.samverka.finance.payment.store;

import org.jspecify.annotations.NullMarked;
