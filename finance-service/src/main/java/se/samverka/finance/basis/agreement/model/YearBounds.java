package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;

/// Keeps the days and years of terms where calendars and the database can follow: a slip of the keyboard may
/// write a year of nine digits, which is a date to Java.
final class YearBounds {

    static final int FIRST = 1900;
    static final int LAST = 9999;
    private static final String YEARS = FIRST + " to " + LAST;

    private final List<Violation> violations;

    YearBounds(List<Violation> violations) {
        this.violations = violations;
    }

    static boolean hold(LocalDate day) {
        return hold(day.getYear());
    }

    void check(@Nullable LocalDate day, String pointer) {
        if (day != null && !hold(day)) {
            violations.add(TermsViolation.fieldOutOfRange(pointer, "a day in the years " + YEARS));
        }
    }

    void check(int year, String pointer) {
        if (!hold(year)) {
            violations.add(TermsViolation.fieldOutOfRange(pointer, YEARS));
        }
    }

    private static boolean hold(int year) {
        return year >= FIRST && year <= LAST;
    }
}
