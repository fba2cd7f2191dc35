/// Trace context of the request or event in hand.
@NullMarked
package se.samverka.platform.telemetry;

import org.jspecify.annotations.NullMarked;
