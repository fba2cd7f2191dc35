package se.samverka.finance.books.invoice;

import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.rule.RuleBroken;

/// A form of an issued document other than JSON. Features that know one implement it, and the document's own
/// resource offers it by its media type.
public interface InvoiceForm {

    /// As in an Accept header, `application/xml`.
    String mediaType();

    /// The ending of a file in this form, `xml`.
    String fileEnding();

    /// @return the same bytes for the same document and the same parties
    /// @throws RuleBroken 409 when this document has no such form, with what is in the way
    byte[] write(Invoice issued);
}
