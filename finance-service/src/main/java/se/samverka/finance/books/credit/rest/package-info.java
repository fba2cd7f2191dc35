/// `POST /invoices/{id}/credits`.
@NullMarked
package se.samverka.finance.books.credit.rest;

import org.jspecify.annotations.NullMarked;
