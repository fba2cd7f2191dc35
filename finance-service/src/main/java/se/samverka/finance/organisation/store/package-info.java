/// Organisations in the database, every revision.
@NullMarked
package se.samverka.finance.organisation.store;

import org.jspecify.annotations.NullMarked;
