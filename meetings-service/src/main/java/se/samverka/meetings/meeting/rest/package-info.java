/// `/meetings` and what lies below it.
@NullMarked
package se.samverka.meetings.meeting.rest;

import org.jspecify.annotations.NullMarked;
