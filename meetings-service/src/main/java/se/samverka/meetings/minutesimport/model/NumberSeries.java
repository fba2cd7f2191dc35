package se.samverka.meetings.minutesimport.model;

import java.util.HashMap;
import java.util.List;

/// Reports breaks in the series of § numbers (domain rule 15), as far as one text shows them. Nothing is
/// repaired.
final class NumberSeries {

    private NumberSeries() {}

    static void report(List<RawParagraph> paragraphs, Diagnostics diagnostics) {
        var seenAt = new HashMap<Integer, Integer>();
        int highest = paragraphs.getFirst().heading().number() - 1;
        for (var paragraph : paragraphs) {
            int number = paragraph.heading().number();
            var line = paragraph.heading().line();
            var earlier = seenAt.putIfAbsent(number, line.number());
            if (earlier != null) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_DUPLICATE,
                        line,
                        "§ " + number + " also stands at line " + earlier + "; both are kept as they are");
            } else if (number <= highest) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_OUT_OF_ORDER,
                        line,
                        "§ " + number + " stands after § " + highest);
            } else if (number > highest + 1) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_MISSING,
                        line,
                        (number == highest + 2 ? "§ " + (highest + 1) : "§§ " + (highest + 1) + "–" + (number - 1))
                                + " missing before § " + number);
            }
            highest = Math.max(highest, number);
        }
    }
}
