/// Health of the gateway, and readiness of everything behind it.
@NullMarked
package se.samverka.gateway.health;

import org.jspecify.annotations.NullMarked;
