package se.samverka.meetings.meeting;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.FreeNumbers;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.OriginalWords.MeetingWords;
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

        @Schema(description = "How the members take part / Hur ledamöterna deltar", examples = "ON_SITE")
        MeetingForm form,

        @Schema(
                description =
                        "Why the body meets again on the day of another meeting / Varför organet sammanträder igen samma dag",
                examples = "Extra sammanträde om budgeten")
        @Nullable
        String sameDayReason,

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
                description = "When the meeting opened; local time in Sweden / När sammanträdet öppnades; svensk tid",
                examples = "09:02:00",
                implementation = String.class)
        @Nullable
        LocalTime openedAt,

        @Schema(
                description = "When the meeting closed; local time in Sweden / När sammanträdet avslutades; svensk tid",
                examples = "12:15:00",
                implementation = String.class)
        @Nullable
        LocalTime closedAt,

        @Schema(
                description =
                        "The first § number; absent without paragraphs / Första paragrafnumret; saknas utan paragrafer",
                examples = "15")
        @Nullable
        Integer firstParagraph,

        @Schema(
                description =
                        "The last § number; absent without paragraphs / Sista paragrafnumret; saknas utan paragrafer",
                examples = "29")
        @Nullable
        Integer lastParagraph,

        @Schema(
                description =
                        "§ numbers before the first one that no meeting has here; they may be kept elsewhere / Paragrafnummer före det första som inget sammanträde har här; de kan finnas på annat håll")
        @Nullable
        MissingParagraphs missingParagraphs,

        @Schema(
                description =
                        "The last day for the approval: fourteen days after the meeting, or the next working day / Sista dag för justering: fjorton dagar efter sammanträdet, eller nästa vardag",
                examples = "2024-05-03")
        LocalDate approvalDueOn,

        @Schema(
                description = "The day of the approval of the last §§ / Dagen då de sista paragraferna justerades",
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
                        "The approvals so far, each with its §§ and days / Justeringarna hittills, var och en med paragrafer och dagar")
        List<MinutesApprovalDocument> approvals,

        @Schema(
                description =
                        "The last day for the announcement of the latest approval: the second day after it, or the next working day / Sista dag för anslag av den senaste justeringen: andra dagen efter den, eller nästa vardag",
                examples = "2024-04-29")
        @Nullable
        LocalDate announcementDueOn,

        @Schema(
                description = "The day of the last announcement / Dagen för det sista anslaget",
                examples = "2024-04-26")
        @Nullable
        LocalDate announcedOn,

        @Schema(
                description =
                        "The last day on the notice board of the latest approval / Sista dag på anslagstavlan för den senaste justeringen",
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

        @Schema(
                description =
                        "What of the minutes is hidden or no longer public, and why / Vad i protokollet som är dolt eller inte längre offentligt, och varför")
        List<MinutesRedaction> redactions,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "3")
        long revision) {

    /// §§ of the year that are not kept here.
    @Schema(
            name = "MissingParagraphs",
            description = "§§ that no meeting has here / Paragrafer som inget sammanträde har här")
    public record MissingParagraphs(
            @Schema(description = "The first missing number / Första numret som saknas", examples = "1")
            int from,

            @Schema(description = "The last missing number / Sista numret som saknas", examples = "14")
            int to) {

        static MissingParagraphs of(FreeNumbers.Missing missing) {
            return new MissingParagraphs(missing.from(), missing.to());
        }
    }

    static EntityTag tag(MeetingEntity meeting) {
        return EntityTags.of("m", meeting.version);
    }

    static Tagged<MeetingDocument> tagged(MeetingEntity meeting, List<MinutesApprovalEntity> approvals) {
        return new Tagged<>(of(meeting, approvals), tag(meeting));
    }

    /// @param approvals of this meeting, in their order
    static MeetingDocument of(MeetingEntity meeting, List<MinutesApprovalEntity> approvals) {
        return of(
                meeting,
                MeetingWords.of(meeting),
                approvals.stream().map(MinutesApprovalDocument::of).toList());
    }

    /// With the words that masks hide.
    static MeetingDocument of(
            MeetingEntity meeting, List<MinutesApprovalEntity> approvals, OriginalWords.Known originals) {
        return of(
                meeting,
                originals.of(meeting),
                approvals.stream()
                        .map(approval -> MinutesApprovalDocument.of(approval, originals.of(approval)))
                        .toList());
    }

    private static MeetingDocument of(MeetingEntity meeting, MeetingWords words, List<MinutesApprovalDocument> shown) {
        var latest = shown.isEmpty() ? null : shown.getLast();
        return new MeetingDocument(
                meeting.id,
                meeting.bodyId,
                meeting.body.name,
                meeting.date,
                meeting.startTime,
                words.place(),
                meeting.form,
                meeting.sameDayReason,
                meeting.status,
                meeting.calledOn,
                meeting.openedAt,
                meeting.closedAt,
                meeting.firstNumber,
                meeting.lastNumber,
                meeting.missingNumbers().map(MissingParagraphs::of).orElse(null),
                MinutesApproval.dueOn(meeting.date, SwedishCalendar.WORKING_DAYS),
                meeting.approvedOn,
                words.chair(),
                words.approvers(),
                shown,
                latest == null ? null : latest.announcementDueOn(),
                meeting.announcedOn,
                latest == null ? null : latest.postedUntil(),
                meeting.cancellationReason,
                meeting.previousMeetingOn,
                meeting.nextMeetingOn,
                meeting.nextMeetingTime,
                meeting.redactions,
                meeting.version);
    }
}
