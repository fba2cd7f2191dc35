package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.report.model.BarChart;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Series;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.SwedishNumbers;

/// The decisions of the year by outcome, beside those of the year before.
final class DecisionsPaper {

    private DecisionsPaper() {}

    static Section section(YearlyReportDocument report) {
        var counts = report.totals().decisions();
        var before = report.yearBefore() == null ? null : report.yearBefore().decisions();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(sentence(report)));
        var outcomes = Stream.of(DecisionOutcome.values())
                .filter(outcome -> counts.of(outcome) > 0 || (before != null && before.of(outcome) > 0))
                .toList();
        if (!outcomes.isEmpty()) {
            var names = outcomes.stream().map(DecisionsPaper::name).toList();
            var year = String.valueOf(report.year());
            var values = outcomes.stream().map(counts::of).toList();
            var series = new ArrayList<>(List.of(new Series(year, Fill.DARK, values)));
            var numbers = new ArrayList<>(List.of(year));
            var rows = new ArrayList<List<Cell>>();
            outcomes.forEach(outcome ->
                    rows.add(new ArrayList<>(List.of(Cell.text(name(outcome)), Cell.number(counts.of(outcome))))));
            if (before != null) {
                var yearBefore = String.valueOf(report.year() - 1);
                series.add(new Series(
                        yearBefore,
                        Fill.LIGHT,
                        outcomes.stream().map(before::of).toList()));
                numbers.add(yearBefore);
                IntStream.range(0, outcomes.size())
                        .forEach(i -> rows.get(i).add(Cell.number(before.of(outcomes.get(i)))));
            }
            parts.add(Part.of(BarChart.of(
                    "Beslut efter utfall",
                    "Stapeldiagram över beslut efter utfall. "
                            + series.stream()
                                    .map(one -> one.name() + ": " + words(names, one.values()) + ".")
                                    .collect(Collectors.joining(" ")),
                    names,
                    series)));
            parts.add(Part.of(ReportPaper.table("Antal beslut", "Utfall", numbers, rows)));
        }
        return new Section("Beslut", parts);
    }

    private static String sentence(YearlyReportDocument report) {
        var counts = report.totals().decisions();
        if (counts.paragraphs() == 0) {
            return "Det finns inga paragrafer" + (report.complete() ? "." : " som är anslagna.");
        }
        return "Protokollen har " + SwedishNumbers.counted(counts.paragraphs(), "paragraf", "paragrafer") + ": "
                + SwedishNumbers.whole(counts.decisions()) + " med beslut och "
                + SwedishNumbers.whole(counts.information()) + " med information utan beslut."
                + (counts.severalOutcomes() == 0
                        ? ""
                        : " " + SwedishNumbers.whole(counts.severalOutcomes())
                                + (counts.severalOutcomes() == 1
                                        ? " beslut har flera utfall och räknas"
                                        : " av besluten har flera utfall och räknas")
                                + " i vart och ett av dem.");
    }

    private static String words(List<String> names, List<Integer> values) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    static String name(DecisionOutcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "Antas eller fastställs";
            case NOTED -> "Noteras eller läggs till handlingarna";
            case ASSIGNED -> "Uppdrag ges";
            case APPOINTED -> "Någon utses";
            case RECOMMENDED -> "Rekommenderas";
            case POSTPONED -> "Bordläggs";
            case REFERRED_BACK -> "Återremitteras";
            case REJECTED -> "Avslås";
            case OTHER -> "Annat beslut";
        };
    }
}
