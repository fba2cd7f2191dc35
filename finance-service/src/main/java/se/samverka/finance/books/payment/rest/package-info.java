/// `/invoices/{id}/payments`.
@NullMarked
package se.samverka.finance.books.payment.rest;

import org.jspecify.annotations.NullMarked;
