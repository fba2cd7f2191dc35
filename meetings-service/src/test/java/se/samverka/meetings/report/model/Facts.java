package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.Membership;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.value.OrganisationNumber;

/// Facts that the tests of figures begin with.
final class Facts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final ReportYear YEAR = ReportYear.of(2024, TODAY);

    private Facts() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static MeetingFact meeting(String day, MeetingStatus status, Attendance... attendances) {
        return meeting(day, MeetingForm.ON_SITE, status, attendances);
    }

    static MeetingFact meeting(String day, MeetingForm form, MeetingStatus status, Attendance... attendances) {
        return new MeetingFact(UUID.randomUUID(), day(day), form, status, List.of(attendances));
    }

    static ParagraphFact paragraph(
            MeetingFact meeting, boolean hasDecision, @Nullable DecisionOutcome outcome, DecisionOutcome... outcomes) {
        return new ParagraphFact(
                UUID.randomUUID(),
                meeting.id(),
                ParagraphLabel.of(1),
                "Ärende",
                hasDecision,
                outcome,
                List.of(outcomes));
    }

    static AssignmentFact assignment(String givenOn, @Nullable String dueBy, @Nullable String closedOn) {
        return new AssignmentFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                day(givenOn),
                ParagraphLabel.of(21),
                "Ledningsgruppen",
                "återkomma",
                dueBy == null ? null : day(dueBy),
                closedOn == null ? null : day(closedOn));
    }

    static Attendance present(String name, AttendanceRole role) {
        return new Attendance(name, null, null, role, null, null, null, null, List.of());
    }

    static Attendance serving(String name, String servesFor) {
        return new Attendance(
                name, null, null, AttendanceRole.SERVING_SUBSTITUTE, null, servesFor, null, null, List.of());
    }

    static SeatedMember seat(String name, MembershipRole role, String from, @Nullable String to) {
        return new SeatedMember(
                UUID.randomUUID(),
                new Membership(
                        name,
                        null,
                        OrganisationNumber.of("232100-0172"),
                        role,
                        day(from),
                        to == null ? null : day(to)));
    }

    static YearFacts of(List<MeetingFact> meetings) {
        return new YearFacts(meetings, List.of(), List.of(), List.of(), List.of());
    }
}
