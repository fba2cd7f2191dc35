package se.samverka.platform.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.samverka.contracts.ProblemCode;

/// The rule of every day on which something was done: it is today at the latest (domain rule 7a).
public final class DoneDay {

    private DoneDay() {}

    /// @param today in Stockholm
    /// @return the violation when the day is later than today
    public static Optional<Violation> check(String pointer, LocalDate day, LocalDate today) {
        return day.isAfter(today) ? Optional.of(inTheFuture(pointer, day, today)) : Optional.empty();
    }

    /// @param today in Stockholm
    public static Violation inTheFuture(String pointer, LocalDate day, LocalDate today) {
        return new Violation(
                pointer,
                ProblemCode.DATE_IN_THE_FUTURE,
                day + " is in the future; the latest day is " + today + ", which is today");
    }
}
