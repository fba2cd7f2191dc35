/// How the gateway says no: always a problem document (RFC 9457) with a stable code and a trace id, and never a
/// word about hosts, ports or causes, which go to the log under the same trace id.
@NullMarked
package se.samverka.gateway.problem;

import org.jspecify.annotations.NullMarked;
