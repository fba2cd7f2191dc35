package se.samverka.meetings.meeting.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.PersonName;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// The rules of a list of attendance.
public final class AttendanceRule {

    private AttendanceRule() {}

    /// Demands that nobody is listed twice, that only a serving substitute stands in for a member, and that
    /// nobody leaves before they come.
    ///
    /// @throws RuleBroken 422
    public static void check(List<Attendance> attendances) {
        var broken = broken(attendances);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    /// Each rule that the list breaks, with its place.
    public static List<Violation> broken(List<Attendance> attendances) {
        var broken = new ArrayList<Violation>();
        var names = new HashSet<String>();
        for (int i = 0; i < attendances.size(); i++) {
            var one = attendances.get(i);
            var at = "/attendances/" + i;
            if (!names.add(PersonName.folded(one.name()))) {
                broken.add(new Violation(
                        at + "/name", ProblemCode.ATTENDANCE_TWICE, one.name() + " stands in the list more than once"));
            }
            if (one.servesFor() != null && one.role() != AttendanceRole.SERVING_SUBSTITUTE) {
                broken.add(new Violation(
                        at + "/servesFor",
                        ProblemCode.ATTENDANCE_SERVES_FOR,
                        "Only a SERVING_SUBSTITUTE stands in for a member; " + one.name() + " is " + one.role()));
            }
            if (one.role() == AttendanceRole.ABSENT
                    && (one.presentFrom() != null
                            || one.presentTo() != null
                            || !one.disqualifiedFor().isEmpty())) {
                broken.add(new Violation(
                        at + "/role",
                        ProblemCode.FIELD_MISPLACED,
                        one.name() + " is ABSENT, and was present for no §"));
            }
            if (one.presentFrom() != null
                    && one.presentTo() != null
                    && label(one.presentTo()).compareTo(label(one.presentFrom())) < 0) {
                broken.add(new Violation(
                        at + "/presentTo",
                        ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                        one.name() + " cannot leave after § " + one.presentTo() + ", before coming to § "
                                + one.presentFrom()));
            }
        }
        return broken;
    }

    private static ParagraphLabel label(String path) {
        return ParagraphLabel.parse(path).orElseThrow();
    }
}
