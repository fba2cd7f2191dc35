package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A term of office.
@Schema(name = "OparlLegislativeTerm", description = "A term of office / En mandatperiod")
public record OparlLegislativeTerm(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description =
                        "The organisation; left out where the term stands in it / Organisationen; utelämnas där perioden står i den",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
                format = "uri")
        @Nullable
        String body,

        @Schema(description = "What the term is called / Periodens namn", examples = "2023–2026") @Nullable
        String name,

        @Schema(description = "First day / Första dag", examples = "2023-01-01") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day / Sista dag", examples = "2026-12-31") @Nullable
        LocalDate endDate) {

    /// What is shown of one that is gone.
    static OparlLegislativeTerm gone(OparlHead head) {
        return new OparlLegislativeTerm(head, null, null, null, null);
    }
}
