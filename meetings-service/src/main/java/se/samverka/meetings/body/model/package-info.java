/// Bodies and memberships as pure Java.
@NullMarked
package se.samverka.meetings.body.model;

import org.jspecify.annotations.NullMarked;
