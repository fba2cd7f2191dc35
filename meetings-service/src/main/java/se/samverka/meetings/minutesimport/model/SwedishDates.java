package se.samverka.meetings.minutesimport.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as Swedish minutes write them: `2024-10-11` and `fredagen den 14 juni 2024`.
final class SwedishDates {

    /// A date and its place in the text.
    ///
    /// @param start index of its first character
    record Dated(LocalDate date, int start, int end) {}

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    /// Three groups of digits that look like a date. The first has three to eight digits and no leading zero, so
    /// that a telephone number is none; letters before it make it a case number.
    private static final Pattern LIKE_ISO =
            Pattern.compile("(?<![\\p{L}0-9./-])([1-9][0-9]{2,7})-([0-9]{1,4})-([0-9]{1,4})(?![0-9-])");
    private static final int SHORTEST_NAME = 3;
    private static final String MONTH_NAME = String.join("|", MONTHS)
            + "|january|february|march|may|june|july|august|october|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?:\\.|(?!\\p{L}))";
    private static final String DAY =
            "(?:\\b(" + String.join("|", DAYS) + ")(?:en)?,? (?:den )?)?(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)? ";
    private static final Pattern LONG = Pattern.compile("(?iu)" + DAY + "(" + MONTH_NAME + "),? ([0-9]{4,6})(?![0-9])");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?iu)" + DAY + "(" + MONTH_NAME + ")(?!,? ?[0-9]|\\p{L})");
    /// `20250304`, where a date is expected.
    private static final Pattern COMPACT =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])");
    /// `4/3 2025`.
    private static final Pattern SHORT = Pattern.compile("(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})[ -]([0-9]{4})(?![0-9])");
    private static final Pattern MONTH = Pattern.compile(
            "(?iu)(?<!\\p{L})(" + String.join("|", MONTHS) + ")(?: månad)?,? ((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:klockan|kl\\.?|at(?= [0-9]{1,2}[.:])) ?([0-9]{1,2})(?:[.:]([0-9]{2}))?(?![0-9])|(?<![0-9.:-])([0-9]{1,2})[.:]([0-9]{2})(?= ?[-–—] ?[0-9]{1,2}[.:])");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private SwedishDates() {}

    /// The date, where the whole text is one in ISO form.
    static Optional<LocalDate> iso(String text) {
        var match = LIKE_ISO.matcher(text);
        return match.matches() ? valid(match) : Optional.empty();
    }

    /// Every date that a calendar has, in the order of the text.
    static List<Dated> in(String text) {
        var found = new ArrayList<Dated>();
        var iso = LIKE_ISO.matcher(text);
        while (iso.find()) {
            valid(iso).ifPresent(date -> found.add(new Dated(date, iso.start(), iso.end())));
        }
        var written = LONG.matcher(text);
        while (written.find()) {
            validLong(written).ifPresent(date -> found.add(new Dated(date, written.start(), written.end())));
        }
        var brief = SHORT.matcher(text);
        while (brief.find()) {
            date(brief.group(3), Integer.parseInt(brief.group(2)), brief.group(1))
                    .ifPresent(date -> found.add(new Dated(date, brief.start(), brief.end())));
        }
        found.sort(java.util.Comparator.comparingInt(Dated::start));
        return found;
    }

    /// A date without a year, as the first such day after another.
    ///
    /// @param sure whether a weekday beside it says the same year
    record Inferred(LocalDate date, boolean sure) {}

    /// The first date without a year, `tisdagen den 6 maj`, as a day after this one.
    static Optional<Inferred> afterIn(String text, LocalDate day) {
        var match = WITHOUT_YEAR.matcher(text);
        while (match.find()) {
            int month = 1 + monthOf(match.group(3));
            var date = date(String.valueOf(day.getYear()), month, match.group(2))
                    .filter(one -> one.isAfter(day))
                    .or(() -> date(String.valueOf(day.getYear() + 1), month, match.group(2)));
            if (date.isPresent()) {
                var weekday = match.group(1);
                boolean sure =
                        weekday != null && dayOfWeek(weekday) == date.get().getDayOfWeek();
                return Optional.of(new Inferred(date.get(), sure));
            }
        }
        return Optional.empty();
    }

    /// The first month with a year, `september 2025`, that is no part of a date.
    static Optional<YearMonth> monthIn(String text) {
        var match = MONTH.matcher(text);
        while (match.find()) {
            boolean ofADate = match.start() > 1 && Character.isDigit(text.charAt(match.start() - 2));
            if (!ofADate) {
                return Optional.of(YearMonth.of(Integer.parseInt(match.group(2)), 1 + monthOf(match.group(1))));
            }
        }
        return Optional.empty();
    }

    /// From 0; an abbreviation is the beginning of the name, and English names begin alike but for two.
    private static int monthOf(String name) {
        var begins = Words.lower(name)
                .substring(0, SHORTEST_NAME)
                .replace("may", "maj")
                .replace("oct", "okt");
        return MONTHS.stream()
                .map(month -> month.substring(0, SHORTEST_NAME))
                .toList()
                .indexOf(begins);
    }

    /// `20250304`.
    static Optional<LocalDate> compact(String text) {
        var match = COMPACT.matcher(text);
        return match.find() ? date(match.group(1), Integer.parseInt(match.group(2)), match.group(3)) : Optional.empty();
    }

    private static DayOfWeek dayOfWeek(String name) {
        return DayOfWeek.of(1 + DAYS.indexOf(Words.lower(name)));
    }

    /// The first time of day, `klockan 09.00`.
    static Optional<LocalTime> timeIn(String text) {
        var match = TIME.matcher(text);
        while (match.find()) {
            boolean named = match.group(1) != null;
            int hour = Integer.parseInt(match.group(named ? 1 : 3));
            var minutes = match.group(named ? 2 : 4);
            int minute = minutes == null ? 0 : Integer.parseInt(minutes);
            if (hour < 24 && minute < 60) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        return Optional.empty();
    }

    /// Reports what looks like a date but is none, and weekdays that do not match. Nothing is changed.
    static void reportDoubtful(Line line, Diagnostics diagnostics) {
        var iso = LIKE_ISO.matcher(line.text());
        while (iso.find()) {
            if (valid(iso).isEmpty()) {
                diagnostics.add(
                        DiagnosticCode.DATE_DOUBTFUL,
                        line.number(),
                        iso.group(),
                        "\"" + iso.group() + "\" looks like a date, but no calendar has it; it is left as printed");
            }
        }
        var written = LONG.matcher(line.text());
        while (written.find()) {
            reportLong(line, written, diagnostics);
        }
    }

    private static void reportLong(Line line, Matcher match, Diagnostics diagnostics) {
        var date = validLong(match);
        var day = match.group(1);
        if (date.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.DATE_DOUBTFUL,
                    line.number(),
                    match.group(),
                    "\"" + match.group() + "\" looks like a date, but no calendar has it; it is left as printed");
        } else if (day != null && date.get().getDayOfWeek() != dayOfWeek(day)) {
            diagnostics.add(
                    DiagnosticCode.WEEKDAY_DOUBTFUL,
                    line.number(),
                    match.group(),
                    date.get() + " is a " + date.get().getDayOfWeek().name().toLowerCase(Locale.ROOT)
                            + ": either the date or the weekday is wrong");
        }
    }

    private static Optional<LocalDate> valid(Matcher iso) {
        boolean shape = iso.group(1).length() == 4
                && iso.group(2).length() == 2
                && iso.group(3).length() == 2;
        return shape ? date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> validLong(Matcher match) {
        boolean shape = match.group(4).length() == 4;
        return shape ? date(match.group(4), 1 + monthOf(match.group(3)), match.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
            return known ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
