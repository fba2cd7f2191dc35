/// Assignments (uppdrag): a decision gives one, and a later paragraph closes it.
@NullMarked
package se.samverka.meetings.assignment;

import org.jspecify.annotations.NullMarked;
