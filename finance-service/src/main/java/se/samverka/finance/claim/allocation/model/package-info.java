/// How an amount is divided (domain rules 1–4). [Allocator] divides one clause for one year into a tree of
/// branches whose amounts sum exactly to the whole. [LargestRemainder] is the arithmetic of one level.
@NullMarked
package se.samverka.finance.claim.allocation.model;

import org.jspecify.annotations.NullMarked;
