package se.samverka.meetings.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.report.model.Chart.Bar;
import se.samverka.meetings.report.model.Chart.Fill;
import se.samverka.meetings.report.model.Chart.Label;
import se.samverka.meetings.report.model.Chart.Series;

class ChartTest {

    private static final List<String> MONTHS = List.of("jan", "feb");

    @ParameterizedTest(name = "{0} is divided by {1}")
    @CsvSource({
        "0, 1",
        "1, 1",
        "5, 1",
        "6, 2",
        "10, 2",
        "11, 5",
        "25, 5",
        "26, 10",
        "50, 10",
        "51, 20",
        "2000000000, 500000000"
    })
    void a_scale_has_five_steps_at_most(int most, int step) {
        assertThat(ColumnChart.step(most)).isEqualTo(step);
    }

    @Test
    void columns_stand_on_each_other_and_are_as_high_as_their_values() {
        var chart = ColumnChart.of(
                "Sammanträden",
                "Sammanträden",
                MONTHS,
                List.of(
                        new Series("Hållna", Fill.DARK, List.of(2, 0)),
                        new Series("Inställda", Fill.EMPTY, List.of(1, 0))),
                null);
        var columns = chart.bars().stream().filter(bar -> bar.width() > 10).toList();
        assertThat(columns).extracting(Bar::fill).containsExactly(Fill.DARK, Fill.EMPTY);
        // The second stands on the first, and is half as high.
        assertThat(columns.get(1).y() + columns.get(1).height())
                .isEqualTo(columns.get(0).y());
        assertThat(columns.get(0).height()).isCloseTo(2 * columns.get(1).height(), Offset.offset(2));
        assertThat(columns).allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThan(Chart.WIDTH / 2 + 20));
        assertThat(chart.labels()).extracting(Label::text).contains("Hållna", "Inställda", "3", "jan", "feb");
    }

    @Test
    void a_limit_lies_within_the_scale_even_above_all_columns() {
        var chart = ColumnChart.of(
                "Dagar",
                "Dagar",
                MONTHS,
                List.of(new Series("Dagar", Fill.DARK, List.of(3, 0))),
                new ColumnChart.Limit(14, "14 dagar"));
        var limit = chart.lines().stream().filter(Chart.Line::marked).toList();
        // Across the columns, and a piece of it in the legend.
        assertThat(limit).hasSize(2);
        assertThat(limit)
                .filteredOn(line -> line.x2() == Chart.WIDTH)
                .singleElement()
                .satisfies(line -> assertThat(line.y1()).isBetween(42, 166));
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.y()).isGreaterThanOrEqualTo(0));
    }

    @Test
    void bars_are_as_long_as_their_values_and_zero_has_none() {
        var chart = BarChart.of(
                "Beslut",
                "Beslut",
                List.of("Antas", "Avslås"),
                List.of(new Series("2024", Fill.DARK, List.of(10, 0)), new Series("2023", Fill.LIGHT, List.of(5, 2))));
        var bars = chart.bars().stream().filter(bar -> bar.width() > 10).toList();
        assertThat(bars).extracting(Bar::width).containsExactly(362, 181, 72);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(chart.height()));
        assertThat(chart.labels()).extracting(Label::text).contains("10", "5", "0", "2", "Antas", "Avslås");
    }

    @Test
    void a_chart_without_values_has_no_bar() {
        var chart =
                BarChart.of("Beslut", "Beslut", List.of("Antas"), List.of(new Series("2024", Fill.DARK, List.of(0))));
        assertThat(chart.bars()).filteredOn(bar -> bar.width() > 10).isEmpty();
    }

    @Test
    void numbers_and_days_are_written_in_swedish() {
        assertThat(SwedishNumbers.whole(1250)).isEqualTo("1\u00a0250");
        assertThat(SwedishNumbers.decimal(new BigDecimal("7.5"))).isEqualTo("7,5");
        assertThat(SwedishNumbers.decimal(new BigDecimal("7.0"))).isEqualTo("7");
        assertThat(SwedishNumbers.decimal(null)).isEqualTo("–");
        assertThat(SwedishNumbers.share(2, 3)).isEqualTo("67\u00a0%");
        assertThat(SwedishNumbers.share(1, 200)).isEqualTo("1\u00a0%");
        assertThat(SwedishNumbers.share(0, 0)).isEqualTo("–");
        assertThat(SwedishNumbers.day(Facts.day("2024-04-09"))).isEqualTo("9 april 2024");
        assertThat(SwedishNumbers.counted(1, "sammanträde", "sammanträden")).isEqualTo("1\u00a0sammanträde");
        assertThat(SwedishNumbers.counted(0, "sammanträde", "sammanträden")).isEqualTo("0\u00a0sammanträden");
    }
}
