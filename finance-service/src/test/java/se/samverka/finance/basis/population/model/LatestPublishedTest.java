package se.samverka.finance.basis.population.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestPublishedTest {

    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate FEBRUARY_2024 = LocalDate.of(2024, 2, 22);
    private static final LocalDate FEBRUARY_2025 = LocalDate.of(2025, 2, 21);

    /// In the order of import: 2023, 2024, a correction of 2024 in December, and finally one of 2023.
    private static final PopulationFigures TOLD = new PopulationFigures(
            List.of(),
            List.of(
                    figure("1980", END_OF_2023, 100, FEBRUARY_2024),
                    figure("1981", END_OF_2023, 200, FEBRUARY_2024),
                    figure("1980", END_OF_2024, 110, FEBRUARY_2025),
                    figure("1981", END_OF_2024, 210, FEBRUARY_2025),
                    figure("1980", END_OF_2024, 111, LocalDate.of(2025, 12, 5)),
                    figure("1980", END_OF_2023, 101, LocalDate.of(2024, 3, 1))));

    @Test
    void the_newest_date_published_before_the_day_is_used() {
        assertThat(latest(LocalDate.of(2024, 11, 1))).hasValue(END_OF_2023);
        assertThat(latest(FEBRUARY_2025)).hasValue(END_OF_2023);
        assertThat(latest(FEBRUARY_2025.plusDays(1))).hasValue(END_OF_2024);
        assertThat(latest(FEBRUARY_2024)).isEmpty();
    }

    @Test
    void a_correction_applies_from_its_own_publication() {
        assertThat(population(LocalDate.of(2025, 11, 1), END_OF_2024)).isEqualTo(110);
        assertThat(population(LocalDate.of(2026, 11, 1), END_OF_2024)).isEqualTo(111);
        assertThat(population(LocalDate.of(2024, 2, 23), END_OF_2023)).isEqualTo(100);
        assertThat(population(LocalDate.of(2024, 11, 1), END_OF_2023)).isEqualTo(101);
    }

    @Test
    void a_date_with_a_missing_area_is_not_used() {
        assertThat(TOLD.publishedBefore(LocalDate.of(2025, 11, 1)).latestDateOf(List.of("1980", "1982")))
                .isEmpty();
        var partly = new PopulationFigures(
                List.of(),
                List.of(
                        figure("1980", END_OF_2023, 100, FEBRUARY_2024),
                        figure("1981", END_OF_2023, 200, FEBRUARY_2024),
                        figure("1980", END_OF_2024, 110, FEBRUARY_2025)));
        assertThat(partly.publishedBefore(LocalDate.of(2025, 11, 1)).latestDateOf(List.of("1980", "1981")))
                .hasValue(END_OF_2023);
        assertThat(partly.publishedBefore(LocalDate.of(2025, 11, 1)).latestDateOf(List.of("1980")))
                .hasValue(END_OF_2024);
    }

    private static java.util.Optional<LocalDate> latest(LocalDate before) {
        return TOLD.publishedBefore(before).latestDateOf(List.of("1980", "1981"));
    }

    private static long population(LocalDate before, LocalDate date) {
        return TOLD.publishedBefore(before).find("1980", date).orElseThrow().population();
    }

    private static PopulationFigure figure(String area, LocalDate date, long population, LocalDate publishedOn) {
        return new PopulationFigure(area, date, population, "SCB", publishedOn, null);
    }
}
