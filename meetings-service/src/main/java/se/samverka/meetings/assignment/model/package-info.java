/// Assignments (uppdrag) as pure Java: who must come back with what, at which meeting.
@NullMarked
package se.samverka.meetings.assignment.model;

import org.jspecify.annotations.NullMarked;
