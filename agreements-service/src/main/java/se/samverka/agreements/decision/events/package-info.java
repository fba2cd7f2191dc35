/// Events of meetings-service: `meetings.decisions.v1`.
@NullMarked
package se.samverka.agreements.decision.events;

import org.jspecify.annotations.NullMarked;
