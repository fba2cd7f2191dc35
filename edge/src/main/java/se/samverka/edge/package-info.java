/// What the gateway and the services do alike with HTTP: which paths take which methods and bodies, how entity tags
/// are compared, what a challenge says, and an answer for a request that cannot be read.
@NullMarked
package se.samverka.edge;

import org.jspecify.annotations.NullMarked;
