/// Invoices, credit notes, requisitions and number series in the database.
@NullMarked
package se.samverka.finance.invoice.store;

import org.jspecify.annotations.NullMarked;
