/// Agreements in the database: every applied revision, as it arrived.
@NullMarked
package se.samverka.finance.basis.agreement.store;

import org.jspecify.annotations.NullMarked;
