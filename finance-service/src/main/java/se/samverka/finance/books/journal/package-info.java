/// The payee's books of what it has claimed and been paid: a double-entry journal behind every issued invoice,
/// credit note and payment, written in the transaction of each. It knows of documents by their ids alone.
@NullMarked
package se.samverka.finance.books.journal;

import org.jspecify.annotations.NullMarked;
