/// `/invoices`, and the examples that the neighbouring resources show too.
@NullMarked
package se.samverka.finance.books.invoice.rest;

import org.jspecify.annotations.NullMarked;
