package se.samverka.finance.basis.indexation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.value.Fraction;

/// What an index figure is, and when two say the same.
class IndexFigureTest {

    @ParameterizedTest
    @CsvSource({"KPI, true", "KPI-KS, true", "0, true", "'', false", "kpi, false", "K PI, false", "KPÅ, false"})
    void a_series_is_named_in_capitals_digits_and_hyphens(String name, boolean series) {
        assertThat(IndexFigure.isSeries(name)).isEqualTo(series);
    }

    @Test
    void a_name_of_a_series_has_at_most_fifty_characters() {
        assertThat(IndexFigure.isSeries("A".repeat(50))).isTrue();
        assertThat(IndexFigure.isSeries("A".repeat(51))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01, true",
        "2025-10, true",
        "9999-12, true",
        "1899-12, false",
        "2025-00, false",
        "2025-13, false",
        "2025-1, false",
        "2025-10-01, false"
    })
    void a_period_is_a_month_of_a_year_that_agreements_may_have(String text, boolean period) {
        assertThat(IndexFigure.isPeriod(text)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"410.37, 410.37, 41037/100", "400.00, 400, 400/1", "1000, 1000, 1000/1", "0.5, 0.5, 1/2"})
    void a_value_is_written_without_trailing_zeros_or_exponent_and_is_exact(
            String value, String written, String exact) {
        assertThat(figure("KPI", 10, value).written()).isEqualTo(written);
        assertThat(figure("KPI", 10, value).exact()).isEqualTo(Fraction.parse(exact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01"})
    void a_figure_is_above_zero(String value) {
        assertThatThrownBy(() -> figure("KPI", 10, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An index figure is above zero");
    }

    @ParameterizedTest
    @CsvSource({"KPI, 10, 410.370, true", "KPI, 10, 410.38, false", "KPI, 11, 410.37, false", "KPIF, 10, 410.37, false"
    })
    void a_figure_says_the_same_for_the_same_month_of_the_same_series(
            String series, int month, String value, boolean same) {
        assertThat(figure("KPI", 10, "410.37").saysLike(figure(series, month, value)))
                .isEqualTo(same);
    }

    @Test
    void a_series_has_a_figure_of_exactly_the_months_that_are_known() {
        var figures = new IndexFigures(List.of(figure("KPI", 10, "410.37"), figure("KPIF", 10, "1")));
        assertThat(figures.find("KPI", YearMonth.of(2025, 10))).contains(figure("KPI", 10, "410.37"));
        assertThat(figures.find("KPI", YearMonth.of(2025, 11))).isEmpty();
        assertThat(figures.find("KPI-KS", YearMonth.of(2025, 10))).isEmpty();
    }

    @Test
    void an_import_is_all_that_is_added() {
        var figure = figure("KPI", 10, "410.37");
        assertThat(figure.toldBy(new UUID(0, 1)))
                .isEqualTo(new IndexFigure(
                        "KPI", figure.period(), figure.value(), figure.publishedOn(), figure.source(), new UUID(0, 1)));
    }

    private static IndexFigure figure(String series, int month, String value) {
        return new IndexFigure(
                series, YearMonth.of(2025, month), new BigDecimal(value), LocalDate.of(2025, 11, 13), "SCB", null);
    }
}
