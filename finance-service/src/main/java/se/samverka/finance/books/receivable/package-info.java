/// Open amounts by due date, as of any day: what invoices claim less what had been paid and credited by then. It
/// reads the tables of invoices and payments and writes nothing.
@NullMarked
package se.samverka.finance.books.receivable;

import org.jspecify.annotations.NullMarked;
