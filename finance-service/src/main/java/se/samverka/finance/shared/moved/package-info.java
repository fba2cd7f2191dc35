/// What an import of figures changes: the sums that payers owe, before and after.
@NullMarked
package se.samverka.finance.shared.moved;

import org.jspecify.annotations.NullMarked;
