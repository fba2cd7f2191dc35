package se.samverka.meetings.body.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.Membership;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.OrganisationNumber;

/// A membership to add, or what replaces it.
@Schema(name = "MembershipRequest")
record MembershipRequest(
        @Schema(description = "The member's name / Ledamotens namn", examples = "Karin Exempel") @Name(max = 200)
        String member,

        @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable @Name(max = 10)
        String party,

        @NotNull
        @Schema(
                description =
                        "The organisation that the member represents / Organisationen som ledamoten" + " företräder",
                implementation = String.class,
                examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @NotNull @Schema(description = "What the member is in the body / Ledamotens roll i organet", examples = "CHAIR")
        MembershipRole role,

        @NotNull
        @Schema(description = "First day of the seat, inclusive / Platsens första dag", examples = "2023-01-01")
        LocalDate from,

        @Schema(
                description = "Last day of the seat, inclusive; absent where it has none / Platsens sista dag;"
                        + " saknas om den inte är bestämd",
                examples = "2026-12-31")
        @Nullable
        LocalDate to) {

    Membership membership() {
        return new Membership(member.strip(), party == null ? null : party.strip(), organisationNumber, role, from, to);
    }
}
