/// The changes feed of a service: every change of its documents in the order of commit, with tombstones.
///
/// A use case appends to `change_pending` in its own transaction. The sequencer, of which one runs per service,
/// moves committed entries into `change` and gives them the next positions. Positions therefore become visible in
/// ascending order: a reader that keeps its last cursor neither misses a change nor sees one twice, however late a
/// transaction commits.
@NullMarked
package se.samverka.platform.changes;

import org.jspecify.annotations.NullMarked;
