package se.samverka.meetings.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.LinkedParagraph;
import se.samverka.meetings.meeting.model.ParagraphMention;

/// Words of a paragraph that name another one.
@Schema(
        name = "ParagraphReference",
        description =
                "Words that name another paragraph of the body; only where it is certain which one / Ord som nämner en annan av organets paragrafer; bara där det är säkert vilken")
public record ParagraphReferenceDocument(
        @Schema(
                description =
                        "The field in which the words stand, as a JSON pointer / Fältet där orden står, som JSON-pekare",
                examples = "/summary")
        String field,

        @Schema(description = "The words / Orden", examples = "§ 12/2024")
        String text,

        @Schema(
                description =
                        "Where they begin in the field, in UTF-16 units from 0 / Var de börjar i fältet, i UTF-16-enheter från 0",
                examples = "31")
        int start,

        @Schema(description = "Where they end in the field / Var de slutar i fältet", examples = "40")
        int end,

        @Schema(
                description = "Id of the named paragraph / Den nämnda paragrafens id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
        UUID paragraphId,

        @Schema(
                description = "Id of its meeting / Dess sammanträdes id",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14")
        UUID meetingId,

        @Schema(description = "The day of its meeting / Dagen för dess sammanträde", examples = "2024-01-26")
        LocalDate date,

        @Schema(description = "Its § number / Dess nummer", examples = "12")
        int paragraph,

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter,

        @Schema(
                description = "Its address, relative to that of the API / Dess adress, relativt API:ts",
                examples = "/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14/paragraphs/12")
        String href) {

    static ParagraphReferenceDocument of(String field, ParagraphMention mention, LinkedParagraph named) {
        return new ParagraphReferenceDocument(
                field,
                mention.text(),
                mention.start(),
                mention.end(),
                named.id(),
                named.meetingId(),
                named.meetsOn(),
                named.number(),
                named.letter(),
                "/meetings/" + named.meetingId() + "/paragraphs/"
                        + named.label().path());
    }
}
