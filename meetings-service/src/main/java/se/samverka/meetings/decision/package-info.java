/// Decisions across meetings: search, links to agreements, and the events that tell of them.
@NullMarked
package se.samverka.meetings.decision;

import org.jspecify.annotations.NullMarked;
