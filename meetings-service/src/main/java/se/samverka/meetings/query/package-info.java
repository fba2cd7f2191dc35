/// What the lists of every feature share: conditions that grow by filter, and query parameters read strictly.
@NullMarked
package se.samverka.meetings.query;

import org.jspecify.annotations.NullMarked;
