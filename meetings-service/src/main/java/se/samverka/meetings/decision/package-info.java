/// Decisions across meetings: search, links to agreements, and events to other services.
@NullMarked
package se.samverka.meetings.decision;

import org.jspecify.annotations.NullMarked;
