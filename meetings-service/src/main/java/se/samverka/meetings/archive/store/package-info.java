/// Archive packages as the database keeps them.
@NullMarked
package se.samverka.meetings.archive.store;

import org.jspecify.annotations.NullMarked;
