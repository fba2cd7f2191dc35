package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A seat in a body.
@Schema(name = "OparlMembership", description = "A seat in a body / En plats i ett organ")
public record OparlMembership(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description =
                        "The person; left out where the membership stands in it / Personen; utelämnas där ledamotskapet står i den",
                examples = "https://samverka.example/meetings/v1/oparl/persons/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21",
                format = "uri")
        @Nullable
        String person,

        @Schema(
                description = "The body / Organet",
                examples =
                        "https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
                format = "uri")
        @Nullable
        String organization,

        @Schema(description = "The role, in Swedish / Rollen", examples = "Ordförande") @Nullable
        String role,

        @Schema(
                description =
                        "Whether the member votes; a substitute does so in a member's place / Om ledamoten röstar; en ersättare gör det i en ledamots ställe",
                examples = "true")
        @Nullable
        Boolean votingRight,

        @Schema(description = "First day / Första dag", examples = "2023-01-01") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day, if it is known / Sista dag, om den är känd", examples = "2026-12-31") @Nullable
        LocalDate endDate,

        @JsonProperty("samverka:party")
        @Schema(
                description = "Political party; not part of OParl / Partibeteckning; ingår inte i OParl",
                examples = "S")
        @Nullable
        String party,

        @JsonProperty("samverka:organisationNumber")
        @Schema(
                description =
                        "The organisation that the member represents; not part of OParl / Organisationen som ledamoten företräder; ingår inte i OParl",
                examples = "212000-2098")
        @Nullable
        String represents) {

    /// What is shown of one that is gone.
    static OparlMembership gone(OparlHead head) {
        return new OparlMembership(head, null, null, null, null, null, null, null, null);
    }
}
