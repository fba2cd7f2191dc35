package se.samverka.finance.delivery.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.store.ExportContents.Made;
import se.samverka.platform.value.OrganisationNumber;

/// A format of export: which items it is made of, the content that each item gives, and the file made of them. The
/// same items give the same bytes.
interface BatchFormat {

    Export.Format format();

    /// The media type, with its character set for text.
    String mediaType();

    String fileEnding();

    /// The ids of the file's items in order: documents, or journal entries.
    ///
    /// @param from first day
    /// @param to last day
    List<UUID> items(Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit);

    /// The content that each item of a portion gives, in order.
    List<Outcome> portion(Export export, List<UUID> items);

    /// @param made every item of the export, in order
    void file(Export export, Iterable<Made> made, OutputStream out) throws IOException;

    /// Either content or a problem.
    record Outcome(
            String name, @Nullable String content, @Nullable String problem) {}
}
