/// What a sum becomes when it is divided: of an agreement in a year, as valid on a day and as known at a time; or
/// of terms that are only thought of.
@NullMarked
package se.samverka.finance.claim.allocation;

import org.jspecify.annotations.NullMarked;
