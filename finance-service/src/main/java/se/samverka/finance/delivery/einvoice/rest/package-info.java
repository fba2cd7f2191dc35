/// `/e-invoice-readiness`.
@NullMarked
package se.samverka.finance.delivery.einvoice.rest;

import org.jspecify.annotations.NullMarked;
