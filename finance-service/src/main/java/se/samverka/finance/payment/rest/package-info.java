/// `/invoices/{id}/payments`.
@NullMarked
package se.samverka.finance.payment.rest;

import org.jspecify.annotations.NullMarked;
