/// Open amounts by due date, as of any day: the invoices' totals less what had been paid and credited by then.
/// This package reads the tables of invoices and payments and writes nothing.
@NullMarked
package se.samverka.finance.books.receivable;

import org.jspecify.annotations.NullMarked;
