package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A body that meets.
@Schema(name = "OparlOrganization", description = "A body that meets / Ett organ som sammanträder")
public record OparlOrganization(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The organisation / Organisationen",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
                format = "uri")
        @Nullable
        String body,

        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning") @Nullable
        String name,

        @Schema(
                description = "Its memberships / Dess ledamotskap",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/memberships/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12\"]")
        @Nullable
        List<String> membership,

        @Schema(
                description = "The list of its meetings / Listan med dess sammanträden",
                examples =
                        "https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/meetings",
                format = "uri")
        @Nullable
        String meeting,

        @Schema(
                description = "The list of its consultations / Listan med dess behandlingar",
                examples =
                        "https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/consultations",
                format = "uri")
        @Nullable
        String consultation,

        @Schema(
                description = "The body that it belongs to / Organet som det tillhör",
                examples =
                        "https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d10",
                format = "uri")
        @Nullable
        String subOrganizationOf,

        @Schema(description = "A word of OParl's / Ett av OParls ord", examples = "Gremium") @Nullable
        String organizationType,

        @Schema(
                description =
                        "What kind of body it is, in Swedish; an elected assembly is Parlament / Vilket slags organ det är; fullmäktige anges som Parlament",
                examples = "Beredning")
        @Nullable
        String classification,

        @Schema(description = "First day of the body / Organets första dag", examples = "2019-01-01") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day of the body / Organets sista dag", examples = "2030-12-31") @Nullable
        LocalDate endDate,

        @Schema(
                description = "Ordinary seats, where the number is fixed / Ordinarie platser, om antalet är bestämt",
                examples = "25")
        @Nullable
        Integer memberCount,

        @Schema(
                description = "The notice board / Anslagstavlan",
                examples =
                        "https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/notice-board",
                format = "uri")
        @Nullable
        String web) {

    /// What is shown of one that is gone.
    static OparlOrganization gone(OparlHead head) {
        return new OparlOrganization(head, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
