package se.samverka.finance.basis.quarantine.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.model.QuarantineEnd;

/// A quarantine as the API answers it.
@Schema(name = "Quarantine", description = "A stop on issuing documents for an agreement / Ett avtal i karantän")
public record QuarantineDocument(
        @Schema(
                description = "Id of the dead letter / Den ohanterade händelsens id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e03")
        UUID id,

        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "Revision in the event, where it could be read / Revision enligt händelsen",
                examples = "7")
        @Nullable
        Long revision,

        @Schema(description = "Stable code of the reason / Orsakens kod", examples = "event-unreadable")
        String code,

        @Schema(
                description = "The reason in words, for a person to read / Orsaken i ord, för en människa att läsa",
                examples = "The data cannot be read")
        String reason,

        @Schema(
                description = "When the event could not be handled / När händelsen inte kunde hanteras",
                examples = "2026-01-10T08:00:00Z")
        Instant since,

        @Schema(
                description = "When it ended; absent while it is open / När den upphörde; saknas medan den pågår",
                examples = "2026-01-10T09:00:00Z")
        @Nullable
        Instant endedAt,

        @Schema(description = "How it ended; absent while it is open / Hur den upphörde; saknas medan den pågår")
        @Nullable
        QuarantineEnd endedBy,

        @Schema(
                description = "Reason given for a release / Skäl till hävningen",
                examples = "Testhändelse utan innehåll")
        @Nullable
        String endReason) {

    @Schema(
            description = "true: nothing is issued on the agreement / true: inget utfärdas på avtalet",
            examples = "true")
    public boolean isOpen() {
        return endedAt == null;
    }

    static QuarantineDocument of(Quarantine quarantine) {
        return new QuarantineDocument(
                quarantine.id(),
                quarantine.agreementId(),
                quarantine.revision(),
                quarantine.code(),
                quarantine.reason(),
                quarantine.since(),
                quarantine.endedAt(),
                quarantine.endedBy(),
                quarantine.endReason());
    }
}
