/// The gateway's error responses: problem documents (RFC 9457) with a stable code and a trace id. Hosts, ports and
/// causes go only to the log, under the same trace id.
@NullMarked
package se.samverka.gateway.problem;

import org.jspecify.annotations.NullMarked;
