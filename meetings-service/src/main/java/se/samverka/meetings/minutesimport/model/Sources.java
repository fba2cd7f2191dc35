package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects which lines each field was read from.
final class Sources {

    private final List<SourceLines> found = new ArrayList<>();

    void add(Field field, Line line) {
        add(field, List.of(line));
    }

    void add(Field field, List<Line> lines) {
        found.addAll(ranges(field.property(), lines));
    }

    /// By line.
    List<SourceLines> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(SourceLines::firstLine))
                .toList();
    }

    /// The lines with text as ranges; blank lines inside a range are in it, and lines that are not in the list
    /// divide it.
    static List<SourceLines> ranges(String what, List<Line> lines) {
        var ranges = new ArrayList<SourceLines>();
        int first = 0;
        int last = 0;
        int previous = -1;
        for (var line : lines) {
            boolean goesOn = previous >= 0 && line.number() - previous <= 1;
            previous = line.number();
            if (!goesOn && first > 0) {
                ranges.add(new SourceLines(what, first, last));
                first = 0;
            }
            if (!line.isBlank()) {
                first = first == 0 ? line.number() : first;
                last = line.number();
            }
        }
        if (first > 0) {
            ranges.add(new SourceLines(what, first, last));
        }
        return ranges;
    }
}
