/// Contests: a decision that bound its party has been appealed or set aside, so that nothing new is claimed
/// of the party. The appeal's outcome or a new approval ends a contest; here an administrator closes it.
@NullMarked
package se.samverka.agreements.contest;

import org.jspecify.annotations.NullMarked;
