/// Organisations in the database, every revision.
@NullMarked
package se.samverka.finance.basis.organisation.store;

import org.jspecify.annotations.NullMarked;
