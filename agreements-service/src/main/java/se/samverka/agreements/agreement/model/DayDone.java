package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.Violation;

/// The rule for every day on which something was done under an agreement (domain rule 7a): it is not in the future,
/// and not before what it follows. `docs/security.md` lists the fields.
public final class DayDone {

    /// An earlier day is a typing mistake.
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
        var future = DoneDay.check(pointer, day, today);
        future.ifPresent(found::add);
        if (future.isEmpty() && day.isBefore(earliest)) {
            found.add(new Violation(
                    pointer, ProblemCode.BEFORE_WHAT_IT_FOLLOWS, "The earliest day is " + earliest + ", " + follows));
        }
    }

    /// The later of two days, of which the second may be missing.
    public static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isBefore(day) ? day : other;
    }

    /// The earlier of two days, of which the second may be missing.
    public static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isAfter(day) ? day : other;
    }
}
