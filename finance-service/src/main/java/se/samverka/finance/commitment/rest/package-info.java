/// See [se.samverka.finance.commitment].
@NullMarked
package se.samverka.finance.commitment.rest;

import org.jspecify.annotations.NullMarked;
