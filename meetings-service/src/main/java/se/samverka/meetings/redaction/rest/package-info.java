/// The API of redactions.
@NullMarked
package se.samverka.meetings.redaction.rest;

import org.jspecify.annotations.NullMarked;
