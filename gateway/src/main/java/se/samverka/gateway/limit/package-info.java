/// How much of the gateway one client may have at a time: nobody can stop the others by asking slowly or much.
@NullMarked
package se.samverka.gateway.limit;

import org.jspecify.annotations.NullMarked;
