/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.insight.commitment.store;

import org.jspecify.annotations.NullMarked;
