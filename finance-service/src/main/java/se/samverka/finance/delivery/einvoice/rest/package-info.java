/// What e-invoices lack, before they are issued.
@NullMarked
package se.samverka.finance.delivery.einvoice.rest;

import org.jspecify.annotations.NullMarked;
