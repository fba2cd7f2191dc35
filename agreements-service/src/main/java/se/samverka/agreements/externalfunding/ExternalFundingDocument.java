package se.samverka.agreements.externalfunding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.externalfunding.store.ExternalFundingEntity;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// External funding as recorded. It never changes.
@Schema(name = "RecordedExternalFunding", description = "External funding / Extern finansiering")
public record ExternalFundingDocument(
        UUID id,
        UUID agreementId,
        @JsonUnwrapped ExternalFunding funding,

        @Schema(
                description = "When it was recorded / När finansieringen antecknades",
                examples = "2026-05-20T08:00:00Z")
        Instant recordedAt) {

    static ExternalFundingDocument of(ExternalFundingEntity entity) {
        return new ExternalFundingDocument(
                entity.id, entity.agreementId, ExternalFunding.of(entity.funding()), entity.recordedAt);
    }

    static Tagged<ExternalFundingDocument> tagged(ExternalFundingEntity entity) {
        return new Tagged<>(of(entity), EntityTags.of("ef", 1));
    }
}
