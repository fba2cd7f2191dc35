/// Meetings and their minutes: planning, convocation, closing, approval, announcement, paragraphs.
@NullMarked
package se.samverka.meetings.meeting;

import org.jspecify.annotations.NullMarked;
