/// `/invoices`, and the examples that other resources share.
@NullMarked
package se.samverka.finance.books.invoice.rest;

import org.jspecify.annotations.NullMarked;
