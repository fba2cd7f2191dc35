/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.commitment.model;

import org.jspecify.annotations.NullMarked;
