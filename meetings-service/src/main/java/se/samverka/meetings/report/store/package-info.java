/// What yearly reports read from the database.
@NullMarked
package se.samverka.meetings.report.store;

import org.jspecify.annotations.NullMarked;
