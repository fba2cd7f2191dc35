package se.samverka.meetings.meeting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.meeting.model.Attendance;

/// The minutes of a meeting as one document.
@Schema(name = "Minutes", description = "The minutes of a meeting as one document / Ett protokoll som ett dokument")
public record MinutesDocument(
        @Schema(description = "The body that met / Organet som sammanträdde")
        MinutesBody body,

        @Schema(description = "The meeting, with its approvals / Sammanträdet, med dess justeringar")
        MeetingDocument meeting,

        @Schema(
                description =
                        "Whether each § in the document is approved; if not, it is a draft / Om varje paragraf i dokumentet är justerad; annars är det ett utkast",
                examples = "true")
        boolean approved,

        @Schema(
                description =
                        "Whether the document has all §§ of the meeting; those that are not announced are left out for most readers / Om dokumentet har alla sammanträdets paragrafer; de som inte är anslagna utelämnas för de flesta läsare",
                examples = "true")
        boolean complete,

        @Schema(
                description =
                        "Who took part; absent for readers who may not read it until all minutes are announced / Vilka som deltog; saknas för läsare som inte får läsa det förrän hela protokollet är anslaget")
        @Nullable
        List<Attendance> attendances,

        @Schema(description = "The §§ in the order of their numbers / Paragraferna i nummerordning")
        List<ParagraphDocument> paragraphs) {

    /// The body as minutes name it.
    @Schema(name = "MinutesBody", description = "The body that met / Organet som sammanträdde")
    public record MinutesBody(
            @Schema(description = "The body's id / Organets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
            UUID id,

            @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
            String name,

            @Schema(description = "Kind of body / Typ av organ", examples = "PREPARATORY_COMMITTEE")
            BodyKind kind,

            @Schema(
                    description =
                            "Where the minutes are kept, as announcements say / Protokollets förvaringsplats, som anges i anslag",
                    examples = "Regionkansliet, Regionhuset, Västerås")
            @Nullable
            String minutesKeptAt) {}
}
