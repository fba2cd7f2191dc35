package se.samverka.meetings.report.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The attendance of a year.
@Schema(name = "YearlyAttendanceCounts", description = "The attendance of a year / Årets närvaro")
public record AttendanceCounts(
        @Schema(
                description = "Held meetings whose attendance is counted / Hållna sammanträden vars närvaro räknas",
                examples = "6")
        int meetings,

        @Schema(
                description =
                        "Held meetings without a list of attendance that the reader may see / Hållna sammanträden utan närvarolista som läsaren får se",
                examples = "0")
        int meetingsWithoutList,

        @Schema(description = "The sums over the counted meetings / Summor för de räknade sammanträdena")
        MeetingAttendance sums) {

    /// @param rolls of the meetings that were held
    static AttendanceCounts of(List<AttendanceRoll> rolls) {
        int counted =
                Math.toIntExact(rolls.stream().filter(roll -> !roll.isEmpty()).count());
        return new AttendanceCounts(
                counted,
                rolls.size() - counted,
                rolls.stream().map(AttendanceRoll::counts).reduce(MeetingAttendance.NONE, MeetingAttendance::plus));
    }
}
