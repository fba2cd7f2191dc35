/// What is hidden, and the rules of it.
@NullMarked
package se.samverka.meetings.redaction.model;

import org.jspecify.annotations.NullMarked;
