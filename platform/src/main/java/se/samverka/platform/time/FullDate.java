package se.samverka.platform.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A date as in RFC 3339 § 5.6 (`full-date`): a year of four digits from 0001, month and day. Java also reads years
/// with a sign and up to nine digits, which clients and database do not support, and the year 0000, which the
/// database does not have.
public final class FullDate {

    private static final int LENGTH = "2026-01-31".length();

    /// The first year that can be written.
    public static final int FIRST_YEAR = 1;

    /// The last year that can be written with four digits.
    public static final int LAST_YEAR = 9_999;

    private FullDate() {}

    /// @throws DateTimeException when the text is no such date
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

    /// Whether the year has four digits and exists in the database's calendar.
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
