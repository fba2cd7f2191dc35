/// The contents of an e-invoice, and what can be missing.
@NullMarked
package se.samverka.finance.delivery.einvoice.model;

import org.jspecify.annotations.NullMarked;
