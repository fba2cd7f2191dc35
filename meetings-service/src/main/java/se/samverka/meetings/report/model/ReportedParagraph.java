package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A § that a report points at.
@Schema(
        name = "YearlyParagraph",
        description = "A § that the report points at / En paragraf som rapporten hänvisar till")
public record ReportedParagraph(
        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
        LocalDate date,

        @Schema(
                description = "Its number, with a letter where it has one / Dess nummer, med bokstav där den har en",
                examples = "21")
        String paragraph,

        @Schema(description = "Its title / Dess rubrik", examples = "Uppföljning av den regionala utvecklingsstrategin")
        String title) {}
