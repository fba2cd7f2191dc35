package se.samverka.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A date as RFC 3339 § 5.6 writes it (`full-date`): a year of four digits, month and day. Java reads years with
/// a sign and up to nine digits too, which neither the API's readers nor the database's calendar hold.
public final class FullDate {

    private static final int LENGTH = "2026-01-31".length();

    private FullDate() {}

    /// @throws DateTimeException when the text is no such date, or no day of the calendar
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeParseException("A date is written as 2026-01-31", text, 0);
        }
        return LocalDate.parse(text);
    }
}
