/// Passing a request on to the service that owns its path.
///
/// **Idle connections.** Connections to services are kept and used again. A server may close an idle one at any moment,
/// and when it does so just as the next request is written, that request fails although both sides are well: those are
/// the stray errors that load tests of a first gateway showed between runs. Its client kept idle connections for
/// Vert.x's
/// default of 60 s (and up to a second more, because expiry is only looked at by a cleaner that runs once a second)
/// before a server that closed them after 30 s, so every pause between the two lengths could hit the gap. Hence:
///
/// 1. The client gives an idle connection up long before a service would: `samverka.gateway.keep-alive`, 15 s, against
///    the services' `quarkus.http.idle-timeout`, 30 min by default. Then only a service that stops or crashes can close
///    one first.
/// 2. For that remaining case a GET, HEAD or OPTIONS is sent once more when the connection broke before the first byte
///    of an answer (RFC 9110 § 9.2.2 allows a proxy this for safe methods). PUT and DELETE are idempotent too, but here
///    they carry `If-Match`: were the first one carried out, its repetition would be answered 412, which would be wrong
///    to tell. They and POST get 502 and are repeated by the client, a POST under its `Idempotency-Key`.
///
/// **Bodies** stream in both directions and are never held whole; an upload is counted while it passes.
@NullMarked
package se.samverka.gateway.proxy;

import org.jspecify.annotations.NullMarked;
