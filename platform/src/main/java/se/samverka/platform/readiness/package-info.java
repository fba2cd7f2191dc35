/// Readiness of a service and the gauges that it rests on.
@NullMarked
package se.samverka.platform.readiness;

import org.jspecify.annotations.NullMarked;
