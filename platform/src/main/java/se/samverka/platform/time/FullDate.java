package se.samverka.platform.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A date as RFC 3339 § 5.6 writes it (`full-date`): a year of four digits from 0001, month and day. Java reads years
/// with a sign and up to nine digits too, which neither the API's readers nor the database's calendar hold, and a
/// year 0000, which that calendar does not have.
public final class FullDate {

    private static final int LENGTH = "2026-01-31".length();

    /// The first year that can be written.
    public static final int FIRST_YEAR = 1;

    /// The last year that can be written with four digits.
    public static final int LAST_YEAR = 9_999;

    private FullDate() {}

    /// @throws DateTimeException when the text is no such date, or no day of the calendar
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeParseException("A date is written as 2026-01-31", text, 0);
        }
        var date = LocalDate.parse(text);
        if (!isYear(date.getYear())) {
            throw new DateTimeParseException("The calendar has no year 0000", text, 0);
        }
        return date;
    }

    /// Whether four digits write the year, and the database holds it.
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
