/// The W3C Trace Context of a request: taken from the client or started here, passed on to the service and returned
/// to the client, so that one id finds the request in every log. Written by hand, since the gateway exports no
/// spans and an OpenTelemetry SDK would need more memory than all its routes.
@NullMarked
package se.samverka.gateway.trace;

import org.jspecify.annotations.NullMarked;
