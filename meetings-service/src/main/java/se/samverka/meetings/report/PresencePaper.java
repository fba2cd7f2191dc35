package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Series;
import se.samverka.meetings.report.model.ColumnChart;
import se.samverka.meetings.report.model.MeetingAttendance;
import se.samverka.meetings.report.model.MemberAttendance;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.ReportPages.Table;
import se.samverka.meetings.report.model.SwedishNumbers;
import se.samverka.meetings.report.model.YearMeeting;

/// Who took part in the meetings of the year.
final class PresencePaper {

    private PresencePaper() {}

    static Section section(YearlyReportDocument report) {
        var counts = report.totals().attendance();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(sentence(report)));
        if (counts.meetings() > 0) {
            var months = new Months(report.meetings());
            var members = months.sum(in(MeetingAttendance::members));
            var serving = months.sum(in(MeetingAttendance::servingSubstitutes));
            var absent = months.sum(in(one -> one.absent() + one.notListed()));
            parts.add(Part.of(ColumnChart.of(
                    "Närvaro per månad",
                    "Stapeldiagram över närvaro per månad. Närvarande ledamöter: " + Months.words(members)
                            + ". Tjänstgörande ersättare: " + none(Months.words(serving)) + ". Frånvarande ledamöter: "
                            + none(Months.words(absent)) + ".",
                    SwedishNumbers.MONTHS,
                    List.of(
                            new Series("Närvarande ledamöter", Fill.DARK, members),
                            new Series("Tjänstgörande ersättare", Fill.LIGHT, serving),
                            new Series("Frånvarande ledamöter", Fill.EMPTY, absent)),
                    null)));
            parts.add(Part.of(meetings(report)));
        }
        if (!report.members().isEmpty()) {
            parts.add(Part.of(members(report)));
        }
        return new Section("Närvaro", parts);
    }

    private static String sentence(YearlyReportDocument report) {
        var counts = report.totals().attendance();
        if (counts.meetings() == 0) {
            return "Det finns ingen närvaro att redovisa.";
        }
        var sums = counts.sums();
        return "Ledamöternas närvaro är " + SwedishNumbers.share(sums.members(), sums.expected()) + " vid "
                + SwedishNumbers.counted(counts.meetings(), "sammanträde", "sammanträden")
                + " med antecknad närvaro. Ersättare har tjänstgjort "
                + SwedishNumbers.counted(sums.servingSubstitutes(), "gång", "gånger") + "."
                + (counts.meetingsWithoutList() == 0
                        ? ""
                        : " För " + SwedishNumbers.counted(counts.meetingsWithoutList(), "sammanträde", "sammanträden")
                                + " finns ingen närvaro att räkna.");
    }

    private static ToIntFunction<YearMeeting> in(ToIntFunction<MeetingAttendance> value) {
        return meeting -> meeting.attendance() == null ? 0 : value.applyAsInt(meeting.attendance());
    }

    private static String none(String words) {
        return words.isEmpty() ? "inga" : words;
    }

    private static Table meetings(YearlyReportDocument report) {
        var columns = new ArrayList<>(
                List.of("Ledamöter", "Tjänstg. ersättare", "Övriga ersättare", "Övriga", "Frånvarande"));
        if (report.complete()) {
            columns.add("Ej upptagna");
        }
        return ReportPaper.table(
                "Närvaro per sammanträde",
                "Sammanträde",
                columns,
                report.meetings().stream()
                        .filter(meeting -> meeting.attendance() != null)
                        .map(meeting -> row(meeting, report.complete()))
                        .toList());
    }

    private static List<Cell> row(YearMeeting meeting, boolean complete) {
        var counts = Objects.requireNonNull(meeting.attendance());
        var cells = new ArrayList<>(List.of(
                Cell.text(meeting.date().toString()),
                Cell.number(counts.members()),
                Cell.number(counts.servingSubstitutes()),
                Cell.number(counts.otherSubstitutes()),
                Cell.number(counts.others()),
                Cell.number(counts.absent())));
        if (complete) {
            cells.add(Cell.number(counts.notListed()));
        }
        return cells;
    }

    private static Table members(YearlyReportDocument report) {
        var columns =
                new ArrayList<>(List.of("Närvarande ledamot", "Tjänstg. ersättare", "Övrig ersättare", "Frånvarande"));
        if (report.complete()) {
            columns.add("Ej upptagen");
        }
        return ReportPaper.table(
                "Närvaro per person",
                "Namn",
                columns,
                report.members().stream()
                        .map(member -> row(member, report.complete()))
                        .toList());
    }

    private static List<Cell> row(MemberAttendance member, boolean complete) {
        var cells = new ArrayList<>(List.of(
                Cell.text(member.party() == null ? member.name() : member.name() + " (" + member.party() + ")"),
                Cell.number(member.present()),
                Cell.number(member.served()),
                Cell.number(member.attended()),
                Cell.number(member.absent())));
        if (complete) {
            cells.add(Cell.number(member.notListed()));
        }
        return cells;
    }
}
