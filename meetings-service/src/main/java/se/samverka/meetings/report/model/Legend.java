package se.samverka.meetings.report.model;

import java.util.List;
import se.samverka.meetings.report.model.Chart.Anchor;
import se.samverka.meetings.report.model.Chart.Bar;
import se.samverka.meetings.report.model.Chart.Label;
import se.samverka.meetings.report.model.Chart.Series;

/// The names of the series of a chart, each beside a square of its fill, in the first line of the chart.
final class Legend {

    private static final int SQUARE = 10;
    private static final int TOP = 6;
    private static final int BEHIND = 18;
    /// The widest letter of a name, on average, in pixels.
    private static final int LETTER = 6;

    private Legend() {}

    static void draw(List<Series> series, int from, List<Bar> bars, List<Label> labels) {
        int x = from;
        for (var one : series) {
            bars.add(new Bar(x, TOP, SQUARE, SQUARE, one.fill()));
            labels.add(new Label(x + SQUARE + 5, TOP + SQUARE - 1, Anchor.START, one.name()));
            x += SQUARE + 5 + one.name().length() * LETTER + BEHIND;
        }
    }
}
