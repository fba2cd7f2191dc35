package se.samverka.finance.delivery.export.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// A batch of the documents that one side of them had issued in a period.
///
/// @param from first issue date, and to the last one
/// @param total how many documents, fixed when it was ordered
/// @param done how many of them have been worked on
/// @param leftOut how many of these could not be made in the format; the file says which and why
/// @param file what can be fetched; absent until it is done
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

    /// SIE4 are vouchers, CSV rows, PEPPOL a ZIP of e-invoices.
    @Schema(name = "ExportFormat")
    public enum Format {
        SIE4,
        CSV,
        PEPPOL
    }

    /// Of which documents: those that the organisation pays, or those that it is paid by.
    public enum Side {
        PAYER,
        PAYEE
    }

    /// The life of an export.
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
