package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation that has bodies which meet.
@Schema(
        name = "OparlBody",
        description = "An organisation that has bodies which meet / En organisation med organ som sammanträder")
public record OparlBody(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The system / Systemet",
                examples = "https://samverka.example/meetings/v1/oparl",
                format = "uri")
        @Nullable
        String system,

        @Schema(description = "The organisation's name / Organisationens namn", examples = "Region Västmanland")
        @Nullable
        String name,

        @JsonProperty("samverka:organisationNumber")
        @Schema(
                description = "Organisation number; not part of OParl / Organisationsnummer; ingår inte i OParl",
                examples = "232100-0172")
        @Nullable
        String organisationNumber,

        @Schema(
                description = "Since when it is shown by OParl / Sedan när den visas enligt OParl",
                examples = "2026-11-30T08:00:00+00:00",
                format = "date-time")
        @Nullable
        String oparlSince,

        @Schema(
                description = "The list of its bodies / Listan med dess organ",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/organizations",
                format = "uri")
        @Nullable
        String organization,

        @Schema(
                description = "The list of those elected / Listan med förtroendevalda",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/persons",
                format = "uri")
        @Nullable
        String person,

        @Schema(
                description = "The list of memberships / Listan med ledamotskap",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/memberships",
                format = "uri")
        @Nullable
        String membership,

        @Schema(
                description = "The list of meetings / Listan med sammanträden",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/meetings",
                format = "uri")
        @Nullable
        String meeting,

        @Schema(
                description = "The list of agenda items / Listan med ärendepunkter",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/agenda-items",
                format = "uri")
        @Nullable
        String agendaItem,

        @Schema(
                description = "The list of matters / Listan med ärenden",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/papers",
                format = "uri")
        @Nullable
        String paper,

        @Schema(
                description = "The list of consultations / Listan med behandlingar",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/consultations",
                format = "uri")
        @Nullable
        String consultation,

        @Schema(
                description = "The list of files / Listan med filer",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/files",
                format = "uri")
        @Nullable
        String file,

        @Schema(
                description = "The list of places / Listan med platser",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/locations",
                format = "uri")
        @Nullable
        String locationList,

        @Schema(
                description = "The list of terms of office / Listan med mandatperioder",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172/legislative-terms",
                format = "uri")
        @Nullable
        String legislativeTermList,

        @Schema(
                description =
                        "The terms of office; left out by omit_internal / Mandatperioderna; utelämnas med omit_internal")
        @Nullable
        List<OparlLegislativeTerm> legislativeTerm,

        @Schema(
                description = "The elected assembly, where there is one / Fullmäktige, om det finns",
                examples =
                        "https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
                format = "uri")
        @Nullable
        String mainOrganization) {

    /// What is shown of one that is gone.
    static OparlBody gone(OparlHead head) {
        return new OparlBody(
                head, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
