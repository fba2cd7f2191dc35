/// What amounts rest on: agreements as events tell them, organisations, population and index figures, and which
/// agreements are quarantined because something of them may be missing.
@NullMarked
package se.samverka.finance.basis;

import org.jspecify.annotations.NullMarked;
