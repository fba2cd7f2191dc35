/// Allocations of an agreement in a year, as valid on a day and as known at a time, and previews for proposed
/// terms.
@NullMarked
package se.samverka.finance.claim.allocation;

import org.jspecify.annotations.NullMarked;
