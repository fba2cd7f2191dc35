package se.samverka.finance.delivery.export.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A batch of one organisation's issued documents from a period, as payer or as payee.
///
/// @param from first issue date
/// @param to last issue date
/// @param total the number of documents, fixed when the export was ordered
/// @param done how many have been processed
/// @param leftOut how many of these could not be exported in the format; the file lists them with the reason
/// @param file the finished file; absent until then
/// @param revision one higher for each change
public record Export(
        UUID id,
        Format format,
        Side side,
        OrganisationNumber organisation,
        LocalDate from,
        LocalDate to,
        Status status,
        int total,
        int done,
        int leftOut,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable ExportFile file,
        long revision) {

    /// SIE4 contains vouchers, CSV rows, PEPPOL a ZIP of e-invoices.
    @Schema(name = "ExportFormat")
    public enum Format {
        SIE4,
        CSV,
        PEPPOL
    }

    /// Whether the file has the documents that the organisation pays, or those that it is paid by.
    public enum Side {
        PAYER,
        PAYEE
    }

    /// The lifecycle of an export.
    @Schema(name = "ExportStatus")
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /// @param sha256 in hexadecimal
    public record ExportFile(long sizeBytes, String sha256) {}
}
