/// An event of an agreement that cannot be handled stops that agreement alone: while it may be that something
/// is missing of its terms, nothing is issued on it. Events carry the whole agreement, so that the next one
/// that can be handled makes it good; else a replay does, once the fault is mended, or somebody who knows that
/// nothing is missing.
@NullMarked
package se.samverka.finance.basis.quarantine;

import org.jspecify.annotations.NullMarked;
