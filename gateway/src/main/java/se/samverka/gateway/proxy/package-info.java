/// Passing a request on to the service that owns its path.
///
/// **Idle connections.** Connections to services are kept and used again. A server may close an idle one at any
/// moment, and when it does so just as the next request is given to it, that request fails although both sides
/// are well. A load test of a gateway that did nothing about this saw such stray errors between its runs. There
/// are two moments for it, and the client reports both as "Connection was closed" (`FaultsTest` and
/// `IdleConnectionsTest` bring both about):
///
/// - the pool hands out a connection whose end it has not noticed yet, and nothing is written at all;
/// - the request is written, and the service closes without having read it.
///
/// Vert.x's client keeps an idle connection for 60 s by default, and up to a second more, because expiry is only
/// looked at by a cleaner that runs once a second. Any server that closes sooner than that opens the gap. Hence:
///
/// 1. The client gives an idle connection up long before a service would: `samverka.gateway.keep-alive`, 15 s,
/// against    the services' `quarkus.http.idle-timeout`, 30 min by default. Then only a service that stops or
/// crashes can close    one first.
/// 2. When nothing was written, the request goes over a new connection, whatever the method: the service has seen
///    nothing of it.
/// 3. When the connection breaks after the request was written and before the first byte of an answer, a GET,
/// HEAD or    OPTIONS is sent once more, over a new connection (RFC 9110 § 9.2.2 allows a proxy this for safe
/// methods). PUT and    DELETE are idempotent too, but here they carry `If-Match`: were the first one carried
/// out, its repetition    would be answered 412, which would be wrong to tell. They and POST get 502 and are
/// repeated by the client, a    POST under its `Idempotency-Key`.
///
/// The new connection of 2 and 3 never comes from the pool, which may hold more of the same kind: with a second
/// try over the pool, `FaultsTest` still saw errors.
///
/// **Clients that are gone.** A client may close its connection right after its answer. [LentConnection] keeps that
/// from
/// breaking the exchange that has the connection to the service by then.
///
/// **Bodies** stream in both directions; of an upload the beginning is held, so that a connection to a service is
/// taken when there is something to send, and all of it is counted while it passes.
@NullMarked
package se.samverka.gateway.proxy;

import org.jspecify.annotations.NullMarked;
