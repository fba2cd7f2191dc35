/// Protection of all the platform's HTTP servers, in front of their parsers: against ambiguous framing and against
/// clients that occupy connections or memory.
///
/// [RequestFraming] parses a connection's bytes strictly by the grammar of RFC 9112. [ConnectionGuard] runs it in
/// front of the server's own parser, which then sees only unambiguous requests, and enforces how fast the client
/// must send and read. [GuardedTransport] installs a guard on each accepted connection, and [GuardCheck] fails
/// every request on a connection without one.
@NullMarked
package se.samverka.http;

import org.jspecify.annotations.NullMarked;
