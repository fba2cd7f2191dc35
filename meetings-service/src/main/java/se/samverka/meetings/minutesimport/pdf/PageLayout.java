package se.samverka.meetings.minutesimport.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns the glyphs of a page into lines of text: three spaces between the columns of a table, four before an
/// indented line, an empty line where the page has more room than between two lines, and a space at the end of a
/// line where the page has one (`Line.trailingSpace`).
final class PageLayout {

    private static final String COLUMN_GAP = "   ";
    private static final String INDENT = "    ";

    private static final Comparator<Glyph> DOWN =
            Comparator.comparingInt(Glyph::direction).thenComparingInt(Glyph::y);

    private PageLayout() {}

    /// A line of the page.
    private record Row(int direction, int y, int size, List<Glyph> glyphs) {

        int left() {
            return glyphs.stream()
                    .filter(glyph -> !glyph.isSpace())
                    .mapToInt(Glyph::x)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        boolean isBlank() {
            return glyphs.stream().allMatch(Glyph::isSpace);
        }
    }

    /// @param glyphs in any order
    /// @return without empty lines at either end
    static List<String> lines(List<Glyph> glyphs) {
        var rows = rows(glyphs);
        int pitch = pitch(rows);
        int margin = rows.stream().mapToInt(Row::left).min().orElse(0);
        var lines = new ArrayList<String>();
        Row previous = null;
        for (var row : rows) {
            // Once and a half the usual distance and more is an empty line.
            if (previous != null
                    && (row.direction() != previous.direction() || 10 * (row.y() - previous.y()) > 14 * pitch)) {
                lines.add("");
            }
            boolean indented = row.left() - margin > row.size();
            lines.add((indented ? INDENT : "") + text(row.glyphs()));
            previous = row;
        }
        return lines;
    }

    /// Glyphs whose base lines differ by less than half of the larger size stand on one line.
    private static List<Row> rows(List<Glyph> glyphs) {
        var rows = new ArrayList<Row>();
        for (var glyph : glyphs.stream().sorted(DOWN).toList()) {
            var last = rows.isEmpty() ? null : rows.getLast();
            if (last != null
                    && last.direction() == glyph.direction()
                    && 2 * (glyph.y() - last.y()) < Math.max(glyph.size(), last.size())) {
                last.glyphs().add(glyph);
            } else {
                rows.add(new Row(glyph.direction(), glyph.y(), glyph.size(), new ArrayList<>(List.of(glyph))));
            }
        }
        rows.removeIf(Row::isBlank);
        rows.forEach(row -> row.glyphs().sort(Comparator.comparingInt(Glyph::x)));
        return rows;
    }

    /// The most frequent distance between two lines, to half a point; the smaller one of two.
    private static int pitch(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            int distance = rows.get(i).y() - rows.get(i - 1).y();
            if (distance > 0) {
                counts.merge((distance + 25) / 50 * 50, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Integer.MAX_VALUE / 14);
    }

    private static String text(List<Glyph> glyphs) {
        var text = new StringBuilder();
        Glyph previous = null;
        int spaces = 0;
        for (var glyph : glyphs) {
            if (glyph.isSpace()) {
                spaces++;
                continue;
            }
            if (previous != null) {
                if (isPrintedTwice(previous, glyph)) {
                    continue;
                }
                text.append(between(previous, glyph, spaces));
            }
            text.append(glyph.text());
            previous = glyph;
            spaces = 0;
        }
        return (spaces > 0 ? text.append(' ') : text).toString();
    }

    /// Bold text is printed twice by some programs, a little apart.
    private static boolean isPrintedTwice(Glyph previous, Glyph glyph) {
        return previous.text().equals(glyph.text()) && 3 * (glyph.x() - previous.x()) < previous.width();
    }

    /// A justified line has wide spaces: what is about as wide as the letters are high, or two spaces, divides
    /// columns.
    private static String between(Glyph previous, Glyph glyph, int spaces) {
        int gap = glyph.x() - previous.end();
        int size = Math.max(previous.size(), glyph.size());
        if (spaces >= 2 || gap > size) {
            return COLUMN_GAP;
        }
        return spaces == 1 || 2 * gap > Math.min(previous.space(), size / 2) ? " " : "";
    }
}
