/// The API of follow-ups, and their calendars.
@NullMarked
package se.samverka.agreements.followup.rest;

import org.jspecify.annotations.NullMarked;
