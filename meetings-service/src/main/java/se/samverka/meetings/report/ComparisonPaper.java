package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.SwedishNumbers;
import se.samverka.meetings.report.model.YearTotals;

/// The year beside the year before.
final class ComparisonPaper {

    private final YearlyReportDocument report;
    private final List<List<Cell>> rows = new ArrayList<>();

    private ComparisonPaper(YearlyReportDocument report) {
        this.report = report;
    }

    static Section section(YearlyReportDocument report) {
        return new ComparisonPaper(report).section();
    }

    private Section section() {
        number("Hållna sammanträden", totals -> totals.meetings().held());
        number("Inställda sammanträden", totals -> totals.meetings().cancelled());
        number("Paragrafer", totals -> totals.decisions().paragraphs());
        number("Beslut", totals -> totals.decisions().decisions());
        number("Givna uppdrag", totals -> totals.assignments().opened());
        number("Avslutade uppdrag", totals -> totals.assignments().closed());
        number(
                "Försenade uppdrag vid periodens slut",
                totals -> totals.assignments().overdue());
        row(
                "Dagar till justering, median",
                totals -> SwedishNumbers.decimal(totals.approvals().days().medianDays()));
        number("Sent justerade protokoll", totals -> totals.approvals().late());
        row(
                "Dagar från sammanträde till anslag, median",
                totals -> SwedishNumbers.decimal(
                        totals.announcements().daysFromMeeting().medianDays()));
        number("Sent anslagna justeringar", totals -> totals.announcements().late());
        row(
                "Ledamöternas närvaro",
                totals -> SwedishNumbers.share(
                        totals.attendance().sums().members(),
                        totals.attendance().sums().expected()));
        var columns = new ArrayList<String>();
        columns.add(String.valueOf(report.year()));
        if (report.yearBefore() != null) {
            columns.add(String.valueOf(report.year() - 1));
        }
        var table = ReportPaper.table("Nyckeltal", "Mått", columns, rows);
        return new Section("Året i korthet", List.of(Part.of(table)));
    }

    private void number(String label, Function<YearTotals, Integer> figure) {
        row(label, totals -> SwedishNumbers.whole(figure.apply(totals)));
    }

    private void row(String label, Function<YearTotals, String> figure) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(label));
        cells.add(Cell.number(figure.apply(report.totals())));
        if (report.yearBefore() != null) {
            cells.add(Cell.number(figure.apply(report.yearBefore())));
        }
        rows.add(cells);
    }
}
