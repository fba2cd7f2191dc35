package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.SeatedMember;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.MeetingStatus;

class AttendanceCountsTest {

    private static final SeatedMember ANNA = Facts.seat("Anna", MembershipRole.CHAIR, "2024-04-19", "2024-04-19");

    /// The list, the memberships, and the counts as `members serving others-substitutes others absent
    /// not-listed`.
    static Stream<Arguments> lists() {
        return Stream.of(
                list("a member", List.of(Facts.present("Anna", AttendanceRole.MEMBER)), List.of(), "100000"),
                list(
                        "one who is absent is not present",
                        List.of(Facts.present("Anna", AttendanceRole.ABSENT)),
                        List.of(),
                        "000010"),
                list(
                        "a substitute who does not serve",
                        List.of(Facts.present("Bo", AttendanceRole.SUBSTITUTE)),
                        List.of(),
                        "001000"),
                list("an official", List.of(Facts.present("Siv", AttendanceRole.OTHER)), List.of(), "000100"),
                list(
                        "a serving substitute without a name of whom",
                        List.of(Facts.present("Bo", AttendanceRole.SERVING_SUBSTITUTE)),
                        List.of(),
                        "010000"),
                list(
                        "whom a substitute serves for is absent",
                        List.of(Facts.serving("Bo", "Anna")),
                        List.of(),
                        "010010"),
                list(
                        "whom a substitute serves for is absent once, though listed so",
                        List.of(Facts.present("Anna", AttendanceRole.ABSENT), Facts.serving("Bo", "anna (S)")),
                        List.of(),
                        "010010"),
                list(
                        "whom a substitute serves for until she comes is present",
                        List.of(Facts.serving("Bo", "Anna"), Facts.present("Anna", AttendanceRole.MEMBER)),
                        List.of(),
                        "110000"),
                list(
                        "a member who is not listed",
                        List.of(Facts.present("Bo", AttendanceRole.MEMBER)),
                        List.of(ANNA),
                        "100001"),
                list(
                        "a member who is listed in another spelling",
                        List.of(Facts.present("ANNA (S)", AttendanceRole.MEMBER)),
                        List.of(ANNA),
                        "100000"),
                list(
                        "a substitute need not be listed",
                        List.of(Facts.present("Bo", AttendanceRole.MEMBER)),
                        List.of(Facts.seat("Cia", MembershipRole.SUBSTITUTE, "2024-01-01", null)),
                        "100000"),
                list(
                        "a seat that ended the day before",
                        List.of(Facts.present("Bo", AttendanceRole.MEMBER)),
                        List.of(Facts.seat("Cia", MembershipRole.MEMBER, "2024-01-01", "2024-04-18")),
                        "100000"),
                list(
                        "a seat that begins the day after",
                        List.of(Facts.present("Bo", AttendanceRole.MEMBER)),
                        List.of(Facts.seat("Cia", MembershipRole.MEMBER, "2024-04-20", null)),
                        "100000"),
                list("no list", List.of(), List.of(ANNA), "000000"));
    }

    private static Arguments list(String name, List<Attendance> list, List<SeatedMember> members, String counts) {
        return Arguments.of(name, list, members, counts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void each_person_counts_once(String name, List<Attendance> list, List<SeatedMember> members, String counts) {
        var meeting = Facts.meeting("2024-04-19", MeetingStatus.HELD, list.toArray(Attendance[]::new));
        var roll = AttendanceRoll.of(meeting, members);
        var counted = roll.counts();
        assertThat("" + counted.members() + counted.servingSubstitutes() + counted.otherSubstitutes() + counted.others()
                        + counted.absent() + counted.notListed())
                .isEqualTo(counts);
        assertThat(roll.isEmpty()).isEqualTo(list.isEmpty());
        assertThat(counted.expected()).isEqualTo(counted.members() + counted.absent() + counted.notListed());
    }

    @Test
    void each_person_of_the_body_has_a_row_by_swedish_name() {
        var first = AttendanceRoll.of(
                Facts.meeting(
                        "2024-02-01",
                        MeetingStatus.HELD,
                        Facts.present("Örjan", AttendanceRole.MEMBER),
                        Facts.present("Åsa", AttendanceRole.MEMBER),
                        Facts.present("Zeb", AttendanceRole.SUBSTITUTE),
                        Facts.present("Siv", AttendanceRole.OTHER)),
                List.of());
        var second = AttendanceRoll.of(
                Facts.meeting(
                        "2024-03-01",
                        MeetingStatus.HELD,
                        new Attendance(
                                "örjan (S)", "S", null, AttendanceRole.ABSENT, null, null, null, null, List.of()),
                        Facts.serving("Zeb", "Åsa")),
                List.of());
        assertThat(MemberAttendance.of(List.of(first, second)))
                .containsExactly(
                        new MemberAttendance("Zeb", null, 0, 1, 1, 0, 0),
                        new MemberAttendance("Åsa", null, 1, 0, 0, 1, 0),
                        new MemberAttendance("Örjan", "S", 1, 0, 0, 1, 0));
        var counts = AttendanceCounts.of(List.of(
                first, second, AttendanceRoll.of(Facts.meeting("2024-05-01", MeetingStatus.HELD), List.of(ANNA))));
        assertThat(counts).isEqualTo(new AttendanceCounts(2, 1, new MeetingAttendance(2, 1, 1, 1, 2, 0)));
    }

    @Test
    void the_list_of_a_meeting_that_was_not_held_counts_for_nothing() {
        var roll = AttendanceRoll.of(
                Facts.meeting("2024-02-01", MeetingStatus.CALLED, Facts.present("Anna", AttendanceRole.MEMBER)),
                List.of());
        assertThat(roll.isEmpty()).isTrue();
    }
}
