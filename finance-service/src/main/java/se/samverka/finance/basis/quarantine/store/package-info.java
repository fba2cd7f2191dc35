/// Quarantines in the database.
@NullMarked
package se.samverka.finance.basis.quarantine.store;

import org.jspecify.annotations.NullMarked;
