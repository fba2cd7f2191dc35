package se.samverka.finance.shared.moved;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an import of figures would do. Nothing of it is stored.
///
/// @param sums in all; of them the first stand in `moved`
@Schema(name = "ImportPreview", description = "What an import would do / Vad en inläsning skulle göra")
public record ImportPreview(
        @Schema(
                description = "SHA-256 of the file, in hex / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "Figures that would be recorded / Uppgifter som skulle läsas in", examples = "30")
        int recorded,

        @Schema(description = "Figures that are known already / Redan kända", examples = "0")
        int unchanged,

        @Schema(description = "Agreements in which sums would move / Berörda avtal", examples = "1")
        int agreements,

        @Schema(
                description =
                        "Corrections that would wait for a decision and move nothing until then / Rättelser som skulle vänta"
                                + " på beslut",
                examples = "0")
        int corrections,

        @Schema(description = "Sums that would move, all of them / Antal ändrade belopp", examples = "2")
        int sums,

        @Schema(description = "The first 500 of them / De första 500")
        List<MovedSum> moved) {

    public static ImportPreview of(String sha256, int recorded, int unchanged, MovedSums moved) {
        return new ImportPreview(
                sha256, recorded, unchanged, moved.agreements(), moved.corrections(), moved.count(), moved.sums());
    }
}
