/// `/invoices/{id}/explanations`.
@NullMarked
package se.samverka.finance.explanation.rest;

import org.jspecify.annotations.NullMarked;
