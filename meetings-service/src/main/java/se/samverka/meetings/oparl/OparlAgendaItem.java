package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An announced § of minutes, or a matter that was withdrawn.
@Schema(
        name = "OparlAgendaItem",
        description =
                "An announced § of minutes, or a matter that was withdrawn / En anslagen paragraf, eller ett ärende som utgått")
public record OparlAgendaItem(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description =
                        "The meeting; left out where the item stands in it / Sammanträdet; utelämnas där punkten står i det",
                examples = "https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
                format = "uri")
        @Nullable
        String meeting,

        @Schema(description = "The § number / Paragrafnumret", examples = "§ 22") @Nullable
        String number,

        @Schema(
                description = "Place among the items shown, from 0 / Plats bland de punkter som visas, från 0",
                examples = "7")
        @Nullable
        Integer order,

        @Schema(description = "The heading / Rubriken", examples = "Gemensam målbild") @Nullable
        String name,

        @Schema(
                description = "How the matter was dealt with / Behandlingen av ärendet",
                examples =
                        "https://samverka.example/meetings/v1/oparl/consultations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
                format = "uri")
        @Nullable
        String consultation,

        @Schema(description = "The outcome, in one Swedish word / Utfallet, med ett ord", examples = "Rekommendation")
        @Nullable
        String result,

        @Schema(description = "The decision / Beslutet", examples = "Målbilden rekommenderas.") @Nullable
        String resolutionText,

        @Schema(description = "The certified extract / Det bestyrkta protokollsutdraget") @Nullable
        OparlFile resolutionFile) {

    /// What is shown of one that is gone.
    static OparlAgendaItem gone(OparlHead head) {
        return new OparlAgendaItem(head, null, null, null, null, null, null, null, null);
    }
}
