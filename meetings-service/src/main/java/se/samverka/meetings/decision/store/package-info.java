/// Links, and the agreements known from events, as the database keeps them.
@NullMarked
package se.samverka.meetings.decision.store;

import org.jspecify.annotations.NullMarked;
