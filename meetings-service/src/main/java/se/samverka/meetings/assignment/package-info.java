/// Assignments (uppdrag): given by a decision, closed by a later paragraph.
@NullMarked
package se.samverka.meetings.assignment;

import org.jspecify.annotations.NullMarked;
