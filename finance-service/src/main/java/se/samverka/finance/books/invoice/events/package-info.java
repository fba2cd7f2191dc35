/// What finance publishes on `finance.invoices.v1`.
@NullMarked
package se.samverka.finance.books.invoice.events;

import org.jspecify.annotations.NullMarked;
