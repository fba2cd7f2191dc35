package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.platform.value.WorkingDays;

/// One meeting of the year.
@Schema(name = "YearlyMeeting", description = "One meeting of the year / Ett av årets sammanträden")
public record YearMeeting(
        @Schema(description = "The meeting's id / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
        LocalDate date,

        @Schema(description = "How the members take part / Hur ledamöterna deltar", examples = "ON_SITE")
        MeetingForm form,

        @Schema(description = "Where the meeting stands / Sammanträdets status", examples = "ANNOUNCED")
        MeetingStatus status,

        @Schema(description = "Its §§ / Dess paragrafer", examples = "15")
        int paragraphs,

        @Schema(description = "Its §§ with a decision / Dess paragrafer med beslut", examples = "13")
        int decisions,

        @Schema(
                description = "The day of the approval of its last §§ / Dagen då de sista paragraferna justerades",
                examples = "2024-04-25")
        @Nullable
        LocalDate approvedOn,

        @Schema(description = "Days from the meeting to it / Dagar från sammanträdet till den", examples = "6")
        @Nullable
        Integer daysToApproval,

        @Schema(
                description =
                        "Whether the approval came after its last day, or has not come and the day has passed / Om justeringen kom efter sista dagen, eller inte har kommit och dagen har passerat",
                examples = "false")
        boolean approvalLate,

        @Schema(
                description = "The day of the last announcement / Dagen för det sista anslaget",
                examples = "2024-04-26")
        @Nullable
        LocalDate announcedOn,

        @Schema(description = "Days from the meeting to it / Dagar från sammanträdet till det", examples = "7")
        @Nullable
        Integer daysToAnnouncement,

        @Schema(
                description =
                        "Whether an announcement came after its last day, or has not come and the day has passed / Om något anslag kom efter sista dagen, eller inte har kommit och dagen har passerat",
                examples = "false")
        boolean announcementLate,

        @Schema(
                description =
                        "Who took part; absent where no list is recorded, or the reader may not see it / Vilka som deltog; saknas där ingen närvaro är antecknad, eller läsaren inte får se den")
        @Nullable
        MeetingAttendance attendance) {

    /// By day.
    static List<YearMeeting> of(YearFacts facts, LocalDate today, WorkingDays workingDays) {
        var approvals = facts.approvalsByMeeting();
        var paragraphs = facts.paragraphsByMeeting();
        return facts.meetings().stream()
                .sorted(Comparator.comparing(MeetingFact::date).thenComparing(MeetingFact::id))
                .map(meeting -> of(
                        meeting,
                        paragraphs.getOrDefault(meeting.id(), List.of()),
                        approvals,
                        AttendanceRoll.of(meeting, facts.members()),
                        today,
                        workingDays))
                .toList();
    }

    private static YearMeeting of(
            MeetingFact meeting,
            List<ParagraphFact> paragraphs,
            Map<UUID, List<ApprovalFact>> approvals,
            AttendanceRoll roll,
            LocalDate today,
            WorkingDays workingDays) {
        var own = approvals.getOrDefault(meeting.id(), List.of());
        var approvedOn = ApprovalTimes.approvedOn(meeting, approvals);
        var announcedOn = meeting.status() == MeetingStatus.ANNOUNCED
                ? own.stream()
                        .map(ApprovalFact::announcedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                : Optional.<LocalDate>empty();
        return new YearMeeting(
                meeting.id(),
                meeting.date(),
                meeting.form(),
                meeting.status(),
                paragraphs.size(),
                Math.toIntExact(
                        paragraphs.stream().filter(ParagraphFact::hasDecision).count()),
                approvedOn.orElse(null),
                approvedOn.map(day -> ApprovalTimes.days(meeting.date(), day)).orElse(null),
                meeting.isHeld() && ApprovalTimes.isLate(meeting, approvedOn, today, workingDays),
                announcedOn.orElse(null),
                announcedOn.map(day -> ApprovalTimes.days(meeting.date(), day)).orElse(null),
                own.stream().anyMatch(approval -> AnnouncementTimes.isLate(approval, today, workingDays)),
                roll.isEmpty() ? null : roll.counts());
    }
}
