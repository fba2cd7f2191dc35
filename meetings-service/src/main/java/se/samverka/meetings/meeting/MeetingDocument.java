package se.samverka.meetings.meeting;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingState.MinutesApproval;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.time.SwedishCalendar;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A meeting as the API and the changes feed show it. The days that the rules set stand beside the actual ones.
@Schema(name = "Meeting", description = "A meeting and the state of its minutes / Ett sammanträde och dess protokoll")
public record MeetingDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID id,

        @Schema(
                description = "Id of the body that meets / Id för organet som sammanträder",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID bodyId,

        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
        String body,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
        LocalDate date,

        @Schema(description = "Local time in Sweden / Svensk tid", examples = "09:00:00", implementation = String.class)
        @Nullable
        LocalTime startTime,

        @Schema(description = "Where the meeting is held / Sammanträdets plats", examples = "Regionhuset, Västerås")
        @Nullable
        String place,

        @Schema(
                description = "Where the meeting and its minutes stand / Sammanträdets och protokollets status",
                examples = "HELD")
        MeetingStatus status,

        @Schema(
                description = "The day on which the convocation was sent; absent until then / Dagen då kallelsen"
                        + " skickades; saknas dessförinnan",
                examples = "2024-04-10")
        @Nullable
        LocalDate calledOn,

        @Schema(
                description =
                        "The last day for the approval, fourteen days after the meeting / Sista dag för justering, fjorton dagar efter sammanträdet",
                examples = "2024-05-03")
        LocalDate approvalDueOn,

        @Schema(
                description = "The day on which the minutes were approved; absent until then / Dagen då protokollet"
                        + " justerades; saknas dessförinnan",
                examples = "2024-04-25")
        @Nullable
        LocalDate approvedOn,

        @Schema(
                description =
                        "Who chaired the meeting and approves the minutes / Ordföranden, som justerar" + " protokollet",
                examples = "Anna Exempel")
        @Nullable
        String chair,

        @Schema(
                description = "Who approve the minutes beside the chair / Justerare, utöver ordföranden",
                examples = "[\"Johan Exempel\"]")
        List<String> approvers,

        @Schema(
                description =
                        "The last day for the announcement, the second day after the approval / Sista dag för anslag, andra dagen efter justeringen",
                examples = "2024-04-27")
        @Nullable
        LocalDate announcementDueOn,

        @Schema(
                description = "The day on which the approved minutes were announced; absent until then / Dagen då"
                        + " det justerade protokollet anslogs; saknas dessförinnan",
                examples = "2024-04-26")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description =
                        "The last day of the appeal time: three weeks after the announcement, or the next working day / Överklagandetidens sista dag",
                examples = "2024-05-17")
        @Nullable
        LocalDate postedUntil,

        @Schema(
                description = "Why the meeting was cancelled; absent where it was not / Varför sammanträdet"
                        + " ställdes in; saknas om det inte ställdes in",
                examples = "Förhinder")
        @Nullable
        String cancellationReason,

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

        @Schema(description = "Local time in Sweden / Svensk tid", examples = "09:00:00", implementation = String.class)
        @Nullable
        LocalTime nextMeetingTime,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "3")
        long revision) {

    static EntityTag tag(MeetingEntity meeting) {
        return EntityTags.of("m", meeting.version);
    }

    static Tagged<MeetingDocument> tagged(MeetingEntity meeting) {
        return new Tagged<>(of(meeting), tag(meeting));
    }

    static MeetingDocument of(MeetingEntity meeting) {
        var state = meeting.state();
        return new MeetingDocument(
                meeting.id,
                meeting.bodyId,
                meeting.body.name,
                meeting.date,
                meeting.startTime,
                meeting.place,
                meeting.status,
                meeting.calledOn,
                MinutesApproval.dueOn(meeting.date),
                meeting.approvedOn,
                meeting.chair,
                meeting.approvers,
                state instanceof MeetingState.Approved(var approval) ? approval.announcementDueOn() : null,
                meeting.announcedOn,
                state instanceof MeetingState.Announced announced
                        ? announced.postedUntil(SwedishCalendar.APPEAL_TIME)
                        : null,
                meeting.cancellationReason,
                meeting.previousMeetingOn,
                meeting.nextMeetingOn,
                meeting.nextMeetingTime,
                meeting.version);
    }
}
