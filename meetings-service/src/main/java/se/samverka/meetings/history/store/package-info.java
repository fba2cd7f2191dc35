/// Histories as the database keeps them.
@NullMarked
package se.samverka.meetings.history.store;

import org.jspecify.annotations.NullMarked;
