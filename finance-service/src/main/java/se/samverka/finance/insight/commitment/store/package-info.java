/// Commitments in the database.
@NullMarked
package se.samverka.finance.insight.commitment.store;

import org.jspecify.annotations.NullMarked;
