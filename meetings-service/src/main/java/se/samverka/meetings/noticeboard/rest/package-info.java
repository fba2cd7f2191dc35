/// The paths of notice boards.
@NullMarked
package se.samverka.meetings.noticeboard.rest;

import org.jspecify.annotations.NullMarked;
