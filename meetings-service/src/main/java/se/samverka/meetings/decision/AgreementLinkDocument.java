package se.samverka.meetings.decision;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A link as the API and the changes feed show it.
@Schema(
        name = "AgreementLink",
        description = "A link of a decision to an agreement / En koppling mellan ett beslut och ett avtal")
public record AgreementLinkDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d16")
        UUID id,

        @Schema(
                description = "Id of the meeting that decided / Id för sammanträdet som beslutade",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "The § number / Paragrafens nummer", examples = "22")
        int paragraph,

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter,

        @Schema(
                description = "Id of the agreement in the agreements API / Avtalets id i API:t agreements",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(
                description = "What the decision does to the agreement / Vad beslutet betyder för avtalet",
                examples = "RECOMMENDS")
        AgreementRelation relation,

        @Schema(
                description = "When the link was recorded / När kopplingen antecknades",
                examples = "2024-04-26T08:00:00Z")
        Instant linkedAt,

        @Schema(
                description = "When the link was removed; absent while it stands / När kopplingen togs bort; saknas"
                        + " medan den gäller",
                examples = "2024-05-02T08:00:00Z")
        @Nullable
        Instant removedAt,

        @Schema(
                implementation = String.class,
                description = "The organisation that removed it; absent for an administrator / Organisationen som tog"
                        + " bort den; saknas för en administratör",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber removedBy,

        @Schema(
                description = "Why the link was removed; absent while it stands / Varför kopplingen togs bort; saknas"
                        + " medan den gäller",
                examples = "Beslutet gäller ett annat avtal")
        @Nullable
        String removalReason) {

    static Tagged<AgreementLinkDocument> tagged(AgreementLinkEntity link) {
        return new Tagged<>(of(link), tag(link));
    }

    static EntityTag tag(AgreementLinkEntity link) {
        return EntityTags.of("l", link.version);
    }

    static AgreementLinkDocument of(AgreementLinkEntity link) {
        return new AgreementLinkDocument(
                link.id,
                link.paragraph.meeting.id,
                link.paragraph.number,
                link.paragraph.letter,
                link.agreementId,
                link.relation,
                link.linkedAt,
                link.removedAt,
                link.removedBy == null ? null : OrganisationNumber.of(link.removedBy),
                link.removalReason);
    }
}
