/// Writes drafts to the database.
@NullMarked
package se.samverka.finance.books.draft.store;

import org.jspecify.annotations.NullMarked;
