package se.samverka.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishCalendarTest {

    @ParameterizedTest(name = "announced {0}: {2}")
    @CsvSource({
        "2025-11-03, 2025-11-24, an ordinary Monday",
        "2024-12-03, 2024-12-27, Christmas Eve to Boxing Day",
        "2025-12-03, 2025-12-29, Christmas Eve to Boxing Day and the weekend after it",
        "2025-12-10, 2026-01-02, New Year's Eve and New Year's Day",
        "2026-05-29, 2026-06-22, Midsummer's Eve is a Friday and the weekend follows",
        "2026-03-13, 2026-04-07, Good Friday to Easter Monday",
        "2026-05-16, 2026-06-08, National Day on a Saturday",
    })
    void the_appeal_time_is_extended_past_non_working_days(LocalDate announced, LocalDate last, String why) {
        assertThat(SwedishCalendar.APPEAL_TIME.lastDay(announced)).as(why).isEqualTo(last);
    }
}
