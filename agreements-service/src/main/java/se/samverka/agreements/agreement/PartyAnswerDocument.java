package se.samverka.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A party's word on a dissolution, a correction or a commitment, as callers see it.
@Schema(name = "RecordedConfirmation", description = "A party's word / En parts besked")
public record PartyAnswerDocument(
        @Schema(description = "The party that answered / Parten som svarade")
        OrganisationNumber party,

        @Schema(description = "Yes or no / Ja eller nej") PartyAnswer.Outcome outcome,

        @Schema(
                description = "The day of the party's own decision / Dagen för partens eget beslut",
                examples = "2026-03-10")
        @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "The body of the party that decided / Organet hos parten som beslutade",
                examples = "Kommunstyrelsen")
        @Nullable
        String decidingBody,

        @Schema(
                description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                        + " till exempel protokollets §",
                examples = "§ 31")
        @Nullable
        String reference,

        @Schema(
                description = "Id of the decision in the meetings API, where the record rests on a published one / Id"
                        + " för beslutet i API:t meetings, om noteringen vilar på ett publicerat",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId,

        @Schema(description = "Why, in words / Skälet", examples = "Nämnden vill fortsätta") @Nullable
        String reason,

        @Schema(
                description = "When the answer was recorded / När svaret antecknades",
                examples = "2026-03-12T08:00:00Z")
        Instant recordedAt) {

    public static PartyAnswerDocument of(PartyAnswerEntity entity) {
        var word = entity.answer();
        return new PartyAnswerDocument(
                entity.party(),
                word.outcome(),
                word.decidedOn(),
                word.decidingBody(),
                word.reference(),
                word.decisionId(),
                word.reason(),
                entity.recordedAt);
    }
}
