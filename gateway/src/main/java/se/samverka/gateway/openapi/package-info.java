/// Merges the three OpenAPI documents, so that a client sees one API on one host.
///
/// Each service's committed document is read from the class path and merged at start. The result is committed too
/// (`openapi/samverka.yaml` in `contracts`), and a test keeps both equal, so that changes of the merged document
/// show in reviews. SmallRye's `MergeUtil` is not used: of schemas with the same name it silently keeps the last,
/// and a wrong schema in a contract is worse than a failed build.
@NullMarked
package se.samverka.gateway.openapi;

import org.jspecify.annotations.NullMarked;
