package se.samverka.meetings.decision;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.decision.store.AgreementLinkEntity;

/// A link as callers and the changes feed see it.
@Schema(name = "AgreementLink", description = "A decision about an agreement / Ett beslut om ett avtal")
public record AgreementLinkDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01")
        UUID meetingId,

        @Schema(description = "The § number", examples = "22")
        int paragraph,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(examples = "RECOMMENDS") AgreementRelation relation,
        @Schema(examples = "2024-04-26T08:00:00Z") Instant linkedAt) {

    public static AgreementLinkDocument of(AgreementLinkEntity link) {
        return new AgreementLinkDocument(
                link.id,
                link.paragraph.meeting.id,
                link.paragraph.number,
                link.agreementId,
                link.relation,
                link.linkedAt);
    }
}
