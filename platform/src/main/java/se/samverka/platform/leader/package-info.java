/// Background work that one replica at a time does, woken by notifications of the database.
@NullMarked
package se.samverka.platform.leader;

import org.jspecify.annotations.NullMarked;
