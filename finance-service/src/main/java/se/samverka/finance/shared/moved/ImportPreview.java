package se.samverka.finance.shared.moved;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an import of figures would change. Nothing is stored.
///
/// @param sums the total number; the first of them are in `moved`
@Schema(name = "FigureImportPreview", description = "What an import would change / Vad en inläsning skulle ändra")
public record ImportPreview(
        @Schema(
                description = "SHA-256 of the file, in hex / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "New or changed figures / Nya eller ändrade uppgifter", examples = "30")
        int recorded,

        @Schema(description = "Figures that are already known / Redan kända uppgifter", examples = "0")
        int unchanged,

        @Schema(description = "Number of agreements whose sums would change / Antal berörda avtal", examples = "1")
        int agreements,

        @Schema(
                description = "Corrections that would await a decision and change nothing until then /"
                        + " Rättelser som skulle invänta"
                        + " beslut",
                examples = "0")
        int corrections,

        @Schema(description = "Number of sums that would change / Antal ändrade belopp", examples = "2")
        int sums,

        @Schema(description = "The first 500 of the sums / De första 500 beloppen")
        List<MovedSum> moved) {

    public static ImportPreview of(String sha256, int recorded, int unchanged, MovedSums moved) {
        return new ImportPreview(
                sha256, recorded, unchanged, moved.agreements(), moved.corrections(), moved.count(), moved.sums());
    }
}
