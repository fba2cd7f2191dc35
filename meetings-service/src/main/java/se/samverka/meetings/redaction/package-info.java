/// Redaction of minutes: words are masked or erased, and paragraphs are unpublished. ADR 41.
@NullMarked
package se.samverka.meetings.redaction;

import org.jspecify.annotations.NullMarked;
