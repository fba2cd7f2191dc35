package se.samverka.finance.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.export.model.Export;
import se.samverka.finance.export.store.ExportContents.Made;
import se.samverka.finance.invoice.model.Invoice;

/// A format of export: what each document gives, and the file that all of them give. The same documents give the same
/// bytes.
interface BatchFormat {

    Export.Format format();

    /// With its character set, where it is text.
    String mediaType();

    String fileEnding();

    /// What the documents of a portion give, in their order.
    ///
    /// @param originals by id, the invoices that credit notes among them refer to
    List<Outcome> portion(List<Invoice> documents, Map<UUID, Invoice> originals);

    /// @param made every document of the export, in order; read once
    void file(Export export, Iterator<Made> made, OutputStream out) throws IOException;

    /// Either content or a problem.
    record Outcome(
            String name, @Nullable String content, @Nullable String problem) {}

    /// What a document is called in files: its number is unbroken per payee only.
    static String nameOf(Invoice document) {
        return document.payee().organisationNumber() + "_" + document.number();
    }
}
