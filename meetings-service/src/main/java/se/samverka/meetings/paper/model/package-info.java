/// What stands on the pages.
@NullMarked
package se.samverka.meetings.paper.model;

import org.jspecify.annotations.NullMarked;
