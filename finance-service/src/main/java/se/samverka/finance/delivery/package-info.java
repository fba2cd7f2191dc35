/// What leaves finance-service as files: Peppol invoices, PDF, batch exports.
@NullMarked
package se.samverka.finance.delivery;

import org.jspecify.annotations.NullMarked;
