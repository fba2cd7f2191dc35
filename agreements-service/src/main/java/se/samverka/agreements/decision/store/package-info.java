/// Stored decisions.
@NullMarked
package se.samverka.agreements.decision.store;

import org.jspecify.annotations.NullMarked;
