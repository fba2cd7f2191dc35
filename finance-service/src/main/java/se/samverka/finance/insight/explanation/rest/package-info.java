/// `/invoices/{id}/explanations`.
@NullMarked
package se.samverka.finance.insight.explanation.rest;

import org.jspecify.annotations.NullMarked;
