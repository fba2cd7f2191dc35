/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.insight.commitment.model;

import org.jspecify.annotations.NullMarked;
