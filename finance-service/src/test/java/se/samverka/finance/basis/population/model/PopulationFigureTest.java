package se.samverka.finance.basis.population.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a figure is, and which figures an area has.
class PopulationFigureTest {

    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 22);

    @ParameterizedTest
    @CsvSource({
        "19, true",
        "1980, true",
        "'', false",
        "1, false",
        "198, false",
        "19800, false",
        "1A, false",
        "٠٤, false"
    })
    void an_area_is_a_county_or_a_municipality(String code, boolean area) {
        assertThat(PopulationFigure.isArea(code)).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({"1748, false", "1749, true", "9999, true", "10000, false"})
    void figures_exist_from_tabellverket_to_the_last_year_of_four_digits(int year, boolean known) {
        assertThat(PopulationFigure.isYear(year)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "99999999, true", "100000000, false"})
    void a_population_is_within_bounds(long persons, boolean population) {
        assertThat(PopulationFigure.isPopulation(persons)).isEqualTo(population);
    }

    @Test
    void a_source_is_one_line_of_at_most_two_hundred_characters() {
        assertThat(PopulationFigure.isSource("Statistics Sweden")).isTrue();
        assertThat(PopulationFigure.isSource("a".repeat(200))).isTrue();
        assertThat(PopulationFigure.isSource("a".repeat(201))).isFalse();
        assertThat(PopulationFigure.isSource("Statistics\nSweden")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"198", "AB"})
    void a_figure_of_no_area_is_refused(String area) {
        assertThatThrownBy(() -> new PopulationFigure(area, DATE, 1, "SCB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two digits (county) or four (municipality)");
    }

    @Test
    void nobody_lives_in_an_area_at_worst() {
        assertThat(new PopulationFigure("1980", DATE, 0, "SCB").population()).isZero();
        assertThatThrownBy(() -> new PopulationFigure("1980", DATE, -1, "SCB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A population is never negative");
    }

    @ParameterizedTest
    @CsvSource({
        "1980, 2023-12-31, 100, SCB, 2024-02-22, true",
        "1981, 2023-12-31, 100, SCB, 2024-02-22, false",
        "1980, 2022-12-31, 100, SCB, 2024-02-22, false",
        "1980, 2023-12-31, 101, SCB, 2024-02-22, false",
        "1980, 2023-12-31, 100, Region, 2024-02-22, false",
        "1980, 2023-12-31, 100, SCB, 2024-02-23, false",
        "1980, 2023-12-31, 100, SCB, , false"
    })
    void a_figure_that_is_imported_again_says_the_same_whichever_import_brought_it(
            String area, LocalDate date, long population, String source, @Nullable LocalDate published, boolean same) {
        var known = new PopulationFigure("1980", DATE, 100, "SCB", PUBLISHED, new UUID(0, 1));
        assertThat(known.saysLike(new PopulationFigure(area, date, population, source, published, new UUID(0, 2))))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "Imported file, 100, SCB",
        "Imported file, 101, Imported file",
        "Region Västmanland, 100, Region Västmanland"
    })
    void a_figure_whose_file_names_no_source_keeps_that_of_an_equal_one(String source, long population, String kept) {
        var imported = new PopulationFigure("1980", DATE, population, source, PUBLISHED, new UUID(0, 2));
        assertThat(imported.named(new PopulationFigure("1980", DATE, 100, "SCB")))
                .isEqualTo(new PopulationFigure("1980", DATE, population, kept, PUBLISHED, new UUID(0, 2)));
    }

    @Test
    void a_day_of_publication_is_all_that_is_added() {
        assertThat(new PopulationFigure("1980", DATE, 100, "SCB").publishedOn(PUBLISHED))
                .isEqualTo(new PopulationFigure("1980", DATE, 100, "SCB", PUBLISHED, null));
    }

    @Test
    void a_county_is_the_sum_of_its_municipalities_unless_it_has_a_figure_of_its_own() {
        var first = new PopulationFigure("1980", DATE, 100, "SCB");
        var second = new PopulationFigure("1981", DATE, 20, "SCB");
        var other = new PopulationFigure("2080", DATE, 3, "SCB");
        var figures = new PopulationFigures(List.of(second, other, first));
        assertThat(figures.find("19", DATE))
                .contains(new PopulationFigure("19", DATE, 120, "Sum of 2 municipalities: SCB"));
        assertThat(figures.behind("19", DATE)).containsExactly(first, second);
        assertThat(figures.find("20", DATE))
                .contains(new PopulationFigure("20", DATE, 3, "Sum of 1 municipalities: SCB"));
        assertThat(figures.find("1980", DATE)).contains(first);
        assertThat(figures.behind("1980", DATE)).isEmpty();
        // Nothing is known of another county, of a municipality that is not listed, or of another date.
        assertThat(figures.find("21", DATE)).isEmpty();
        assertThat(figures.find("1982", DATE)).isEmpty();
        assertThat(figures.find("19", PUBLISHED)).isEmpty();
        assertThat(figures.behind("19", PUBLISHED)).isEmpty();
        var own = new PopulationFigure("19", DATE, 121, "Region");
        assertThat(figures.with(List.of(own)).find("19", DATE)).contains(own);
        assertThat(figures.with(List.of(own)).find("1981", DATE)).contains(second);
        assertThat(figures.with(List.of(own)).behind("19", DATE)).isEmpty();
    }

    @Test
    void a_sum_names_each_source_once() {
        var figures = new PopulationFigures(List.of(
                new PopulationFigure("1980", DATE, 100, "SCB"),
                new PopulationFigure("1981", DATE, 20, "Region"),
                new PopulationFigure("1982", DATE, 3, "SCB")));
        assertThat(figures.find("19", DATE).orElseThrow().source()).isEqualTo("Sum of 3 municipalities: SCB; Region");
    }

    @Test
    void a_figure_without_a_day_of_publication_is_not_among_those_published() {
        var figures =
                new PopulationFigures(List.of(), List.of(new PopulationFigure("1980", DATE, 100, "SCB", null, null)));
        assertThat(figures.publishedBefore(LocalDate.of(2099, 1, 1)).find("1980", DATE))
                .isEmpty();
    }
}
