/// What a service says of itself to those who run it: traces, metrics, readiness.
@NullMarked
package se.samverka.platform.telemetry;

import org.jspecify.annotations.NullMarked;
