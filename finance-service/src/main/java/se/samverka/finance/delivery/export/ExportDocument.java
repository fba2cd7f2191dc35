package se.samverka.finance.delivery.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.platform.value.OrganisationNumber;

/// An export in the API.
@Schema(name = "Export", description = "A file of issued documents / Fil med utfärdade handlingar")
public record ExportDocument(
        @Schema(description = "Id of the export / Exportens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e01")
        UUID id,

        @Schema(description = "Format of the file / Filens format", examples = "PEPPOL")
        Export.Format format,

        @Schema(description = "Payer of the documents; absent in a payee's export / Betalare", examples = "212000-2080")
        @Nullable
        OrganisationNumber payer,

        @Schema(
                description = "Payee of the documents; absent in a payer's export / Mottagare",
                examples = "202100-2916")
        @Nullable
        OrganisationNumber payee,

        @Schema(description = "First issue date / Från och med", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last issue date / Till och med", examples = "2026-12-31")
        LocalDate to,

        @Schema(
                description = "State of the export; the file can be fetched once it is DONE / Exportens"
                        + " status; filen kan hämtas när den är DONE",
                examples = "DONE")
        Export.Status status,

        @Schema(description = "How many documents have been processed / Hur många handlingar som har behandlats")
        Progress progress,

        @Schema(description = "When it was ordered / När den beställdes", examples = "2026-02-01T08:00:00Z")
        Instant requestedAt,

        @Schema(
                description = "When it was finished; absent until then / När den blev klar; saknas tills dess",
                examples = "2026-02-01T08:00:02Z")
        @Nullable
        Instant finishedAt,

        @Schema(description = "In bytes; absent until it is done / Storlek", examples = "18231") @Nullable
        Long size,

        @Schema(
                description = "SHA-256 of the file in hexadecimal; absent until it is done / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String sha256) {

    /// Progress of the export.
    @Schema(name = "ExportProgress", description = "Progress of the export / Hur långt exporten har kommit")
    public record Progress(
            @Schema(description = "Documents processed / Behandlade handlingar", examples = "11")
            int done,

            @Schema(
                    description = "Number of documents, fixed when the export was ordered / Antal handlingar",
                    examples = "11")
            int total,

            @Schema(
                    description = "Documents that cannot be exported in this format; the file lists them with"
                            + " the reason / Utelämnade handlingar",
                    examples = "0")
            int leftOut) {}

    public static ExportDocument of(Export export) {
        var file = export.file();
        return new ExportDocument(
                export.id(),
                export.format(),
                export.side() == Export.Side.PAYER ? export.organisation() : null,
                export.side() == Export.Side.PAYEE ? export.organisation() : null,
                export.from(),
                export.to(),
                export.status(),
                new Progress(export.done(), export.total(), export.leftOut()),
                export.requestedAt(),
                export.finishedAt(),
                file == null ? null : file.sizeBytes(),
                file == null ? null : file.sha256());
    }
}
