/// The books: drafts, issued documents and their numbers, payments, receivables, acknowledgements, and the journal.
@NullMarked
package se.samverka.finance.books;

import org.jspecify.annotations.NullMarked;
