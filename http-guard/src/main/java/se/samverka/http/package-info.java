/// What every HTTP server of the house refuses before anything else reads a request: framings that can be read in
/// two ways, and clients that hold a connection without using it.
///
/// [RequestFraming] reads the bytes of a connection by the grammar of RFC 9112 and nothing else.
/// [ConnectionGuard] puts it in front of the server's own parser, so that the parser sees only requests with one
/// meaning, and watches how fast the client sends and reads. [GuardedTransport] places a guard on each accepted
/// connection, and [GuardCheck] fails every request of a connection without one.
@NullMarked
package se.samverka.http;

import org.jspecify.annotations.NullMarked;
