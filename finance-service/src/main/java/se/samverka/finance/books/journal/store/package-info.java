/// The journal in the database.
@NullMarked
package se.samverka.finance.books.journal.store;

import org.jspecify.annotations.NullMarked;
