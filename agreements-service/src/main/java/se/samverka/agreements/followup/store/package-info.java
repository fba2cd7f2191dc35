/// Rows of follow-ups and of what has been done.
@NullMarked
package se.samverka.agreements.followup.store;

import org.jspecify.annotations.NullMarked;
