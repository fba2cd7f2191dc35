package se.samverka.meetings.minutesimport.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Case numbers (diarienummer): `RV240022`, `RUF240104-14`, `Dnr KS 2024/123`, alone on a line or with a title.
final class CaseNumbers {

    /// A title and the case number that stood on its line.
    record Titled(String title, Optional<String> caseNumber) {}

    private static final int LONGEST = 80;

    private static final String LABEL =
            "(?iu:Dnr|Diarienummer|Diarienr|Ärendenummer|Ärendenr|Ärende-?id|Ärende nr|Dossiernr|Beteckning)\\.?:? ?";
    /// After a label anything with a digit counts.
    private static final String LABELLED =
            "(?:(?:19|20)[0-9]{2}[-/]\\p{Lu}{1,8}[0-9]{1,8}|(?:[\\p{L}/.-]{1,12}[ -]?)?[0-9][0-9/:.-]{0,20}(?: [0-9]{1,5})?)";
    /// The number after a year. Another year makes it a period: `VÅP 2026-2028`, `2025/26`.
    private static final String SERIAL =
            "(?:[/:.](?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,7}|-(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,7})";
    /// Without one, letters and a year or many digits.
    private static final String BARE = "(?:\\p{Lu}[\\p{Lu}/]{0,7}(?: ?-?|/)(?:19|20)[0-9]{2}" + SERIAL
            + "(?:[-.][0-9]{1,4}| [0-9]{3})?|\\p{Lu}\\p{L}{1,5}/(?:19|20)[0-9]{2}" + SERIAL
            + "|\\p{Lu}\\p{Ll}{1,3}[ -]?(?:19|20)[0-9]{2}[.:/-][0-9]{3,7}|\\p{Lu}{1,6}[ -]?[0-9]{5,8}(?:[/:.-][0-9]{1,8}){0,3})";
    private static final String ALONE = "(?:\\p{Lu}{1,8}[ -]?[0-9]{2,8}(?:[/:.-][0-9]{1,8}){0,3}"
            + "|(?:19|20)[0-9]{2}[/:-][0-9]{1,6}(?:-[0-9]{1,4})?|[0-9]{3,6}/[0-9]{2}|(?:19|20)[0-9]{2}[-/]\\p{Lu}{1,8}[0-9]{1,8}|"
            + BARE + ")";

    private static final Pattern LINE = Pattern.compile("\\(?(?:" + LABEL + "(?<labelled>" + LABELLED + "(?:, ?"
            + LABELLED + "){0,4})|(?<alone>" + ALONE + "(?:, ?" + ALONE + "){0,4}))\\)?");
    private static final Pattern AT_END = Pattern.compile("(?<title>.*?)[ ,–(-]{0,3}(?:(?<![\\p{L}])" + LABEL
            + "(?<labelled>" + LABELLED + ")|(?<=[ (\\t])(?<alone>" + BARE + "|(?<=\\()" + ALONE + "(?=\\)$)))\\)?");
    private static final Pattern AT_START = Pattern.compile(
            "(?:" + LABEL + "(?<labelled>" + LABELLED + ")|(?<alone>" + BARE + "))[ ,:–-]{1,3}(?<title>\\p{Lu}.*)");

    private CaseNumbers() {}

    /// The number, where the line has nothing else.
    static Optional<String> in(Line line) {
        if (line.wide().length() > LONGEST) {
            return Optional.empty();
        }
        if (SwedishDates.iso(line.text()).isPresent()) {
            return Optional.empty();
        }
        var match = LINE.matcher(line.text());
        return match.matches() ? Optional.of(either(match.group("labelled"), match.group("alone"))) : Optional.empty();
    }

    /// The title without the number that stands before or after it.
    static Titled in(String title) {
        if (title.length() > 300) {
            return new Titled(title, Optional.empty());
        }
        var alone = LINE.matcher(title);
        if (alone.matches() && SwedishDates.iso(title).isEmpty()) {
            return new Titled("", Optional.of(either(alone.group("labelled"), alone.group("alone"))));
        }
        for (var form : new Pattern[] {AT_START, AT_END}) {
            var match = form.matcher(title);
            if (match.matches()) {
                return new Titled(
                        match.group("title").strip(),
                        Optional.of(either(match.group("labelled"), match.group("alone"))));
            }
        }
        return new Titled(title, Optional.empty());
    }

    private static String either(@Nullable String labelled, @Nullable String alone) {
        return labelled != null ? labelled : Objects.requireNonNull(alone);
    }
}
