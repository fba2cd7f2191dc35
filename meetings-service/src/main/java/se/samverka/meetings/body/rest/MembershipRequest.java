package se.samverka.meetings.body.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.AddMember.Seat;
import se.samverka.meetings.body.model.Role;
import se.samverka.platform.value.OrganisationNumber;

/// A seat to give.
@Schema(name = "MembershipRequest")
record MembershipRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Karin Exempel")
        String member,

        @Size(min = 1, max = 10) @Schema(description = "The party's letter / Partibeteckning", examples = "S") @Nullable
        String party,

        @NotNull @Schema(implementation = String.class, examples = "232100-0172")
        OrganisationNumber organisationNumber,

        @NotNull @Schema(examples = "CHAIR") Role role,
        @NotNull @Schema(examples = "2023-01-01") LocalDate from,
        @Schema(examples = "2026-12-31") @Nullable LocalDate to) {

    Seat seat() {
        return new Seat(member.strip(), party, organisationNumber, role, from, to);
    }
}
