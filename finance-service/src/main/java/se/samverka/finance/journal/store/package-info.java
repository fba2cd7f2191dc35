/// The journal in the database.
@NullMarked
package se.samverka.finance.journal.store;

import org.jspecify.annotations.NullMarked;
