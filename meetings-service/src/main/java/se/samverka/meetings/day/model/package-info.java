/// The days that meetings, seats and assignments can have, as pure Java.
@NullMarked
package se.samverka.meetings.day.model;

import org.jspecify.annotations.NullMarked;
