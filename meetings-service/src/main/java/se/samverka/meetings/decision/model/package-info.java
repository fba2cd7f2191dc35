/// What links a decision to an agreement, as pure Java.
@NullMarked
package se.samverka.meetings.decision.model;

import org.jspecify.annotations.NullMarked;
