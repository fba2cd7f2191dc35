/// The W3C Trace Context of a request: taken from the client or begun here, passed on to the service, and
/// answered, so that one id finds a call in every log. By hand, since the gateway exports no spans and an
/// OpenTelemetry SDK would cost it more memory than all its routes.
@NullMarked
package se.samverka.gateway.trace;

import org.jspecify.annotations.NullMarked;
