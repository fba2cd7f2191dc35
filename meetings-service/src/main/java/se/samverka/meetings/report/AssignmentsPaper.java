package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverka.meetings.report.model.AssignmentCounts;
import se.samverka.meetings.report.model.BarChart;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Series;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Column;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.ReportPages.Table;
import se.samverka.meetings.report.model.SwedishNumbers;

/// The assignments of the year, and those that are late.
final class AssignmentsPaper {

    private static final List<String> NAMES = List.of(
            "Öppna vid årets början",
            "Givna under perioden",
            "Avslutade under perioden",
            "Öppna vid periodens slut",
            "varav försenade");

    private AssignmentsPaper() {}

    static Section section(YearlyReportDocument report) {
        var counts = report.totals().assignments();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(sentence(report)));
        if (counts.openAtStart() + counts.opened() > 0) {
            var series = new ArrayList<>(List.of(new Series(String.valueOf(report.year()), Fill.DARK, values(counts))));
            if (report.yearBefore() != null) {
                series.add(new Series(
                        String.valueOf(report.year() - 1),
                        Fill.LIGHT,
                        values(report.yearBefore().assignments())));
            }
            parts.add(Part.of(BarChart.of(
                    "Uppdrag vid årets början och slut",
                    "Stapeldiagram över uppdrag. "
                            + series.stream()
                                    .map(one -> one.name() + ": " + words(one.values()) + ".")
                                    .collect(Collectors.joining(" ")),
                    NAMES,
                    series)));
            parts.add(Part.of(ReportPaper.table(
                    "Antal uppdrag",
                    "Uppdrag",
                    series.stream().map(Series::name).toList(),
                    IntStream.range(0, NAMES.size())
                            .mapToObj(i -> row(series, i))
                            .toList())));
        }
        if (!report.overdueAssignments().isEmpty()) {
            parts.add(Part.of(overdue(report)));
        }
        return new Section("Uppdrag", parts);
    }

    private static String sentence(YearlyReportDocument report) {
        var counts = report.totals().assignments();
        if (counts.openAtStart() + counts.opened() == 0) {
            return "Inga uppdrag har getts, och inga var öppna från tidigare år.";
        }
        return SwedishNumbers.counted(counts.opened(), "uppdrag", "uppdrag") + " har getts och "
                + SwedishNumbers.whole(counts.closed()) + " har avslutats. Den "
                + SwedishNumbers.day(report.until()) + " var "
                + SwedishNumbers.counted(counts.open(), "uppdrag öppet", "uppdrag öppna")
                + (counts.overdue() == 0
                        ? ", inget av dem försenat."
                        : ", varav " + counts.overdue() + (counts.overdue() == 1 ? " försenat." : " försenade."));
    }

    private static List<Integer> values(AssignmentCounts counts) {
        return List.of(counts.openAtStart(), counts.opened(), counts.closed(), counts.open(), counts.overdue());
    }

    private static List<Cell> row(List<Series> series, int i) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(NAMES.get(i)));
        series.forEach(one -> cells.add(Cell.number(one.values().get(i))));
        return cells;
    }

    private static String words(List<Integer> values) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> NAMES.get(i) + " " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    private static Table overdue(YearlyReportDocument report) {
        int hidden = report.totals().assignments().overdue()
                - report.overdueAssignments().size();
        return new Table(
                "Försenade uppdrag"
                        + (hidden > 0 ? ", de " + report.overdueAssignments().size() + " äldsta" : ""),
                List.of(
                        Column.text("Mottagare"),
                        Column.text("Uppdrag"),
                        Column.text("Gavs"),
                        Column.text("Skulle redovisas")),
                report.overdueAssignments().stream()
                        .map(one -> List.of(
                                Cell.text(one.addressee()),
                                Cell.text(one.task()),
                                Cell.text(one.givenOn() + ", §\u00a0" + one.paragraph()),
                                Cell.text(one.dueBy().toString())))
                        .toList());
    }
}
