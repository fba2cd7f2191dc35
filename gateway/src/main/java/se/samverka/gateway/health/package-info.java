/// Whether the gateway runs, and whether everything behind it is ready.
@NullMarked
package se.samverka.gateway.health;

import org.jspecify.annotations.NullMarked;
