package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;

/// The meetings of a year. Each is held, cancelled or planned.
@Schema(name = "YearlyMeetingCounts", description = "The meetings of a year / Årets sammanträden")
public record MeetingCounts(
        @Schema(description = "Meetings that have been held / Hållna sammanträden", examples = "6")
        int held,

        @Schema(description = "Cancelled meetings / Inställda sammanträden", examples = "1")
        int cancelled,

        @Schema(
                description =
                        "Meetings that are planned or called, and not closed / Sammanträden som är planerade eller kallade och inte avslutade",
                examples = "0")
        int planned,

        @Schema(
                description =
                        "Those of the planned ones whose day has passed / De av de planerade vars dag har passerat",
                examples = "0")
        int plannedAndPassed,

        @Schema(description = "The same by form, each form once / Samma efter form, varje form en gång")
        List<FormCount> forms) {

    /// The meetings of one form.
    @Schema(name = "YearlyFormCount", description = "The meetings of one form / Sammanträden av en form")
    public record FormCount(
            @Schema(description = "How the members take part / Hur ledamöterna deltar", examples = "HYBRID")
            MeetingForm form,

            @Schema(description = "Held / Hållna", examples = "2")
            int held,

            @Schema(description = "Cancelled / Inställda", examples = "0")
            int cancelled,

            @Schema(description = "Planned or called / Planerade eller kallade", examples = "0")
            int planned) {}

    /// @param until the last day of the report
    static MeetingCounts of(List<MeetingFact> meetings, LocalDate until) {
        return new MeetingCounts(
                held(meetings),
                cancelled(meetings),
                planned(meetings),
                count(meetings.stream()
                        .filter(meeting -> meeting.status().agendaIsOpen()
                                && meeting.date().isBefore(until))),
                Stream.of(MeetingForm.values())
                        .map(form -> form(
                                form,
                                meetings.stream()
                                        .filter(meeting -> meeting.form() == form)
                                        .toList()))
                        .toList());
    }

    private static FormCount form(MeetingForm form, List<MeetingFact> meetings) {
        return new FormCount(form, held(meetings), cancelled(meetings), planned(meetings));
    }

    private static int held(List<MeetingFact> meetings) {
        return count(meetings.stream().filter(MeetingFact::isHeld));
    }

    private static int cancelled(List<MeetingFact> meetings) {
        return count(meetings.stream().filter(meeting -> meeting.status() == MeetingStatus.CANCELLED));
    }

    private static int planned(List<MeetingFact> meetings) {
        return count(meetings.stream().filter(meeting -> meeting.status().agendaIsOpen()));
    }

    private static int count(Stream<MeetingFact> meetings) {
        return Math.toIntExact(meetings.count());
    }

    public boolean hasNone() {
        return held + cancelled + planned == 0;
    }
}
