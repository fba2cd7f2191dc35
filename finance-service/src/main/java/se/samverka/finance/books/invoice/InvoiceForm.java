package se.samverka.finance.books.invoice;

import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.rule.RuleBroken;

/// A format of an issued document other than JSON. Other packages implement it; `GET /invoices/{id}` offers it
/// by its media type.
public interface InvoiceForm {

    /// The media type of an Accept header, `application/xml`.
    String mediaType();

    /// The file name extension, `xml`.
    String fileEnding();

    /// @return the same bytes for the same document and the same parties
    /// @throws RuleBroken 409 when this document cannot be written in the format, with the reasons
    byte[] write(Invoice issued);
}
