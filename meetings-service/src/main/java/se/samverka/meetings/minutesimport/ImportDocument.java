package se.samverka.meetings.minutesimport;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.ImportedAssignment;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.ImportedParagraph;

/// What was read, and what was stored of it.
@Schema(name = "MinutesImport", description = "What was read from the minutes / Vad som lästes ur protokollet")
public record ImportDocument(
        @Schema(description = "The meeting that the minutes are of / Sammanträdet som protokollet är från")
        ImportedMeeting meeting,

        @Schema(description = "The paragraphs, in the order of the text / Paragraferna, i textens ordning")
        List<ImportedParagraph> paragraphs,

        @Schema(description = "Assignments that decisions give / Uppdrag som besluten ger")
        List<ImportedAssignment> assignments,

        @Schema(description = "What to look at before the import is kept / Vad som bör kontrolleras")
        List<Diagnostic> diagnostics) {

    /// The meeting that the minutes are of.
    ///
    /// @param id absent in a dry run
    /// @param status HELD once it is stored
    @Schema(name = "ImportedMeeting")
    public record ImportedMeeting(
            @Schema(
                    description = "Id of the recorded meeting; absent in a dry run / Id för det registrerade"
                            + " sammanträdet; saknas vid provkörning",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            @Nullable
            UUID id,

            @Schema(
                    description = "Id of the body that meets / Id för organet som sammanträder",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
            @Nullable
            UUID bodyId,

            @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
            @Nullable
            String body,

            @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19") @Nullable
            LocalDate date,

            @Schema(
                    description = "HELD: imported minutes are of a meeting that was held / HELD: importerade protokoll"
                            + " är från ett sammanträde som har hållits",
                    examples = "HELD")
            MeetingStatus status,

            @Schema(
                    description = "The day of the body's meeting before, as the minutes give it / Dagen för organets"
                            + " föregående sammanträde, enligt protokollet",
                    examples = "2024-01-26")
            @Nullable
            LocalDate previousMeetingOn,

            @Schema(
                    description = "The day of the body's next meeting, as the minutes give it / Dagen för organets"
                            + " nästa sammanträde, enligt protokollet",
                    examples = "2024-06-14")
            @Nullable
            LocalDate nextMeetingOn,

            @Schema(
                    description = "Local time in Sweden / Svensk tid",
                    examples = "09:00:00",
                    implementation = String.class)
            @Nullable
            LocalTime nextMeetingTime,

            @Schema(description = "Chosen to approve the minutes / Justerare", examples = "[\"Johan Exempel\"]")
            List<String> approvers) {}

    static ImportDocument of(
            ImportedMinutes minutes,
            @Nullable UUID id,
            @Nullable UUID bodyId,
            @Nullable String body,
            List<Diagnostic> diagnostics) {
        var meeting = minutes.meeting();
        return new ImportDocument(
                new ImportedMeeting(
                        id,
                        bodyId,
                        body,
                        meeting.heldOn(),
                        MeetingStatus.HELD,
                        meeting.previousMeetingOn(),
                        meeting.nextMeetingOn(),
                        meeting.nextMeetingAt(),
                        meeting.approvers()),
                minutes.paragraphs(),
                minutes.assignments(),
                diagnostics);
    }
}
