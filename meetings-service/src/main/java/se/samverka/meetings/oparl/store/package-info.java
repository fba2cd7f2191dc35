/// The record of public objects.
@NullMarked
package se.samverka.meetings.oparl.store;

import org.jspecify.annotations.NullMarked;
