/// What is owed: pure computation from the basis to the share of each payer.
@NullMarked
package se.samverka.finance.claim;

import org.jspecify.annotations.NullMarked;
