/// `/invoices`, `/requisitions`, `/adjustments`.
@NullMarked
package se.samverka.finance.invoice.rest;

import org.jspecify.annotations.NullMarked;
