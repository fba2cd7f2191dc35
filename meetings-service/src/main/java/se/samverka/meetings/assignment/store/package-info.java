/// Assignments as the database keeps them.
@NullMarked
package se.samverka.meetings.assignment.store;

import org.jspecify.annotations.NullMarked;
