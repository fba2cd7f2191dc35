package se.samverka.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A party's word on a dissolution, a correction or a commitment, as callers see it.
@Schema(name = "RecordedConfirmation", description = "A party's word / En parts besked")
public record PartyAnswerDocument(
        OrganisationNumber party,
        PartyAnswer.Outcome outcome,
        @Schema(examples = "2026-03-10") @Nullable LocalDate decidedOn,
        @Schema(examples = "Kommunstyrelsen") @Nullable String decidingBody,
        @Schema(examples = "§ 31") @Nullable String reference,

        @Schema(examples = "Nämnden vill fortsätta") @Nullable
        String reason,

        @Schema(examples = "2026-03-12T08:00:00Z") Instant recordedAt) {

    public static PartyAnswerDocument of(PartyAnswerEntity entity) {
        var word = entity.answer();
        return new PartyAnswerDocument(
                entity.party(),
                word.outcome(),
                word.decidedOn(),
                word.decidingBody(),
                word.reference(),
                word.reason(),
                entity.recordedAt);
    }
}
