/// The three OpenAPI documents as one, so that a client sees one API on one host.
///
/// The contracts stay the source: each service's committed document is read from the class path and merged at
/// start. The result is committed as well (`openapi/samverka.yaml` in `contracts`), and a test keeps the two
/// equal, so that a change of the whole shows in a review like a change of a part. SmallRye's `MergeUtil` is
/// not used: it merges schemas of the same name silently, whichever came last, and a wrong schema in a contract
/// is worse than a failed build.
@NullMarked
package se.samverka.gateway.openapi;

import org.jspecify.annotations.NullMarked;
