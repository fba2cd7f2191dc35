/// An event that cannot be handled stops its own agreement only: while the agreement's terms may be incomplete,
/// nothing is issued on it. Events carry the whole agreement, so the next event that can be handled ends the
/// quarantine. Otherwise a replay does, once the fault is fixed, or a release by somebody who knows that nothing is
/// missing.
@NullMarked
package se.samverka.finance.basis.quarantine;

import org.jspecify.annotations.NullMarked;
