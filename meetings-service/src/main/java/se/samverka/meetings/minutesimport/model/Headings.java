package se.samverka.meetings.minutesimport.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells lines that begin a paragraph from lines that only begin with a paragraph sign.
final class Headings {

    /// The first line of a paragraph.
    ///
    /// @param number from 1 to 9999
    /// @param title what stands after the number on the same line; may be empty
    record Heading(int number, String title, Line line) {}

    private static final Pattern SIGN = Pattern.compile("^(?:Paragraf|PARAGRAF|§{1,2}) ?[0-9]");
    private static final Pattern HEADING =
            Pattern.compile("^(?:Paragraf |PARAGRAF |§ ?)([0-9]{1,4})(?![0-9])[.:]?(.*)$");
    /// What follows the number of a range (`§ 7–9`) or of a law's paragraph (`§ 7:2`): more digits.
    private static final Pattern MORE_NUMBERS = Pattern.compile("^ ?[-–—:.,] ?[0-9].*$");

    private Headings() {}

    /// @param previous the line before, blank ones included, if there is one
    /// @param inList whether the line before stands in a list, where an entry has no full stop
    static Optional<Heading> read(Line line, Optional<Line> previous, boolean inList, Diagnostics diagnostics) {
        if (!SIGN.matcher(line.text()).find()) {
            return Optional.empty();
        }
        var match = HEADING.matcher(line.text());
        if (!match.matches()
                || Integer.parseInt(match.group(1)) == 0
                || MORE_NUMBERS.matcher(match.group(2)).matches()) {
            diagnostics.add(
                    DiagnosticCode.PARAGRAPH_NUMBER_UNREADABLE,
                    line,
                    "The line begins with a paragraph sign, but not with one number from 1 to 9999;"
                            + " it begins no paragraph, and is not part of a decision that has ended");
            return Optional.empty();
        }
        var title = match.group(2).strip();
        if (isReference(title, previous, inList)) {
            diagnostics.add(
                    DiagnosticCode.PARAGRAPH_REFERENCE,
                    line,
                    "Read as a reference to § " + match.group(1)
                            + " in the middle of a sentence, not as the heading of a paragraph");
            return Optional.empty();
        }
        return Optional.of(new Heading(Integer.parseInt(match.group(1)), title, line));
    }

    /// `… i enlighet med` / `§ 7 i avtalet`: the sentence before is not ended, and what follows begins in lower
    /// case.
    private static boolean isReference(String title, Optional<Line> previous, boolean inList) {
        boolean unfinished =
                previous.filter(line -> !line.isBlank() && !line.endsSentence()).isPresent();
        boolean goesOn = !title.isEmpty() && !Character.isUpperCase(title.codePointAt(0));
        return unfinished && !inList && goesOn;
    }
}
