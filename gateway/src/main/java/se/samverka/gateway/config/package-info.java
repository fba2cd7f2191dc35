/// What an operator sets: where the services are, limits and timeouts, and the address under which clients reach the
/// gateway.
@NullMarked
package se.samverka.gateway.config;

import org.jspecify.annotations.NullMarked;
