package se.samverka.meetings.assignment;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.platform.web.EntityTags;

/// An assignment as callers and the changes feed see it.
@Schema(name = "Assignment", description = "Who must come back with what / Ett uppdrag")
public record AssignmentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0e01")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01")
        UUID meetingId,

        @Schema(description = "The § that gave it", examples = "21")
        int paragraph,

        @Schema(examples = "Regionala ledningsgruppen") String addressee,
        @Schema(examples = "återkomma med förslag") String task,

        @Schema(description = "The meeting it is due at / Sammanträdet då det redovisas", examples = "2024-10-11")
        @Nullable
        LocalDate dueOn,

        @Schema(examples = "OPEN") AssignmentStatus status,
        @Schema(examples = "2024-10-11") @Nullable LocalDate closedOn,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c02") @Nullable
        UUID closedByMeetingId,

        @Schema(description = "The § that closed it", examples = "44") @Nullable
        Integer closedByParagraph,

        @Schema(examples = "Förslaget presenterades") @Nullable
        String note,

        @Schema(examples = "0") long revision) {

    /// @param today in Stockholm; whether an assignment is overdue follows from it
    public static AssignmentDocument of(AssignmentEntity assignment, LocalDate today) {
        var closedBy = assignment.closedBy;
        return new AssignmentDocument(
                assignment.id,
                assignment.paragraph.meeting.id,
                assignment.paragraph.number,
                assignment.addressee,
                assignment.task,
                assignment.dueOn,
                assignment.state().statusOn(today),
                assignment.closedOn,
                closedBy == null ? null : closedBy.meeting.id,
                closedBy == null ? null : closedBy.number,
                assignment.note,
                assignment.version);
    }

    /// The tag of the document as it reads today: it becomes another when the assignment becomes overdue,
    /// although nothing was written.
    public static EntityTag tag(AssignmentEntity assignment, LocalDate today) {
        var status = assignment.state().statusOn(today).name().toLowerCase(Locale.ROOT);
        return EntityTags.of("a-" + status + "-", assignment.version);
    }
}
