/// One port in front of the services.
///
/// The gateway routes `/{api}/v1/…` to the service that owns the API, refuses what must not reach a service (bad
/// tokens, oversized bodies, paths that could climb out of an API), and serves what belongs to no single service:
/// the merged OpenAPI document, the documentation and start pages, the API catalogue, the token endpoint and the
/// health of the whole. It holds no data and knows no domain word.
///
/// [Routes] lists every path there is, in the order in which they are tried.
@NullMarked
package se.samverka.gateway;

import org.jspecify.annotations.NullMarked;
