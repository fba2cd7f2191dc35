package se.samverka.agreements.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A correction with what stands and what should stand, and where it is.
///
/// @param number counts the corrections that the version has taken, from 1; absent until it is applied
/// @param appliesOn the day on which it counts by silence: 30 days after it could be read
/// @param proposedBy the organisation that proposed it; absent when an administrator did
/// @param awaited the parties whose confirmation is missing, while it is proposed
/// @param recordedBy who proposed it, as the token names the caller
/// @param closedAt since when it counts, or when it ended
@Schema(name = "RecordedCorrection", description = "A clerical correction / En rättelse")
public record CorrectionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1a")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

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
                description = "The organisation that proposed it; absent when an administrator did / Organisationen"
                        + " som föreslog den; saknas om en administratör gjorde det")
        @Nullable
        OrganisationNumber proposedBy,

        @Schema(description = "The parties' answers / Parternas svar")
        List<PartyAnswerDocument> confirmations,

        @Schema(
                description = "The bound parties whose confirmation is missing; none once it is closed / Bundna"
                        + " parter vars bekräftelse saknas; inga när den är avslutad")
        List<OrganisationNumber> awaited,

        @Schema(description = "When it was proposed / När rättelsen föreslogs", examples = "2026-02-01T08:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who proposed it: the subject of the caller's token / Vem som föreslog den: subjektet"
                        + " i anroparens token",
                examples = "region-secretary")
        String recordedBy,

        @Schema(
                description = "When it was applied, or ended without that; absent while it is proposed / När den"
                        + " genomfördes eller avslutades utan det; saknas medan den är föreslagen",
                examples = "2026-02-20T08:00:00Z")
        @Nullable
        Instant closedAt,

        @JsonUnwrapped Correction correction) {}
