/// What the repositories of every feature share: filters and pages of lists.
@NullMarked
package se.samverka.meetings.store;

import org.jspecify.annotations.NullMarked;
