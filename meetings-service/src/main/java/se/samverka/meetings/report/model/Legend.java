package se.samverka.meetings.report.model;

import java.util.List;
import se.samverka.meetings.report.model.Chart.Anchor;
import se.samverka.meetings.report.model.Chart.Bar;
import se.samverka.meetings.report.model.Chart.Label;
import se.samverka.meetings.report.model.Chart.Line;
import se.samverka.meetings.report.model.Chart.Series;

/// The names of the series of a chart, each beside a square of its fill, in the first line of the chart.
final class Legend {

    private static final int SQUARE = 10;
    private static final int TOP = 6;
    private static final int BEHIND = 18;
    /// The widest letter of a name, on average, in pixels.
    private static final int LETTER = 6;

    private static final int SAMPLE = 22;

    private Legend() {}

    /// The name of a limit beside a piece of its line, to the right.
    static void mark(String name, List<Line> lines, List<Label> labels) {
        int to = Chart.WIDTH - name.length() * LETTER - 4;
        lines.add(new Line(to - SAMPLE, TOP + SQUARE / 2, to, TOP + SQUARE / 2, true));
        labels.add(new Label(Chart.WIDTH, TOP + SQUARE - 1, Anchor.END, name));
    }

    static void draw(List<Series> series, int from, List<Bar> bars, List<Label> labels) {
        int x = from;
        for (var one : series) {
            bars.add(new Bar(x, TOP, SQUARE, SQUARE, one.fill()));
            labels.add(new Label(x + SQUARE + 5, TOP + SQUARE - 1, Anchor.START, one.name()));
            x += SQUARE + 5 + one.name().length() * LETTER + BEHIND;
        }
    }
}
