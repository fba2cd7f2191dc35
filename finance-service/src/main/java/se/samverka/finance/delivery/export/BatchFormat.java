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

/// A format of export: what it is made of, what each item gives, and the file that all of them give. The same
/// items give the same bytes.
interface BatchFormat {

    Export.Format format();

    /// With its character set, where it is text.
    String mediaType();

    String fileEnding();

    /// What the file is to be made of, in its order: documents, or entries of the journal.
    ///
    /// @param from first day, and to the last one
    List<UUID> items(Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit);

    /// What the items of a portion give, in their order.
    List<Outcome> portion(Export export, List<UUID> items);

    /// @param made every item of the export, in order
    void file(Export export, Iterable<Made> made, OutputStream out) throws IOException;

    /// Either content or a problem.
    record Outcome(
            String name, @Nullable String content, @Nullable String problem) {}
}
