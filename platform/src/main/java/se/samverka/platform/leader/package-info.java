/// Work that one replica at a time does in the background, woken by the database.
@NullMarked
package se.samverka.platform.leader;

import org.jspecify.annotations.NullMarked;
