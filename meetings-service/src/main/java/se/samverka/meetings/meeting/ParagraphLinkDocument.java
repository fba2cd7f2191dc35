package se.samverka.meetings.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.LinkedParagraph;

/// Another paragraph, as the API names it.
@Schema(name = "ParagraphLink", description = "Another paragraph / En annan paragraf")
public record ParagraphLinkDocument(
        @Schema(description = "The paragraph's id / Paragrafens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
        UUID id,

        @Schema(
                description = "Id of its meeting / Dess sammanträdes id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14")
        UUID meetingId,

        @Schema(description = "The day of its meeting / Dagen för dess sammanträde", examples = "2024-01-26")
        LocalDate date,

        @Schema(description = "The § number / Paragrafens nummer", examples = "9")
        int paragraph,

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter) {

    static ParagraphLinkDocument of(LinkedParagraph linked) {
        return new ParagraphLinkDocument(
                linked.id(), linked.meetingId(), linked.meetsOn(), linked.number(), linked.letter());
    }
}
