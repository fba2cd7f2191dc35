package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a matter was dealt with at a meeting.
@Schema(
        name = "OparlConsultation",
        description = "How a matter was dealt with at a meeting / Behandlingen av ett ärende vid ett sammanträde")
public record OparlConsultation(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description =
                        "The matter; left out where the consultation stands in it / Ärendet; utelämnas där behandlingen står i det",
                examples = "https://samverka.example/meetings/v1/oparl/papers/01936a6e-7c1f-8d30-8000-5f3f4b1f0d22",
                format = "uri")
        @Nullable
        String paper,

        @Schema(
                description = "The § / Paragrafen",
                examples =
                        "https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
                format = "uri")
        @Nullable
        String agendaItem,

        @Schema(
                description = "The meeting / Sammanträdet",
                examples = "https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
                format = "uri")
        @Nullable
        String meeting,

        @Schema(
                description = "The body / Organet",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11\"]")
        @Nullable
        List<String> organization,

        @Schema(description = "Whether the matter was decided / Om ärendet avgjordes", examples = "true") @Nullable
        Boolean authoritative,

        @Schema(description = "What was done with it, in Swedish / Vad som gjordes med det", examples = "Beslut")
        @Nullable
        String role) {

    /// What is shown of one that is gone.
    static OparlConsultation gone(OparlHead head) {
        return new OparlConsultation(head, null, null, null, null, null, null);
    }
}
