/// Limits per client, so that no client can block others with slow or many requests.
@NullMarked
package se.samverka.gateway.limit;

import org.jspecify.annotations.NullMarked;
