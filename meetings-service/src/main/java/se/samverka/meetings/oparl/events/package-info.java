/// The consumer of `agreements.organisations.v1`.
@NullMarked
package se.samverka.meetings.oparl.events;

import org.jspecify.annotations.NullMarked;
