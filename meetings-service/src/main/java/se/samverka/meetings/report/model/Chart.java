package se.samverka.meetings.report.model;

import java.util.List;

/// A chart of rectangles, lines and texts, in pixels from its upper left corner.
///
/// @param heading above the chart
/// @param alternative what the chart shows, in words, for those who do not see it
public record Chart(
        String heading, String alternative, int height, List<Bar> bars, List<Line> lines, List<Label> labels) {

    /// As wide as the text of a page.
    public static final int WIDTH = 616;

    public Chart {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    public int width() {
        return WIDTH;
    }

    /// How a bar is filled. The fills differ in lightness, so that they are told apart in black and white; each bar
    /// has the same edge.
    public enum Fill {
        DARK("#0b3d75"),
        LIGHT("#9dbfe3"),
        EMPTY("#ffffff");

        private final String colour;

        Fill(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    public record Bar(int x, int y, int width, int height, Fill fill) {}

    /// @param marked dashed and dark, for a limit; otherwise a thin line of the scale
    public record Line(int x1, int y1, int x2, int y2, boolean marked) {}

    public record Label(int x, int y, Anchor anchor, String text) {}

    /// Where a text stands beside its point.
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One kind of value, with a value for each category.
    public record Series(String name, Fill fill, List<Integer> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
