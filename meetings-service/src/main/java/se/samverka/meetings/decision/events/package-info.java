/// Events out: `meetings.decisions.v1`. Events in: `agreements.agreements.v1`.
@NullMarked
package se.samverka.meetings.decision.events;

import org.jspecify.annotations.NullMarked;
