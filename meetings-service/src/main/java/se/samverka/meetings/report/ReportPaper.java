package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samverka.meetings.report.model.ReportPages;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Column;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.ReportPages.Table;
import se.samverka.meetings.report.model.ReportPages.Tile;
import se.samverka.meetings.report.model.SwedishNumbers;
import se.samverka.meetings.report.model.YearTotals;

/// A yearly report as the texts of its pages.
final class ReportPaper {

    private final YearlyReportDocument report;
    private final YearTotals totals;

    private ReportPaper(YearlyReportDocument report) {
        this.report = report;
        this.totals = report.totals();
    }

    static ReportPages of(YearlyReportDocument report) {
        return new ReportPaper(report).pages();
    }

    private ReportPages pages() {
        var name = report.body().name();
        return new ReportPages(
                "Årsrapport " + report.year() + ", " + name,
                name,
                period(report),
                notes(),
                totals.hasNothing() ? List.of() : tiles(),
                sections());
    }

    /// `2024`, or `2026 till och med 30 november`.
    static String period(YearlyReportDocument report) {
        return report.inProgress()
                ? "1 januari – " + SwedishNumbers.day(report.until())
                : String.valueOf(report.year());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (report.inProgress()) {
            notes.add("Året pågår. Rapporten gäller till och med " + SwedishNumbers.day(report.until())
                    + (report.yearBefore() == null ? "." : " och jämförs med hela " + (report.year() - 1) + "."));
        }
        if (!report.complete()) {
            notes.add("Rapporten räknar det som är offentligt: inställda sammanträden, anslagna paragrafer och deras"
                    + " uppdrag, och närvaron vid sammanträden vars hela protokoll är anslaget.");
        }
        if (totals.hasNothing()) {
            notes.add("För " + report.year() + " finns inga sammanträden, beslut eller uppdrag"
                    + (report.complete() ? " registrerade." : " som är offentliga."));
        }
        return notes;
    }

    private List<Tile> tiles() {
        var meetings = totals.meetings();
        var assignments = totals.assignments();
        var approvals = totals.approvals();
        var attendance = totals.attendance();
        return List.of(
                new Tile(
                        "Sammanträden",
                        SwedishNumbers.whole(meetings.held()),
                        meetings.cancelled() == 0 ? "hållna" : "hållna, " + meetings.cancelled() + " inställda"),
                new Tile(
                        "Beslut",
                        SwedishNumbers.whole(totals.decisions().decisions()),
                        SwedishNumbers.counted(totals.decisions().paragraphs(), "paragraf", "paragrafer")),
                new Tile(
                        "Öppna uppdrag",
                        SwedishNumbers.whole(assignments.open()),
                        assignments.overdue() == 0
                                ? "inga försenade"
                                : "varav " + assignments.overdue()
                                        + (assignments.overdue() == 1 ? " försenat" : " försenade")),
                new Tile(
                        "Justering",
                        approvals.days().counted() == 0
                                ? "–"
                                : SwedishNumbers.decimal(approvals.days().medianDays()),
                        "dagar, median"),
                new Tile(
                        "Närvaro",
                        SwedishNumbers.share(
                                attendance.sums().members(), attendance.sums().expected()),
                        "av ledamöterna"));
    }

    private List<Section> sections() {
        var compared = totals.hasNothing() && report.yearBefore() == null
                ? Stream.<Section>empty()
                : Stream.of(ComparisonPaper.section(report));
        var counted = totals.hasNothing()
                ? Stream.<Section>empty()
                : Stream.of(
                        MeetingsPaper.section(report),
                        DecisionsPaper.section(report),
                        AssignmentsPaper.section(report),
                        ApprovalsPaper.section(report),
                        PresencePaper.section(report));
        return Stream.of(compared, counted, Stream.of(FollowUpPaper.section(report), rules()))
                .flatMap(sections -> sections)
                .toList();
    }

    private Section rules() {
        return new Section(
                "Så räknas siffrorna",
                Stream.of(
                                "Ett sammanträde hör till det kalenderår då det hålls. Ett beslut med flera utfall räknas i vart"
                                        + " och ett av dem. En paragraf utan beslut räknas som information.",
                                "Ett uppdrag är försenat när dagen eller månaden då det ska redovisas har passerat och inget"
                                        + " beslut har avslutat det.",
                                "Protokollet ska justeras inom 14 dagar från sammanträdet och justeringen anslås senast andra"
                                        + " dagen därefter. Infaller sista dagen på en lördag, söndag eller helgdag flyttas den till"
                                        + " nästa vardag.",
                                "Närvaron är ledamöternas: den som var med vid någon paragraf var närvarande. Ersättare räknas"
                                        + " för sig.")
                        .map(Part::of)
                        .toList());
    }

    /// A table whose first column names its rows.
    static Table table(String heading, String first, List<String> numbers, List<List<Cell>> rows) {
        var columns = new ArrayList<>(List.of(Column.text(first)));
        numbers.forEach(name -> columns.add(Column.number(name)));
        return new Table(heading, columns, rows);
    }
}
