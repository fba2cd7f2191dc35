/// `/bodies/{id}/archive-packages`.
@NullMarked
package se.samverka.meetings.archive.rest;

import org.jspecify.annotations.NullMarked;
