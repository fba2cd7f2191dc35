/// Open amounts read from invoices and payments.
@NullMarked
package se.samverka.finance.books.receivable.store;

import org.jspecify.annotations.NullMarked;
