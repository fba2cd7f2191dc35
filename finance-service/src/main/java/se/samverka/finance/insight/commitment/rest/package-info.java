/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.insight.commitment.rest;

import org.jspecify.annotations.NullMarked;
