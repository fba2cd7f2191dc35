/// What an amendment would mean in money, before anybody decides on it. Finance computes it, with the engine that
/// makes the documents; here it is asked on the caller's behalf, tagged, and compared when a decision rests on it.
@NullMarked
package se.samverka.agreements.impact;

import org.jspecify.annotations.NullMarked;
