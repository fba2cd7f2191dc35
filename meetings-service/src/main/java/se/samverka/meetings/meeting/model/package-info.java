/// Meetings, their minutes and their paragraphs, as pure Java.
@NullMarked
package se.samverka.meetings.meeting.model;

import org.jspecify.annotations.NullMarked;
