package se.samverka.meetings.minutesimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.AttendanceRule;
import se.samverka.meetings.minutesimport.model.Attendee;
import se.samverka.meetings.minutesimport.model.AttendeeRole;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.MeetingFacts;
import se.samverka.meetings.minutesimport.model.SourceLines;

class ImportedAttendanceTest {

    private static Attendee attendee(String name, AttendeeRole role, String servingFor, String paragraphs) {
        return new Attendee(
                name, "S", role, null, servingFor, role == AttendeeRole.MEMBER || servingFor != null, paragraphs);
    }

    private static ImportedAttendance.Read read(List<Attendee> present, List<String> absent) {
        return ImportedAttendance.of(new MeetingFacts(
                "Nämnden",
                1,
                LocalDate.of(2024, 3, 1),
                null,
                null,
                null,
                present,
                absent,
                List.of(),
                List.of(new SourceLines("attendance", 4, 9), new SourceLines("absent", 11, 12))));
    }

    @Test
    void those_present_and_absent_are_one_list() {
        var read = read(
                List.of(
                        attendee("Anna Exempel", AttendeeRole.MEMBER, null, null),
                        attendee("Eva Prov", AttendeeRole.SUBSTITUTE, "Bertil Prov (M)", "§§ 3-5"),
                        attendee("Cia Mall", AttendeeRole.OTHER, null, "§ 7"),
                        attendee("Eli Mall", AttendeeRole.OTHER, null, "§§ 1-3, 5")),
                List.of("Bertil Prov (M)", "Dan Mall"));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.kept())
                .extracting(Attendance::name, Attendance::role, Attendance::presentFrom, Attendance::function)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Anna Exempel", AttendanceRole.MEMBER, null, null),
                        org.assertj.core.groups.Tuple.tuple("Eva Prov", AttendanceRole.SERVING_SUBSTITUTE, "3", null),
                        org.assertj.core.groups.Tuple.tuple("Cia Mall", AttendanceRole.OTHER, "7", null),
                        org.assertj.core.groups.Tuple.tuple("Eli Mall", AttendanceRole.OTHER, null, "§§ 1-3, 5"),
                        org.assertj.core.groups.Tuple.tuple("Bertil Prov", AttendanceRole.ABSENT, null, null),
                        org.assertj.core.groups.Tuple.tuple("Dan Mall", AttendanceRole.ABSENT, null, null));
        assertThat(read.kept().get(4).party()).isEqualTo("M");
        AttendanceRule.check(read.kept());
    }

    @Test
    void what_breaks_the_rules_of_the_list_is_reported_and_not_stored() {
        var read = read(
                List.of(
                        attendee("Anna Exempel", AttendeeRole.MEMBER, null, null),
                        attendee("ANNA EXEMPEL", AttendeeRole.OTHER, null, null),
                        attendee("Eva Prov", AttendeeRole.SUBSTITUTE, null, "§§ 9-5"),
                        attendee("X".repeat(201), AttendeeRole.OTHER, null, null)),
                List.of("Anna Exempel (S)"));
        assertThat(read.kept()).extracting(Attendance::name).containsExactly("Anna Exempel");
        assertThat(read.diagnostics())
                .allSatisfy(one -> assertThat(one.code()).isEqualTo("attendance-not-kept"))
                .extracting(Diagnostic::line)
                .containsExactly(4, 4, 4, 11);
        assertThat(read.diagnostics().getFirst().message()).contains("more than once");
        AttendanceRule.check(read.kept());
    }

    @Test
    void a_hundred_thousand_names_are_bounded_as_a_request_is() {
        var repeated = Collections.nCopies(100_000, "Dan Mall");
        var read = read(List.of(), repeated);
        assertThat(read.kept()).hasSize(1);
        assertThat(read.diagnostics()).hasSize(51);
        assertThat(read.diagnostics().getLast().message()).startsWith("99999 entries of the text");
        var many = IntStream.range(0, 100_000).mapToObj(i -> "Dan Mall " + i).toList();
        assertThat(read(List.of(), many).kept()).hasSize(500);
        assertThat(read(List.of(), many).diagnostics()).hasSize(1);
    }
}
