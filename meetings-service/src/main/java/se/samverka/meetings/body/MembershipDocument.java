package se.samverka.meetings.body;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A membership as the API and the changes feed show it.
@Schema(name = "Membership", description = "A seat in a body / En plats i ett organ")
public record MembershipDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12")
        UUID id,

        @Schema(description = "Id of the body / Organets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(description = "The member's name / Ledamotens namn", examples = "Karin Exempel")
        String member,

        @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable
        String party,

        @Schema(
                description =
                        "The organisation that the member represents / Organisationen som ledamoten" + " företräder",
                implementation = String.class,
                examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @Schema(description = "What the member is in the body / Ledamotens roll i organet", examples = "CHAIR")
        MembershipRole role,

        @Schema(description = "First day of the seat, inclusive / Platsens första dag", examples = "2023-01-01")
        LocalDate from,

        @Schema(
                description = "Last day of the seat, inclusive; absent where it has none / Platsens sista dag;"
                        + " saknas om den inte är bestämd",
                examples = "2026-12-31")
        @Nullable
        LocalDate to,

        @Schema(
                description =
                        "REMOVED when it was registered by mistake: it then gives no right and is read by the secretariat alone / REMOVED om det registrerades av misstag: det ger då ingen rätt och läses bara av sekretariatet",
                examples = "RECORDED")
        MembershipStatus status,

        @Schema(
                description =
                        "Why it was ended; absent when nobody has ended it / Varför det avslutades; saknas om ingen har avslutat det",
                examples = "Avsägelse")
        @Nullable
        String endReason,

        @Schema(
                description = "Why it was removed as a mistake / Varför det togs bort som felaktigt",
                examples = "Dubbelregistrerad")
        @Nullable
        String removalReason,

        @Schema(description = "When it was removed / När det togs bort", examples = "2024-05-02T08:15:00Z") @Nullable
        Instant removedAt) {

    static EntityTag tag(MembershipEntity membership) {
        return EntityTags.of("s", membership.version);
    }

    static Tagged<MembershipDocument> tagged(MembershipEntity membership) {
        return new Tagged<>(of(membership), tag(membership));
    }

    static MembershipDocument of(MembershipEntity membership) {
        return new MembershipDocument(
                membership.id,
                membership.bodyId,
                membership.member,
                membership.party,
                OrganisationNumber.of(membership.organisationNumber),
                membership.role,
                membership.from,
                membership.to,
                membership.status,
                membership.endReason,
                membership.removalReason,
                membership.removedAt);
    }
}
