package se.samverka.finance.books.invoice;

import jakarta.ws.rs.core.EntityTag;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.web.EntityTags;

/// The entity tag of an invoice or a credit note; each change of its state requires it in If-Match.
public final class InvoiceTags {

    private static final String PREFIX = "invoice-";

    private InvoiceTags() {}

    public static EntityTag of(Invoice invoice) {
        return EntityTags.of(PREFIX, invoice.revision());
    }
}
