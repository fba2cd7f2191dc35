/// The rules of follow-ups and the days on which they fall.
@NullMarked
package se.samverka.agreements.followup.model;

import org.jspecify.annotations.NullMarked;
