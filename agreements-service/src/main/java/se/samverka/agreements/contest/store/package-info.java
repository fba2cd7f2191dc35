/// Stored closings of contests.
@NullMarked
package se.samverka.agreements.contest.store;

import org.jspecify.annotations.NullMarked;
