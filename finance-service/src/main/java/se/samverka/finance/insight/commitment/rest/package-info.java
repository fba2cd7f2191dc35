/// `/commitments`.
@NullMarked
package se.samverka.finance.insight.commitment.rest;

import org.jspecify.annotations.NullMarked;
