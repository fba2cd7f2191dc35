/// What finance publishes of payments on `finance.invoices.v1`.
@NullMarked
package se.samverka.finance.books.payment.events;

import org.jspecify.annotations.NullMarked;
