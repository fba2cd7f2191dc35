/// What is owed: pure computation from the basis to each payer's share.
@NullMarked
package se.samverka.finance.claim;

import org.jspecify.annotations.NullMarked;
