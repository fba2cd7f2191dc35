package se.samverka.meetings.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.report.model.Chart.Anchor;
import se.samverka.meetings.report.model.Chart.Bar;
import se.samverka.meetings.report.model.Chart.Label;
import se.samverka.meetings.report.model.Chart.Line;
import se.samverka.meetings.report.model.Chart.Series;

/// Columns that stand on each other, one for each category, with a scale and perhaps a limit.
public final class ColumnChart {

    private static final int HEIGHT = 190;
    private static final int LEFT = 34;
    private static final int TOP = 42;
    private static final int BOTTOM = 166;
    private static final int MOST_STEPS = 5;
    /// The share of a category's width that its column takes, in percent.
    private static final int COLUMN = 62;

    /// A value that columns should not exceed.
    public record Limit(int value, String name) {}

    private final List<String> categories;
    private final List<Series> series;
    private final @Nullable Limit limit;
    private final int step;
    private final int highest;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private ColumnChart(List<String> categories, List<Series> series, @Nullable Limit limit) {
        this.categories = categories;
        this.series = series;
        this.limit = limit;
        int most = Math.max(
                limit == null ? 1 : limit.value(),
                IntStream.range(0, categories.size()).map(this::total).max().orElse(0));
        this.step = step(most);
        this.highest = (most + step - 1) / step * step;
    }

    /// @param series the first one stands lowest
    public static Chart of(
            String heading, String alternative, List<String> categories, List<Series> series, @Nullable Limit limit) {
        var chart = new ColumnChart(categories, series, limit);
        chart.draw();
        return new Chart(heading, alternative, HEIGHT, chart.bars, chart.lines, chart.labels);
    }

    /// The smallest of 1, 2, 5, 10, 20 … that divides the scale into few steps.
    static int step(int most) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (most <= (long) MOST_STEPS * factor * power) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private int total(int category) {
        return series.stream().mapToInt(one -> one.values().get(category)).sum();
    }

    private void draw() {
        Legend.draw(series, LEFT, bars, labels);
        for (int value = 0; value <= highest; value += step) {
            lines.add(new Line(LEFT, y(value), Chart.WIDTH, y(value), false));
            labels.add(new Label(LEFT - 6, y(value) + 4, Anchor.END, SwedishNumbers.whole(value)));
        }
        for (int i = 0; i < categories.size(); i++) {
            column(i);
        }
        if (limit != null) {
            lines.add(new Line(LEFT, y(limit.value()), Chart.WIDTH, y(limit.value()), true));
            Legend.mark(limit.name(), lines, labels);
        }
    }

    private void column(int category) {
        int left = LEFT + (Chart.WIDTH - LEFT) * category / categories.size();
        int right = LEFT + (Chart.WIDTH - LEFT) * (category + 1) / categories.size();
        int width = (right - left) * COLUMN / 100;
        int middle = (left + right) / 2;
        int below = 0;
        for (var one : series) {
            int value = one.values().get(category);
            if (value > 0) {
                int upper = y(below + value);
                bars.add(new Bar(middle - width / 2, upper, width, y(below) - upper, one.fill()));
                below += value;
            }
        }
        if (below > 0) {
            labels.add(new Label(middle, y(below) - 4, Anchor.MIDDLE, SwedishNumbers.whole(below)));
        }
        labels.add(new Label(middle, BOTTOM + 17, Anchor.MIDDLE, categories.get(category)));
    }

    private int y(int value) {
        return BOTTOM - (int) ((long) (BOTTOM - TOP) * value / highest);
    }
}
