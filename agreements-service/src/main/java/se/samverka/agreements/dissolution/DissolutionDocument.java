package se.samverka.agreements.dissolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.dissolution.Dissolution.Negotiation;
import se.samverka.platform.value.OrganisationNumber;

/// A dissolution and where it stands.
///
/// @param basis by what it was decided; absent until it is
/// @param proposedBy the organisation that proposed it; absent when an administrator did
/// @param awaited the parties whose confirmation is missing, while it is proposed
/// @param survivingCommitments ids of the commitments that were decided before the day
@Schema(name = "RecordedDissolution", description = "Dissolution / Upplösning")
public record DissolutionDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1b")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Where the dissolution stands / Upplösningens status")
        DissolutionEntity.Status status,

        @Schema(
                description = "What decided it: the parties' confirmations or a failed negotiation; absent until it"
                        + " is decided / Vad som avgjorde: parternas bekräftelser eller en misslyckad"
                        + " förhandling; saknas tills den är beslutad")
        DissolutionEntity.@Nullable Basis basis,

        @Schema(description = "The agreement's last day / Avtalets sista dag", examples = "2027-06-30")
        LocalDate effectiveOn,

        @Schema(
                description = "Why the agreement ends early / Varför avtalet upplöses",
                examples = "Tvist om inriktningen")
        String reason,

        @Schema(
                description = "The negotiation of the dispute before it; absent where there is no dispute /"
                        + " Förhandlingen om tvisten dessförinnan; saknas om det inte finns någon tvist")
        @Nullable
        Negotiation negotiation,

        @Schema(
                description = "The organisation that proposed it; absent when an administrator did / Organisationen"
                        + " som föreslog den; saknas om en administratör gjorde det")
        @Nullable
        OrganisationNumber proposedBy,

        @Schema(description = "The parties' answers / Parternas svar")
        List<PartyAnswerDocument> confirmations,

        @Schema(
                description = "The bound parties whose answer is missing; none once it is closed / Bundna parter"
                        + " vars svar saknas; inga när den är avslutad")
        List<OrganisationNumber> awaited,

        @Schema(
                description = "Ids of the commitments that the board decided before effectiveOn; what of them binds"
                        + " stays owed / Id för åtaganden som styrelsen beslutade före effectiveOn; det som är"
                        + " bindande ska fortfarande betalas")
        List<UUID> survivingCommitments,

        @Schema(description = "When it was proposed / När upplösningen föreslogs", examples = "2026-03-01T08:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "When it was decided, declined or withdrawn; absent while it is proposed / När den"
                        + " beslutades, avböjdes eller återtogs; saknas medan den är föreslagen",
                examples = "2026-04-01T08:00:00Z")
        @Nullable
        Instant closedAt) {}
