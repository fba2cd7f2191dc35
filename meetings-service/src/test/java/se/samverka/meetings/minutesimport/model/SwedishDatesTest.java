package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates and times as Swedish minutes write them.
class SwedishDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Till 2024-10-11. | 2024-10-11",
                "fredagen den 14 juni 2024 | 2024-06-14",
                "14 juni, 2024 | 2024-06-14",
                "den 3 jan. 2025 | 2025-01-03",
                "1 sept 2025 | 2025-09-01",
                "14 May 2025 and 1st October 2025 | 2025-05-14 2025-10-01",
                "3rd January 2025 | 2025-01-03",
                "4/3 2025 | 2025-03-04",
                "4/3-2025 | 2025-03-04",
                "1900-01-01 och 2100-12-31 | 1900-01-01 2100-12-31",
                "2 maj 2025, 2025-01-01 och 4/3 2025 | 2025-05-02 2025-01-01 2025-03-04",
                "1899-12-31 eller 2101-01-01 | ",
                "2024-02-30 | ",
                "30 februari 2024 | ",
                "2024-1-01 | ",
                "2024-01-1 | ",
                "20240-01-01 | ",
                "14 juni 20240 | ",
                "KS2024-10-11 | ",
                "021-39-00 | "
            })
    void a_date_of_the_calendar_is_read_wherever_it_stands(String text, @Nullable String dates) {
        assertThat(SwedishDates.in(text).stream()
                        .map(found -> found.date().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(dates == null ? "" : dates);
    }

    @ParameterizedTest
    @CsvSource({"Den 2024-10-11, 4, 14", "Den 14 juni 2024., 4, 16", "x 4/3 2025, 2, 10"})
    void a_date_is_where_it_stands(String text, int start, int end) {
        assertThat(SwedishDates.in(text))
                .singleElement()
                .returns(start, SwedishDates.Dated::start)
                .returns(end, SwedishDates.Dated::end);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-11, 2024-10-11", "2024-10-32, ", "den 2024-10-11, ", "2024-10, "})
    void a_text_may_be_a_date_and_nothing_else(String text, @Nullable LocalDate date) {
        assertThat(SwedishDates.iso(text)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource({"Datum 20250304, 2025-03-04", "20251332, ", "1202503041, ", "18990101, "})
    void eight_digits_are_a_date_where_one_is_expected(String text, @Nullable LocalDate date) {
        assertThat(SwedishDates.compact(text)).isEqualTo(Optional.ofNullable(date));
    }

    /// The sixth of May 2025 is a Tuesday, that of 2026 a Wednesday.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tisdagen den 6 maj | 2025-01-01 | 2025-05-06 | true",
                "tisdag 6 maj | 2025-05-05 | 2025-05-06 | true",
                "tisdagen den 6 maj | 2025-05-06 | 2026-05-06 | false",
                "onsdagen den 6 maj | 2025-05-06 | 2026-05-06 | true",
                "onsdagen den 6 maj | 2025-01-01 | 2025-05-06 | false",
                "den 6 maj | 2025-01-01 | 2025-05-06 | false",
                "den 6 dec. | 2025-12-31 | 2026-12-06 | false",
                "31 juni eller 1 juli | 2025-01-01 | 2025-07-01 | false",
                "6 maj 2025 | 2025-01-01 | | false",
                "29 februari | 2025-01-01 | | false"
            })
    void a_date_without_a_year_is_the_first_such_day_after_another(
            String text, LocalDate day, @Nullable LocalDate date, boolean sure) {
        assertThat(SwedishDates.afterIn(text, day))
                .isEqualTo(Optional.ofNullable(date).map(found -> new SwedishDates.Inferred(found, sure)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senast september 2025 | 2025-09",
                "September, 2025 | 2025-09",
                "14 september 2025, sedan mars 2026 | 2026-03",
                "14 september 2025 | ",
                "' september 2025' | 2025-09",
                "i september | ",
                "i september månad 2025 | 2025-09",
                "septembers 2025 | "
            })
    void a_month_with_a_year_is_no_part_of_a_date(String text, @Nullable YearMonth month) {
        assertThat(SwedishDates.monthIn(text)).isEqualTo(Optional.ofNullable(month));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "klockan 09.00 | 09:00",
                "kl. 9 | 09:00",
                "kl 13:45 | 13:45",
                "09:30-12:00 | 09:30",
                "9.15 – 10.00 | 09:15",
                "kl. 24.00, kl. 10.00 | 10:00",
                "kl. 9.60, kl. 10.00 | 10:00",
                "kl. 23.59 | 23:59",
                "version 9.15 | ",
                "at 10:15 | 10:15",
                "at 10 o'clock | ",
                "klass 9 | "
            })
    void the_first_time_of_a_day_is_read(String text, @Nullable LocalTime time) {
        assertThat(SwedishDates.timeIn(text)).isEqualTo(Optional.ofNullable(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Den 2024-02-30 | date-doubtful | \"2024-02-30\" looks like a date, but no calendar has it; it is left as printed",
                "Den 20230-04-14 | date-doubtful | \"20230-04-14\" looks like a date, but no calendar has it; it is left as printed",
                "30 februari 2024 | date-doubtful | \"30 februari 2024\" looks like a date, but no calendar has it; it is left as printed",
                "måndagen den 14 juni 2024 | weekday-doubtful | 2024-06-14 is a friday: either the date or the weekday is wrong"
            })
    void what_looks_like_a_date_but_is_none_is_reported(String text, String code, String message) {
        assertThat(reported(text))
                .singleElement()
                .returns(code, Diagnostic::code)
                .returns(7, Diagnostic::line)
                .returns(message, Diagnostic::message);
    }

    @Test
    void a_right_date_is_not_reported() {
        assertThat(reported("fredagen den 14 juni 2024, 2024-06-14 och 14 juni 2024"))
                .isEmpty();
    }

    private static List<Diagnostic> reported(String text) {
        var diagnostics = new Diagnostics();
        SwedishDates.reportDoubtful(new Line(7, 1, text, false, false), diagnostics);
        return diagnostics.inOrder();
    }
}
