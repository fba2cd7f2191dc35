/// Finance's own copy of the agreements, from events alone. An older revision that arrives late is dropped by
/// comparison; every applied revision is kept with the time it was recorded.
@NullMarked
package se.samverka.finance.basis.agreement;

import org.jspecify.annotations.NullMarked;
