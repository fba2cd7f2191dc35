/// What an amendment would mean in money, before anybody decides on it. Finance computes it with the engine that
/// makes the documents. This feature asks finance on the caller's behalf, and compares the impacts when a
/// decision rests on them.
@NullMarked
package se.samverka.agreements.impact;

import org.jspecify.annotations.NullMarked;
