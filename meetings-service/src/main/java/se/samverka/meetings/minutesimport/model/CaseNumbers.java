package se.samverka.meetings.minutesimport.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// Case numbers (diarienummer) that stand alone on a line: `RV240022`, `RUF240104-14`, `Dnr KS 2024/123`.
final class CaseNumbers {

    private static final int LONGEST = 60;

    private static final Pattern ALONE = Pattern.compile(
            "(?:(?:Dnr|Diarienummer|Diarienr|Ärendenummer|Ärendenr)\\.?:? ?)?"
                    + "(\\p{Lu}{1,8}[ -]?[0-9]{2,8}(?:[/:.-][0-9]{1,8}){0,3}|(?:19|20)[0-9]{2}[/:-][0-9]{1,6}(?:-[0-9]{1,4})?)");

    private CaseNumbers() {}

    static Optional<String> in(Line line) {
        if (line.text().length() > LONGEST) {
            return Optional.empty();
        }
        var match = ALONE.matcher(line.text());
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
