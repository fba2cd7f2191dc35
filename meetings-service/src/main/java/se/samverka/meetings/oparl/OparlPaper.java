package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A matter, by its case number.
@Schema(name = "OparlPaper", description = "A matter, by its case number / Ett ärende, efter diarienummer")
public record OparlPaper(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The organisation / Organisationen",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
                format = "uri")
        @Nullable
        String body,

        @Schema(
                description = "The heading of the latest § about it / Rubriken på den senaste paragrafen om det",
                examples = "Gemensam målbild")
        @Nullable
        String name,

        @Schema(description = "Case number / Diarienummer", examples = "HSF240207") @Nullable
        String reference,

        @Schema(
                description = "The day of the first meeting about it / Dagen för det första sammanträdet om det",
                examples = "2024-04-19")
        @Nullable
        LocalDate date,

        @Schema(description = "Always Ärende / Alltid Ärende", examples = "Ärende") @Nullable
        String paperType,

        @Schema(
                description =
                        "The extracts about it; left out by omit_internal / Protokollsutdragen om det; utelämnas med omit_internal")
        @Nullable
        List<OparlFile> auxiliaryFile,

        @Schema(description = "How it was dealt with, meeting by meeting / Behandlingarna, sammanträde för sammanträde")
        @Nullable
        List<OparlConsultation> consultation) {

    /// What is shown of one that is gone.
    static OparlPaper gone(OparlHead head) {
        return new OparlPaper(head, null, null, null, null, null, null, null);
    }
}
