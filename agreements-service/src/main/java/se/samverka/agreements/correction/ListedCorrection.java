package se.samverka.agreements.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;

/// A correction in a list, without its words: [CorrectionDocument] has them.
///
/// @param version the number of the version whose words are wrong
/// @param number counts the corrections that the version has taken, from 1; absent until it is applied
/// @param appliesOn the day on which it counts by silence
/// @param recordedBy who proposed it, as the token names the caller
@Schema(name = "ListedCorrection", description = "A correction without its words / En rättelse utan lydelserna")
public record ListedCorrection(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1a")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "Number of the version whose words are wrong / Nummer på versionen med den felaktiga"
                        + " lydelsen",
                examples = "1")
        int version,

        @Schema(description = "Where the correction stands / Rättelsens status")
        CorrectionEntity.Status status,

        @Schema(
                description = "Counts the version's applied corrections, from 1; absent until it is applied /"
                        + " Räknar versionens genomförda rättelser, från 1; saknas tills den genomförs",
                examples = "1")
        @Nullable
        Integer number,

        @Schema(
                description = "The day on which it applies if nobody objects: 30 days after it could be read /"
                        + " Dagen då den gäller om ingen invänder: 30 dagar efter att den kunde läsas",
                examples = "2026-03-03")
        LocalDate appliesOn,

        @Schema(
                description = "What is wrong, and how that is known / Vad som är fel och hur det visar sig",
                examples = "Skrivfel i rubriken")
        String reason,

        @Schema(
                description = "The day on which somebody decided on the correction, where that was needed / Dagen"
                        + " då rättelsen beslutades, om det behövdes",
                examples = "2026-01-30")
        @Nullable
        LocalDate decidedOn,

        @Schema(description = "Who decided on it / Vem som beslutade om rättelsen", examples = "Registrator") @Nullable
        String decidedBy,

        @Schema(
                description = "Id of the decision in the meetings API, where the record rests on a published one / Id"
                        + " för beslutet i API:t meetings, om noteringen vilar på ett publicerat",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId,

        @Schema(description = "When it was proposed / När rättelsen föreslogs", examples = "2026-02-01T08:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who proposed it: the subject of the caller's token / Vem som föreslog den: subjektet"
                        + " i anroparens token",
                examples = "region-secretary")
        String recordedBy) {

    static ListedCorrection of(Corrections.Summary kept) {
        return new ListedCorrection(
                kept.id(),
                kept.agreementId(),
                kept.version(),
                kept.status(),
                kept.number(),
                kept.appliesOn(),
                kept.reason(),
                kept.decidedOn(),
                kept.decidedBy(),
                kept.decisionId(),
                kept.recordedAt(),
                kept.recordedBy());
    }
}
