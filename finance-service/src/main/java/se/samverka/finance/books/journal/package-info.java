/// The payee's double-entry journal. Every issued invoice, credit note and payment has an entry, written in its own
/// transaction. The journal refers to documents by their ids and uses no other package of the books.
/// docs/dependencies.md, "Not taken", says why no library is used.
@NullMarked
package se.samverka.finance.books.journal;

import org.jspecify.annotations.NullMarked;
