/// What amounts rest on: agreements and organisations from events, population and index figures, and the quarantine
/// of agreements for which an event may be missing.
@NullMarked
package se.samverka.finance.basis;

import org.jspecify.annotations.NullMarked;
