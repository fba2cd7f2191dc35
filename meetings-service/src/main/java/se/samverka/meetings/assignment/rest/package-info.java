/// `/assignments` and their closures.
@NullMarked
package se.samverka.meetings.assignment.rest;

import org.jspecify.annotations.NullMarked;
