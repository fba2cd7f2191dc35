/// Documents and their number series in the database.
@NullMarked
package se.samverka.finance.books.invoice.store;

import org.jspecify.annotations.NullMarked;
