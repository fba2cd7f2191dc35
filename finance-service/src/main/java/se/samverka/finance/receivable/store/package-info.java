/// Open amounts read from invoices and payments.
@NullMarked
package se.samverka.finance.receivable.store;

import org.jspecify.annotations.NullMarked;
