/// Events of other services: `agreements.agreements.v1`.
@NullMarked
package se.samverka.meetings.decision.events;

import org.jspecify.annotations.NullMarked;
