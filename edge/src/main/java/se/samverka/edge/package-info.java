/// HTTP code that the gateway and the services share: methods and body limits of paths, comparison of entity tags,
/// and challenges.
@NullMarked
package se.samverka.edge;

import org.jspecify.annotations.NullMarked;
