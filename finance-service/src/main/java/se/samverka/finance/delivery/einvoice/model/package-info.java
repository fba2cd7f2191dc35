/// What an e-invoice says, and what it lacks.
@NullMarked
package se.samverka.finance.delivery.einvoice.model;

import org.jspecify.annotations.NullMarked;
