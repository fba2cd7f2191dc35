/// What an e-invoice says, and what it lacks.
@NullMarked
package se.samverka.finance.einvoice.model;

import org.jspecify.annotations.NullMarked;
