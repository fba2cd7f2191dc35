package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({"2, 4, 1/2", "-2, 4, -1/2", "2, -4, -1/2", "-2, -4, 1/2", "0, -7, 0/1", "7, 1, 7/1", "7, -1, -7/1"})
    void a_fraction_is_kept_in_lowest_terms_with_a_positive_denominator(int numerator, int denominator, String kept) {
        assertThat(Fraction.of(numerator, denominator)).hasToString(kept);
    }

    @Test
    void no_denominator_is_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("denominator");
    }

    @ParameterizedTest
    @CsvSource({"1/2, 1/2", "2/4, 1/2", "49%, 49/100", "33.3%, 333/1000", "0%, 0/1", "100%, 1/1", "0/5, 0/1"})
    void a_share_is_read_as_a_ratio_or_a_percentage(String written, String read) {
        assertThat(Fraction.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1/0", "-1/2", "1/2/3", "49", "1000%", "33.%", "33.3333333%", "a%"})
    void any_other_text_is_no_share(String written) {
        assertThatThrownBy(() -> Fraction.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("49%");
    }

    @Test
    void fractions_are_added_multiplied_and_summed_exactly() {
        var third = Fraction.of(1, 3);
        var half = Fraction.of(1, 2);
        assertThat(third.plus(half)).isEqualTo(Fraction.of(5, 6));
        assertThat(third.times(half)).isEqualTo(Fraction.of(1, 6));
        assertThat(Fraction.sum(List.of(third, third, third))).isEqualTo(Fraction.ONE);
        assertThat(Fraction.sum(List.of())).isEqualTo(Fraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"7, 2, 3", "6, 2, 3", "-7, 2, -4", "-6, 2, -3", "0, 1, 0", "-1, 3, -1", "1, 3, 0"})
    void the_whole_part_is_rounded_towards_minus_infinity(int numerator, int denominator, int floor) {
        assertThat(Fraction.of(numerator, denominator).floor()).isEqualTo(BigInteger.valueOf(floor));
    }

    @Test
    void fractions_are_ordered_by_their_value() {
        assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(2, 5)).isGreaterThan(Fraction.of(-1, 2));
        assertThat(Fraction.of(2, 6)).isEqualByComparingTo(Fraction.of(1, 3));
    }
}
