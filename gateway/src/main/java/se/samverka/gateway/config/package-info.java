/// The operator's settings: addresses of the services, limits and timeouts, and the public address.
@NullMarked
package se.samverka.gateway.config;

import org.jspecify.annotations.NullMarked;
