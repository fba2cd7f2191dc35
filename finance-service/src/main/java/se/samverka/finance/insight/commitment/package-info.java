/// Every party's commitments by year and agreement. Committed, allocated, invoiced and paid are separate figures.
/// The first two are stored with each recalculation of an agreement; the others are summed from its documents on
/// request.
@NullMarked
package se.samverka.finance.insight.commitment;

import org.jspecify.annotations.NullMarked;
