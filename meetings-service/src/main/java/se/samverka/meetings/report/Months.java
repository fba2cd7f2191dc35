package se.samverka.meetings.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverka.meetings.report.model.SwedishNumbers;
import se.samverka.meetings.report.model.YearMeeting;

/// The meetings of a year by month, as charts show them.
final class Months {

    private final List<YearMeeting> meetings;

    Months(List<YearMeeting> meetings) {
        this.meetings = meetings;
    }

    List<Integer> count(Predicate<YearMeeting> counted) {
        return sum(meeting -> counted.test(meeting) ? 1 : 0);
    }

    List<Integer> sum(ToIntFunction<YearMeeting> value) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> meetings.stream()
                        .filter(meeting -> meeting.date().getMonthValue() == month)
                        .mapToInt(value)
                        .sum())
                .toList();
    }

    List<Integer> most(ToIntFunction<YearMeeting> value) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> meetings.stream()
                        .filter(meeting -> meeting.date().getMonthValue() == month)
                        .mapToInt(value)
                        .max()
                        .orElse(0))
                .toList();
    }

    /// `jan 2, mar 1`: the months with a value.
    static String words(List<Integer> values) {
        return IntStream.range(0, values.size())
                .filter(month -> values.get(month) > 0)
                .mapToObj(month -> SwedishNumbers.MONTHS.get(month) + " " + values.get(month))
                .collect(Collectors.joining(", "));
    }
}
