package se.samverka.platform.value;

import java.time.LocalDate;
import java.util.function.Predicate;

/// The days on which what the law demands by a day can be done.
///
/// When the last day for it is a Saturday, a Sunday or a public holiday, it can be done on the next working day
/// (lag
/// 1930:173, 2 §).
///
/// @param dayOff whether a day is a Saturday, a Sunday, a public holiday, or an eve that counts as one
public record WorkingDays(Predicate<LocalDate> dayOff) {

    /// The day itself, when it is a working day; otherwise the next one.
    public LocalDate onOrAfter(LocalDate last) {
        var day = last;
        while (dayOff.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
