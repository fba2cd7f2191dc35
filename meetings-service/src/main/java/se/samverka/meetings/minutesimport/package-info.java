/// Minutes as plain text: read and, if asked, stored as a HELD meeting for a person to review.
@NullMarked
package se.samverka.meetings.minutesimport;

import org.jspecify.annotations.NullMarked;
