/// Passes a request on to the service that owns its path.
///
/// **Idle connections.** Connections to services are kept and reused. A server may close an idle one at any moment;
/// if the next request is sent at that moment, it fails although both sides work. A load test without the measures
/// below showed such errors. There are two cases, and the client reports both as "Connection was closed"
/// (`FaultsTest` and `IdleConnectionsTest` reproduce them):
///
/// - the pool returns a connection whose end it has not noticed yet, and nothing is written;
/// - the request is written, and the service closes without reading it.
///
/// Vert.x's client keeps an idle connection for 60 s by default, and up to a second more, because expiry is checked
/// once a second. A server that closes sooner causes the problem. Therefore:
///
/// 1. The client closes idle connections long before a service does: `samverka.gateway.keep-alive` is 15 s, the
///    services' `quarkus.http.idle-timeout` 30 min by default. Then only a service that stops or crashes closes one
///    first.
/// 2. When nothing was written, the request is sent over a new connection, whatever its method: the service has not
///    seen it.
/// 3. When the connection breaks after the request was written and before the first byte of a response, a GET, HEAD
///    or OPTIONS is retried once over a new connection (RFC 9110 § 9.2.2 allows a proxy this for safe methods). PUT
///    and DELETE are idempotent too, but here they carry `If-Match`: if the first one took effect, a retry would get
///    412, which would mislead the client. They and POST get 502 and are retried by the client, a POST with its
///    `Idempotency-Key`.
///
/// The new connection of 2 and 3 never comes from the pool, which may hold more broken ones: with a retry over the
/// pool, `FaultsTest` still saw errors.
///
/// **Clients that are gone.** A client may close its connection right after its response. [BorrowedConnection]
/// keeps that from breaking the next exchange on the connection to the service.
///
/// **Bodies** stream in both directions. The beginning of an upload is buffered, so that a connection to a service
/// is taken only when there is something to send. All bytes are counted.
@NullMarked
package se.samverka.gateway.proxy;

import org.jspecify.annotations.NullMarked;
