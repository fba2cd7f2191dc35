package se.samverka.meetings.archive;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.archive.model.ArchivePackage;

/// A package as the API shows it.
@Schema(
        name = "ArchivePackage",
        description = "A year's approved minutes of a body as a package for an archive / Ett organs justerade protokoll"
                + " för ett år som ett paket till ett arkiv")
public record ArchivePackageDocument(
        @Schema(description = "The package's id / Paketets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f01")
        UUID id,

        @Schema(description = "The body / Organet", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(description = "The calendar year / Kalenderåret", examples = "2024")
        int year,

        @Schema(
                description = "State of the package. The file can be fetched once it is DONE. WITHDRAWN: something in"
                        + " it was masked or erased later, and the file is gone / Paketets status. Filen kan hämtas när"
                        + " den är DONE. WITHDRAWN: något i paketet har maskats eller raderats efteråt, och filen är"
                        + " borta",
                examples = "DONE")
        ArchivePackage.Status status,

        @Schema(description = "How many meetings are packed / Hur många sammanträden som är packade")
        Progress progress,

        @Schema(description = "When it was ordered / När det beställdes", examples = "2025-02-03T09:00:00Z")
        Instant requestedAt,

        @Schema(
                description = "When it was finished; absent until then / När det blev klart; saknas dessförinnan",
                examples = "2025-02-03T09:00:12Z")
        @Nullable
        Instant finishedAt,

        @Schema(
                description = "When it was withdrawn; absent until then / När det drogs tillbaka; saknas dessförinnan",
                examples = "2025-03-01T08:00:00Z")
        @Nullable
        Instant withdrawnAt,

        @Schema(
                description = "The id that the package has in METS, which follows from its content; absent until it is"
                        + " done / Paketets id i METS, som följer av innehållet; saknas tills det är klart",
                examples = "samverka-9f86d081884c7d659a2feaa0c55ad015")
        @Nullable
        String objectId,

        @Schema(description = "In bytes; absent until it is done / Storlek i byte", examples = "1048576") @Nullable
        Long size,

        @Schema(
                description = "SHA-256 of the file in hexadecimal; absent until it is done / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String sha256,

        @Schema(
                description =
                        "Whether its list of checksums is electronically sealed; false when the key of the seal was not valid;"
                                + " absent until it is done / Om dess lista över kontrollsummor är elektroniskt stämplad; false om stämpelns nyckel inte"
                                + " var giltig; saknas tills det är klart",
                examples = "true")
        @Nullable
        Boolean sealed) {

    /// Progress of the package.
    @Schema(name = "ArchivePackageProgress", description = "Progress of the package / Hur långt paketet har kommit")
    public record Progress(
            @Schema(description = "Meetings packed / Packade sammanträden", examples = "6")
            int done,

            @Schema(
                    description = "Meetings whose minutes were approved when it was ordered / Sammanträden vars"
                            + " protokoll var justerade när det beställdes",
                    examples = "6")
            int total) {}

    public static ArchivePackageDocument of(ArchivePackage found) {
        var file = found.file();
        return new ArchivePackageDocument(
                found.id(),
                found.bodyId(),
                found.year(),
                found.status(),
                new Progress(found.done(), found.total()),
                found.requestedAt(),
                found.finishedAt(),
                found.withdrawnAt(),
                file == null ? null : file.objectId(),
                file == null ? null : file.sizeBytes(),
                file == null ? null : file.sha256(),
                file == null ? null : file.sealed());
    }
}
