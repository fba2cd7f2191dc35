package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// The rule of every field that says when something was done (domain rule 7a): at most today in Stockholm, and
/// never before what it follows. `docs/security.md` lists the fields.
public final class DayDone {

    /// Years before it are slips of the pen.
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private DayDone() {}

    /// @param earliest the day of what it follows
    /// @param follows what happened on that day, as `the agreement's first day`
    public static void check(
            String pointer,
            LocalDate day,
            LocalDate earliest,
            String follows,
            LocalDate today,
            List<? super Violation> found) {
        check(pointer, day, earliest, follows, today, ProblemCode.DECIDED_IN_THE_FUTURE, found);
    }

    /// As [#check(String, LocalDate, LocalDate, String, LocalDate, List)], of what is no decision.
    ///
    /// @param future the code of a day that lies ahead
    public static void check(
            String pointer,
            LocalDate day,
            LocalDate earliest,
            String follows,
            LocalDate today,
            ProblemCode future,
            List<? super Violation> found) {
        if (day.isAfter(today)) {
            found.add(new Violation(
                    pointer, future, "This is recorded once it is done; the latest day is " + today + ", today"));
        } else if (day.isBefore(earliest)) {
            found.add(new Violation(
                    pointer, ProblemCode.BEFORE_WHAT_IT_FOLLOWS, "The earliest day is " + earliest + ", " + follows));
        }
    }

    /// The later of two days, of which one may be missing.
    public static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isBefore(day) ? day : other;
    }

    /// The earlier of two days, of which one may be missing.
    public static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isAfter(day) ? day : other;
    }
}
