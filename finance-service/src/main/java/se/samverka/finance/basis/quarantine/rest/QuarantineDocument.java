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
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a09")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "Revision in the event, where it could be read / Revision enligt händelsen",
                examples = "7")
        @Nullable
        Long revision,

        @Schema(examples = "event-unreadable") String code,
        @Schema(examples = "The data cannot be read") String reason,

        @Schema(examples = "2026-01-10T08:00:00Z") Instant since,

        @Schema(examples = "2026-01-10T09:00:00Z") @Nullable Instant endedAt,

        @Nullable QuarantineEnd endedBy,

        @Schema(
                description = "Reason given for a release / Skäl till hävningen",
                examples = "Testhändelse utan innehåll")
        @Nullable
        String endReason) {

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
