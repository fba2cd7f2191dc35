package se.samverka.terms;

import java.time.LocalDate;

/// The period of an agreement in words.
public final class Period {

    private Period() {}

    /// `2026-01-01 to 2028-12-31`, or `2026-01-01 on` without a last day.
    public static String inWords(LocalDate from, LocalDate to) {
        return to.equals(Terms.NO_LAST_DAY) ? from + " on" : from + " to " + to;
    }
}
