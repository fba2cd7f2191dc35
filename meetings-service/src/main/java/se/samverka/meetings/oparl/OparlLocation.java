package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The place of a meeting.
@Schema(name = "OparlLocation", description = "The place of a meeting / Platsen för ett sammanträde")
public record OparlLocation(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The place, as the call says it / Platsen, som kallelsen anger den",
                examples = "Regionhuset, Västerås")
        @Nullable
        String description,

        @Schema(
                description =
                        "The meeting; left out where the place stands in it / Sammanträdet; utelämnas där platsen står i det",
                examples =
                        "[\"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13\"]")
        @Nullable
        List<String> meetings) {

    /// What is shown of one that is gone.
    static OparlLocation gone(OparlHead head) {
        return new OparlLocation(head, null, null);
    }
}
