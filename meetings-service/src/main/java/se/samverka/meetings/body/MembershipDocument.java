package se.samverka.meetings.body;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A seat in a body as callers and the changes feed see it.
@Schema(name = "Membership", description = "A seat in a body / En plats i en grupp")
public record MembershipDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01")
        UUID bodyId,

        @Schema(examples = "Karin Exempel") String member,

        @Schema(description = "The party's letter / Partibeteckning", examples = "S") @Nullable
        String party,

        @Schema(implementation = String.class, examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @Schema(examples = "CHAIR") MembershipRole role,
        @Schema(examples = "2023-01-01") LocalDate from,
        @Schema(examples = "2026-12-31") @Nullable LocalDate to) {

    public static MembershipDocument of(MembershipEntity membership) {
        return new MembershipDocument(
                membership.id,
                membership.bodyId,
                membership.member,
                membership.party,
                OrganisationNumber.of(membership.organisationNumber),
                membership.role,
                membership.from,
                membership.to);
    }
}
