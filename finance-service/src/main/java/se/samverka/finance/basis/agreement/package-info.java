/// Finance's own copy of the agreements, made from events alone. A revision that arrives after a later one is
/// dropped. Every applied revision is kept with the time at which it was recorded.
@NullMarked
package se.samverka.finance.basis.agreement;

import org.jspecify.annotations.NullMarked;
