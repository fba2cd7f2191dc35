/// Imports as the database keeps them.
@NullMarked
package se.samverka.meetings.minutesimport.store;

import org.jspecify.annotations.NullMarked;
