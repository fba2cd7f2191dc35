/// A payment, and what can be wrong with one.
@NullMarked
package se.samverka.finance.payment.model;

import org.jspecify.annotations.NullMarked;
