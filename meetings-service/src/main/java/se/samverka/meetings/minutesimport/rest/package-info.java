/// `/minutes-imports`.
@NullMarked
package se.samverka.meetings.minutesimport.rest;

import org.jspecify.annotations.NullMarked;
