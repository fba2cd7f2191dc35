package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

class AttendanceRuleTest {

    @Test
    void members_serving_substitutes_and_guests_who_come_and_go_are_a_list() {
        AttendanceRule.check(List.of(
                attendance("Anna Exempel", AttendanceRole.MEMBER, null, null, "17"),
                attendance("Eva Exempel", AttendanceRole.SERVING_SUBSTITUTE, "Anna Exempel", "17", "17"),
                attendance("Dan Exempel", AttendanceRole.ABSENT, null, null, null),
                attendance("Bo Exempel", AttendanceRole.OTHER, null, "17", "17a")));
    }

    @Test
    void every_broken_rule_is_told_with_its_place() {
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> AttendanceRule.check(List.of(
                        attendance("Anna Exempel", AttendanceRole.MEMBER, null, null, null),
                        attendance("anna  exempel (S)", AttendanceRole.MEMBER, null, null, null),
                        attendance("Bo Exempel", AttendanceRole.SUBSTITUTE, "Anna Exempel", null, null),
                        attendance("Cia Exempel", AttendanceRole.MEMBER, null, "17a", "17"),
                        attendance("Dan Exempel", AttendanceRole.ABSENT, null, "17", null))));
        assertThat(refused.violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/attendances/1/name", ProblemCode.ATTENDANCE_TWICE),
                        org.assertj.core.api.Assertions.tuple(
                                "/attendances/2/servesFor", ProblemCode.ATTENDANCE_SERVES_FOR),
                        org.assertj.core.api.Assertions.tuple(
                                "/attendances/3/presentTo", ProblemCode.BEFORE_WHAT_IT_FOLLOWS),
                        org.assertj.core.api.Assertions.tuple("/attendances/4/role", ProblemCode.FIELD_MISPLACED));
    }

    private static Attendance attendance(String name, AttendanceRole role, String servesFor, String from, String to) {
        return new Attendance(name, null, null, role, null, servesFor, from, to, List.of());
    }
}
