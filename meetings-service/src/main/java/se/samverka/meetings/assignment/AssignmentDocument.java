package se.samverka.meetings.assignment;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentState;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// An assignment as the API and the changes feed show it.
@Schema(name = "Assignment", description = "Who must report back on what / Vem som ska återkomma med vad")
public record AssignmentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17")
        UUID id,

        @Schema(
                description = "Id of the meeting that gave it / Id för sammanträdet som gav uppdraget",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "The § that gave it / Paragrafen som gav uppdraget", examples = "21")
        int paragraph,

        @Schema(
                description = "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                examples = "a")
        @Nullable
        String letter,

        @Schema(
                description = "Who must report back, as the minutes name them / Vem som ska återkomma, som"
                        + " protokollet anger det",
                examples = "Regionala ledningsgruppen")
        String addressee,

        @Schema(
                description = "What they must do, in the decision's words / Vad de ska göra, med beslutets ord",
                examples = "återkomma med förslag")
        String task,

        @Schema(
                description =
                        "The day of the meeting it is due at; absent where the decision names no day / Dagen för sammanträdet då det redovisas; saknas där beslutet inte anger någon dag",
                examples = "2024-10-11")
        @Nullable
        LocalDate dueOn,

        @Schema(
                description =
                        "The month it is due in, where the decision names no day; it is overdue after the body's last meeting of the month, or its end / Månaden då det redovisas, där beslutet inte anger någon dag; det är försenat efter organets sista sammanträde i månaden, eller månadens slut",
                examples = "2025-09")
        @Nullable
        String dueMonth,

        @Schema(
                description = "When it is due in the words of the decision / När det redovisas, med beslutets ord",
                examples = "senast i september 2025")
        @Nullable
        String dueText,

        @Schema(description = "Where the assignment stands / Uppdragets status", examples = "OPEN")
        AssignmentStatus status,

        @Schema(
                description = "The day of the meeting that closed it; absent while it is open / Dagen för"
                        + " sammanträdet som avslutade uppdraget; saknas medan det är öppet",
                examples = "2024-10-11")
        @Nullable
        LocalDate closedOn,

        @Schema(
                description = "Id of the meeting that closed it; absent while it is open / Id för sammanträdet som"
                        + " avslutade uppdraget; saknas medan det är öppet",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14")
        @Nullable
        UUID closedByMeetingId,

        @Schema(description = "The § that closed it / Paragrafen som avslutade uppdraget", examples = "44") @Nullable
        Integer closedByParagraph,

        @Schema(
                description =
                        "The letter behind that number, if it has one / Bokstaven efter det numret, om det finns en",
                examples = "a")
        @Nullable
        String closedByLetter,

        @Schema(
                description = "How it was closed, in words / Hur uppdraget avslutades",
                examples = "Förslaget presenterades")
        @Nullable
        String note,

        @Schema(
                description =
                        "When it was removed as recorded by mistake; absent while it counts / När det togs bort som felaktigt registrerat; saknas medan det gäller",
                examples = "2024-05-02T08:00:00Z")
        @Nullable
        Instant removedAt,

        @Schema(
                description =
                        "Why it was removed; absent while it counts / Varför det togs bort; saknas medan det gäller",
                examples = "Importen läste en rekommendation som ett uppdrag")
        @Nullable
        String removalReason,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    /// @param showsClosing whether the caller may read the paragraph that closed it
    /// @param dueBy the last day on which it is not late
    /// @param today in Stockholm; whether an assignment is overdue follows from it
    static AssignmentDocument of(
            AssignmentEntity assignment, @Nullable LocalDate dueBy, boolean showsClosing, LocalDate today) {
        var closedBy = showsClosing ? assignment.closedBy : null;
        return new AssignmentDocument(
                assignment.id,
                assignment.paragraph.meeting.id,
                assignment.paragraph.number,
                assignment.paragraph.letter,
                assignment.addressee,
                assignment.task,
                assignment.dueOn,
                assignment.dueMonth,
                assignment.dueText,
                state(assignment, dueBy, showsClosing).statusOn(today),
                closedBy == null ? null : assignment.closedOn,
                closedBy == null ? null : closedBy.meeting.id,
                closedBy == null ? null : closedBy.number,
                closedBy == null ? null : closedBy.letter,
                closedBy == null ? null : assignment.note,
                assignment.removedAt,
                assignment.removalReason,
                assignment.version);
    }

    static Tagged<AssignmentDocument> tagged(
            AssignmentEntity assignment, @Nullable LocalDate dueBy, boolean showsClosing, LocalDate today) {
        return new Tagged<>(of(assignment, dueBy, showsClosing, today), tag(assignment, dueBy, showsClosing, today));
    }

    /// The tag of the document as it reads today. It changes when the assignment becomes overdue, although
    /// nothing is written then.
    static EntityTag tag(
            AssignmentEntity assignment, @Nullable LocalDate dueBy, boolean showsClosing, LocalDate today) {
        var status =
                state(assignment, dueBy, showsClosing).statusOn(today).name().toLowerCase(Locale.ROOT);
        return EntityTags.of("a-" + status + "-", assignment.version);
    }

    private static AssignmentState state(AssignmentEntity assignment, @Nullable LocalDate dueBy, boolean showsClosing) {
        return showsClosing ? assignment.state(dueBy) : new AssignmentState.Open(dueBy);
    }
}
