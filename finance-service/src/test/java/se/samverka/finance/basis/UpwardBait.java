package se.samverka.finance.basis;

import se.samverka.finance.books.invoice.model.Invoice;

/// Breaks the rule of rooms, so that a test sees the rule fail: the basis uses the books.
public interface UpwardBait {

    Invoice invoice();
}
