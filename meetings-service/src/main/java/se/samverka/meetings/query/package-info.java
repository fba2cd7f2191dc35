/// What the lists of every feature share: conditions that grow by filter.
@NullMarked
package se.samverka.meetings.query;

import org.jspecify.annotations.NullMarked;
