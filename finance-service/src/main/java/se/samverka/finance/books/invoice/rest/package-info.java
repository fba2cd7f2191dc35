/// `/invoices`, `/requisitions`, `/adjustments`.
@NullMarked
package se.samverka.finance.books.invoice.rest;

import org.jspecify.annotations.NullMarked;
