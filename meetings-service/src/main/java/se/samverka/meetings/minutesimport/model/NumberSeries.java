package se.samverka.meetings.minutesimport.model;

import java.util.HashMap;
import java.util.List;

/// Reports breaks in the series of § numbers (domain rule 15), as far as one text shows them. Nothing is
/// repaired.
final class NumberSeries {

    private NumberSeries() {}

    static void report(List<ParagraphHeadings.Part> paragraphs, Diagnostics diagnostics) {
        var seenAt = new HashMap<String, Integer>();
        int highest = paragraphs.getFirst().sign().number() - 1;
        for (var paragraph : paragraphs) {
            int number = paragraph.sign().number();
            var label = paragraph.sign().label();
            var line = paragraph.heading();
            var earlier = seenAt.putIfAbsent(label, line.number());
            if (earlier != null) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_DUPLICATE,
                        line,
                        "§ " + label + " also stands at line " + earlier + "; both are kept as they are");
            } else if (number < highest
                    || (number == highest && paragraph.sign().letter().isEmpty())) {
                diagnostics.add(
                        DiagnosticCode.PARAGRAPH_NUMBER_OUT_OF_ORDER,
                        line,
                        "§ " + label + " stands after § " + highest);
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
