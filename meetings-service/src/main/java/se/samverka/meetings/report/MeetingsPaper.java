package se.samverka.meetings.report;

import java.util.ArrayList;
import java.util.List;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Series;
import se.samverka.meetings.report.model.ColumnChart;
import se.samverka.meetings.report.model.ReportPages.Cell;
import se.samverka.meetings.report.model.ReportPages.Part;
import se.samverka.meetings.report.model.ReportPages.Section;
import se.samverka.meetings.report.model.SwedishNumbers;

/// The meetings of the year.
final class MeetingsPaper {

    private MeetingsPaper() {}

    static Section section(YearlyReportDocument report) {
        var counts = report.totals().meetings();
        var parts = new ArrayList<Part>();
        parts.add(Part.of(sentence(report)));
        if (!counts.hasNone()) {
            var months = new Months(report.meetings());
            var held = months.count(meeting -> meeting.status().hasBeenHeld());
            var planned = months.count(meeting -> meeting.status().agendaIsOpen());
            var cancelled = months.count(meeting -> meeting.status() == MeetingStatus.CANCELLED);
            var series = new ArrayList<>(List.of(new Series("Hållna", Fill.DARK, held)));
            if (counts.planned() > 0) {
                series.add(new Series("Planerade", Fill.LIGHT, planned));
            }
            if (counts.cancelled() > 0) {
                series.add(new Series("Inställda", Fill.EMPTY, cancelled));
            }
            parts.add(Part.of(ColumnChart.of(
                    "Sammanträden per månad",
                    "Stapeldiagram över sammanträden per månad. Hållna: " + none(Months.words(held)) + "."
                            + (counts.planned() > 0 ? " Planerade: " + Months.words(planned) + "." : "")
                            + (counts.cancelled() > 0 ? " Inställda: " + Months.words(cancelled) + "." : ""),
                    SwedishNumbers.MONTHS,
                    series,
                    null)));
            parts.add(Part.of(ReportPaper.table(
                    "Sammanträden efter form",
                    "Form",
                    List.of("Hållna", "Inställda", "Planerade"),
                    counts.forms().stream()
                            .map(form -> List.of(
                                    Cell.text(name(form.form())),
                                    Cell.number(form.held()),
                                    Cell.number(form.cancelled()),
                                    Cell.number(form.planned())))
                            .toList())));
        }
        return new Section("Sammanträden", parts);
    }

    private static String sentence(YearlyReportDocument report) {
        var counts = report.totals().meetings();
        var text = new StringBuilder(report.body().name());
        text.append(
                counts.held() == 0
                        ? " har inte hållit något sammanträde"
                        : " har hållit " + SwedishNumbers.counted(counts.held(), "sammanträde", "sammanträden"));
        if (counts.cancelled() > 0) {
            text.append(", och ")
                    .append(SwedishNumbers.counted(counts.cancelled(), "sammanträde", "sammanträden"))
                    .append(" har ställts in");
        }
        text.append('.');
        if (counts.planned() > 0) {
            text.append(' ')
                    .append(SwedishNumbers.counted(counts.planned(), "sammanträde", "sammanträden"))
                    .append(counts.planned() == 1 ? " är planerat" : " är planerade");
            if (counts.plannedAndPassed() > 0) {
                text.append(", varav ").append(counts.plannedAndPassed()).append(" har passerat utan att avslutas");
            }
            text.append('.');
        }
        return text.toString();
    }

    private static String none(String words) {
        return words.isEmpty() ? "inga" : words;
    }

    private static String name(MeetingForm form) {
        return switch (form) {
            case ON_SITE -> "På plats";
            case REMOTE -> "På distans";
            case HYBRID -> "På plats och på distans";
        };
    }
}
