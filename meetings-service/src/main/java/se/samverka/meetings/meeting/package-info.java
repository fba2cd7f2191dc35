/// Meetings and their minutes: planning, summons, holding, adjustment, announcement, paragraphs.
@NullMarked
package se.samverka.meetings.meeting;

import org.jspecify.annotations.NullMarked;
