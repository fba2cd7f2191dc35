package se.samverka.meetings.archive.model;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An order of a package, and what has become of it.
///
/// @param total how many meetings it packs, fixed when it was ordered
/// @param done how many are packed
/// @param file the finished file; null until then, and again when it is withdrawn
/// @param revision one higher for each change
public record ArchivePackage(
        UUID id,
        UUID bodyId,
        int year,
        Status status,
        int total,
        int done,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable PackedFile file,
        long revision) {

    /// The lifecycle of a package.
    @Schema(name = "ArchivePackageStatus")
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /// Words that it held were masked or erased later.
        WITHDRAWN
    }

    /// @param objectId the id that METS gives the package
    /// @param sha256 in hexadecimal
    /// @param sealed whether the list of checksums is sealed
    public record PackedFile(String objectId, long sizeBytes, String sha256, boolean sealed) {}

    /// Whether everything but the file itself is made.
    public boolean isPacked() {
        return done == total;
    }
}
