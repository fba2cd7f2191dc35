package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "-0.01", "590000.00", "-590000.10", "999999999999999999.99"})
    void an_amount_is_written_as_it_is_read(String written) {
        assertThat(Money.of(written)).hasToString(written);
        assertThat(Money.of(written).toBigDecimal()).isEqualTo(new BigDecimal(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.000", "1,00", "1 000.00", "+1.00", "1e2", "1000000000000000000.00"})
    void anything_but_digits_a_point_and_two_digits_is_refused(String written) {
        assertThatThrownBy(() -> Money.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("590000.00");
    }

    @Test
    void a_decimal_keeps_its_ore_and_is_never_rounded() {
        assertThat(Money.of(new BigDecimal("12.3"))).isEqualTo(Money.ofOre(1230));
        assertThat(Money.of(new BigDecimal("12.3400"))).isEqualTo(Money.ofOre(1234));
        var finer = new BigDecimal("12.345");
        assertThatThrownBy(() -> Money.of(finer)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_are_added_subtracted_negated_and_summed() {
        var ten = Money.of("10.00");
        var three = Money.of("3.01");
        assertThat(ten.plus(three)).isEqualTo(Money.of("13.01"));
        assertThat(ten.minus(three)).isEqualTo(Money.of("6.99"));
        assertThat(three.minus(ten)).isEqualTo(Money.of("-6.99"));
        assertThat(ten.negated()).isEqualTo(Money.of("-10.00"));
        assertThat(Money.sum(List.of(ten, three, ten))).isEqualTo(Money.of("23.01"));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void amounts_are_ordered_and_the_smaller_of_two_is_found() {
        var less = Money.of("1.00");
        var more = Money.of("1.01");
        assertThat(less).isLessThan(more).isEqualByComparingTo(Money.ofOre(100));
        assertThat(less.min(more)).isEqualTo(less);
        assertThat(more.min(less)).isEqualTo(less);
        var same = Money.of("1.00");
        assertThat(less.min(same)).isSameAs(less);
    }

    @Test
    void the_sign_of_an_amount_is_one_of_three() {
        assertThat(List.of(Money.ORE.isPositive(), Money.ORE.isNegative(), Money.ORE.isZero()))
                .containsExactly(true, false, false);
        var credit = Money.ORE.negated();
        assertThat(List.of(credit.isPositive(), credit.isNegative(), credit.isZero()))
                .containsExactly(false, true, false);
        assertThat(List.of(Money.ZERO.isPositive(), Money.ZERO.isNegative(), Money.ZERO.isZero()))
                .containsExactly(false, false, true);
    }

    @Test
    void the_bounds_are_a_thousand_apart() {
        assertThat(Money.LARGEST_AGREED).hasToString("1000000000000.00");
        assertThat(Money.LARGEST_PAID.ore())
                .isEqualTo(Money.LARGEST_AGREED.ore().multiply(BigInteger.valueOf(1000)));
    }
}
