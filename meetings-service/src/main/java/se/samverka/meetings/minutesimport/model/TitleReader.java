package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what stands between the number of a paragraph and its first section: title, case number, text.
///
/// The title continues on the next line when that begins in lower case or when the line before is not finished.
/// It stands on the next lines when the heading has only a number or a case number. The case number stands on the
/// heading's line or alone on one of the first lines.
final class TitleReader {

    private static final Pattern POINT = Pattern.compile("(?:[0-9]{1,2}|\\p{Ll})[.)] .*");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_LINES = 5;

    /// @param text the rest of the lines
    record Opening(String title, Optional<String> caseNumber, List<Line> text) {}

    private final ParagraphHeadings.Part part;
    private final Hyphens hyphens;
    private final Sources sources;
    private final Diagnostics diagnostics;
    private final StringBuilder title = new StringBuilder();
    private Optional<String> caseNumber;
    private Line previous;

    private TitleReader(ParagraphHeadings.Part part, Hyphens hyphens, Sources sources, Diagnostics diagnostics) {
        this.part = part;
        this.hyphens = hyphens;
        this.sources = sources;
        this.diagnostics = diagnostics;
        var titled = CaseNumbers.in(part.sign().rest());
        title.append(titled.title());
        caseNumber = titled.caseNumber();
        previous = part.heading();
    }

    static Opening read(
            ParagraphHeadings.Part part,
            List<Line> preamble,
            Hyphens hyphens,
            Sources sources,
            Diagnostics diagnostics) {
        return new TitleReader(part, hyphens, sources, diagnostics).read(preamble);
    }

    private Opening read(List<Line> preamble) {
        sources.add(Field.NUMBER, part.heading());
        if (caseNumber.isPresent()) {
            sources.add(Field.CASE_NUMBER, part.heading());
        }
        if (!title.isEmpty()) {
            sources.add(Field.TITLE, part.heading());
        }
        var text = new ArrayList<Line>();
        int i = title.isEmpty() ? readTitleBelow(preamble) : readContinuation(preamble);
        for (; i < preamble.size(); i++) {
            var line = preamble.get(i);
            var number = text.stream().allMatch(Line::isBlank) ? CaseNumbers.in(line) : Optional.<String>empty();
            if (number.isPresent()) {
                take(number.get(), line);
            } else {
                text.add(line);
            }
        }
        if (title.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.TITLE_MISSING,
                    part.heading(),
                    "§ " + part.sign().label() + " has no title");
        }
        return new Opening(title.toString(), caseNumber, text);
    }

    private void take(String number, Line line) {
        sources.add(Field.CASE_NUMBER, line);
        caseNumber = Optional.of(caseNumber
                .filter(before -> !before.equals(number))
                .map(before -> before + ", " + number)
                .orElse(number));
    }

    /// The title of a heading that has none: the first block, as far as it is no sentence.
    private int readTitleBelow(List<Line> preamble) {
        int i = 0;
        while (i < preamble.size()) {
            var line = preamble.get(i);
            var number = CaseNumbers.in(line);
            if (number.isPresent()) {
                take(number.get(), line);
            } else if (!line.isBlank()) {
                break;
            }
            i++;
        }
        int end = i;
        while (end < preamble.size()
                && !preamble.get(end).isBlank()
                && CaseNumbers.in(preamble.get(end)).isEmpty()) {
            end++;
        }
        boolean oneTitle =
                end > i && end - i <= MOST_LINES && !preamble.get(end - 1).endsWithStop();
        for (int j = i; j < end; j++) {
            var line = preamble.get(j);
            boolean point = line.isBulleted() || POINT.matcher(line.text()).matches();
            boolean goesOn =
                    j == i || oneTitle || (line.startsLowerCase() && !point) || Words.isUnfinished(previous.text());
            if (!goesOn || line.endsWithStop() || title.length() + line.wide().length() > LONGEST_TITLE) {
                return j;
            }
            if (j > i) {
                reportContinued(line);
            }
            append(line);
        }
        return end;
    }

    private int readContinuation(List<Line> preamble) {
        int i = 0;
        while (i < preamble.size() && i < MOST_LINES) {
            var line = preamble.get(i);
            boolean goesOn = !line.isBlank()
                    && !line.endsWithStop()
                    && (line.startsLowerCase() || Words.isUnfinished(title.toString()) || isSignOf(line));
            if (!goesOn || title.length() + line.wide().length() > LONGEST_TITLE) {
                return i;
            }
            append(line);
            reportContinued(line);
            i++;
        }
        return i;
    }

    /// `Taxa enligt 5` / `§ lagen om avgifter`.
    private boolean isSignOf(Line line) {
        return line.wide().startsWith("§ ") && !title.isEmpty() && Character.isDigit(title.charAt(title.length() - 1));
    }

    private void reportContinued(Line line) {
        diagnostics.add(DiagnosticCode.TITLE_CONTINUED, line, "Read as the end of the title above");
    }

    private void append(Line line) {
        var titled =
                caseNumber.isEmpty() ? CaseNumbers.in(line.text()) : new CaseNumbers.Titled(line.text(), caseNumber);
        if (title.isEmpty()) {
            title.append(titled.title());
        } else {
            hyphens.append(title, previous, line.with(titled.title()));
        }
        if (caseNumber.isEmpty() && titled.caseNumber().isPresent()) {
            caseNumber = titled.caseNumber();
            sources.add(Field.CASE_NUMBER, line);
        }
        sources.add(Field.TITLE, line);
        previous = line;
    }
}
