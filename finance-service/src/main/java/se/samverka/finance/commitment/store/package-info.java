/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.commitment.store;

import org.jspecify.annotations.NullMarked;
