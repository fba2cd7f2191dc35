/// `/bodies` and `/bodies/{id}/memberships`.
@NullMarked
package se.samverka.meetings.body.rest;

import org.jspecify.annotations.NullMarked;
