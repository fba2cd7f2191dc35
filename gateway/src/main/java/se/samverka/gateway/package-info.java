/// One port in front of the services.
///
/// The gateway routes `/{api}/v1/…` to the service that owns the API and rejects what must not reach a service:
/// invalid tokens, oversized bodies, paths that could escape from an API. It also serves what belongs to no single
/// service: the merged OpenAPI document, the documentation and start pages, the API catalogue, the token endpoint
/// and the health of the platform. It stores no data and knows nothing of the domain.
///
/// [Routes] lists every path, in the order in which they are matched.
@NullMarked
package se.samverka.gateway;

import org.jspecify.annotations.NullMarked;
