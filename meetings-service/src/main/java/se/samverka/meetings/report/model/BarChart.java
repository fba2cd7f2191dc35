package se.samverka.meetings.report.model;

import java.util.ArrayList;
import java.util.List;
import se.samverka.meetings.report.model.Chart.Anchor;
import se.samverka.meetings.report.model.Chart.Bar;
import se.samverka.meetings.report.model.Chart.Label;
import se.samverka.meetings.report.model.Chart.Line;
import se.samverka.meetings.report.model.Chart.Series;

/// Lying bars, a group for each category and a bar in it for each series, with the value behind each bar.
public final class BarChart {

    private static final int LEFT = 214;
    private static final int TOP = 30;
    private static final int BAR = 13;
    private static final int BETWEEN_GROUPS = 9;
    private static final int FOR_VALUE = 40;

    private BarChart() {}

    public static Chart of(String heading, String alternative, List<String> categories, List<Series> series) {
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        Legend.draw(series, LEFT, bars, labels);
        int most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int group = series.size() * BAR;
        int y = TOP;
        for (int i = 0; i < categories.size(); i++) {
            labels.add(new Label(LEFT - 8, y + group / 2 + 4, Anchor.END, categories.get(i)));
            for (int s = 0; s < series.size(); s++) {
                int value = series.get(s).values().get(i);
                int width = most == 0 ? 0 : (int) ((long) (Chart.WIDTH - LEFT - FOR_VALUE) * value / most);
                int top = y + s * BAR;
                if (width > 0) {
                    bars.add(
                            new Bar(LEFT, top + 1, width, BAR - 2, series.get(s).fill()));
                }
                labels.add(new Label(LEFT + width + 6, top + BAR - 3, Anchor.START, SwedishNumbers.whole(value)));
            }
            y += group + BETWEEN_GROUPS;
        }
        var axis = new Line(LEFT, TOP - 4, LEFT, y - BETWEEN_GROUPS + 4, false);
        return new Chart(heading, alternative, y, bars, List.of(axis), labels);
    }
}
