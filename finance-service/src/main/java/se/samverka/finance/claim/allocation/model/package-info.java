/// How a sum is divided (domain rules 1–4). [Allocator] divides one clause for one year into a tree of branches
/// whose amounts always sum to the whole, to the öre; [LargestRemainder] is the arithmetic of one level.
@NullMarked
package se.samverka.finance.claim.allocation.model;

import org.jspecify.annotations.NullMarked;
