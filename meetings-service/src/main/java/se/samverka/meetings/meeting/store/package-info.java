/// Meetings and paragraphs as the database keeps them.
@NullMarked
package se.samverka.meetings.meeting.store;

import org.jspecify.annotations.NullMarked;
