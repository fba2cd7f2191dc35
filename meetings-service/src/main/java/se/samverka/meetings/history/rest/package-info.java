/// Histories in answers.
@NullMarked
package se.samverka.meetings.history.rest;

import org.jspecify.annotations.NullMarked;
