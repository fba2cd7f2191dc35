package se.samverka.meetings.report.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who took part in a meeting, or in the meetings of a year, as numbers. A person who was present for some of
/// the §§ was present.
@Schema(name = "YearlyAttendance", description = "Who took part, as numbers / Vilka som deltog, som antal")
public record MeetingAttendance(
        @Schema(description = "Members who were present / Närvarande ledamöter", examples = "23")
        int members,

        @Schema(description = "Substitutes who served in a member's place / Ersättare som tjänstgjorde", examples = "2")
        int servingSubstitutes,

        @Schema(
                description =
                        "Substitutes who were present and did not serve / Närvarande ersättare som inte tjänstgjorde",
                examples = "1")
        int otherSubstitutes,

        @Schema(description = "Others who were present / Övriga närvarande", examples = "4")
        int others,

        @Schema(
                description =
                        "Members who were absent: listed so, or a substitute served for them / Frånvarande ledamöter: upptagna som frånvarande, eller en ersättare tjänstgjorde för dem",
                examples = "3")
        int absent,

        @Schema(
                description =
                        "Members who had a seat on the day and are not on the list; counted only in a complete report / Ledamöter som hade en plats den dagen och inte är upptagna i närvaron; räknas bara i en fullständig rapport",
                examples = "0")
        int notListed) {

    static final MeetingAttendance NONE = new MeetingAttendance(0, 0, 0, 0, 0, 0);

    MeetingAttendance plus(MeetingAttendance other) {
        return new MeetingAttendance(
                members + other.members,
                servingSubstitutes + other.servingSubstitutes,
                otherSubstitutes + other.otherSubstitutes,
                others + other.others,
                absent + other.absent,
                notListed + other.notListed);
    }

    /// How many members were to come.
    public int expected() {
        return members + absent + notListed;
    }
}
