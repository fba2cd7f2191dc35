package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

class LargestRemainderTest {

    private static final List<Fraction> THIRDS = List.of(Fraction.ONE, Fraction.ONE, Fraction.ONE);

    /// 100.50 kr in whole kronor: 33 1/3 each; the remaining krona goes to the first, and 50 öre to nobody.
    @Test
    void the_units_left_go_to_the_first_of_equal_remainders_and_the_rest_is_less_than_a_unit() {
        var parts = LargestRemainder.divide(Money.of("100.50"), Money.of("1.00"), THIRDS);
        assertThat(parts.parts()).extracting(Money::toString).containsExactly("34.00", "33.00", "33.00");
        assertThat(parts.rest()).isEqualTo(Money.of("0.50"));
    }

    /// Ten units by weights 1, 2 and 4 of 7: 1 3/7, 2 6/7 and 5 5/7. The two remaining units go to 6/7 and 5/7.
    @Test
    void a_rounding_records_each_part_and_who_got_extra_units() {
        var rounding = LargestRemainder.divide(
                        Money.ofOre(10), Money.ORE, List.of(Fraction.of(1, 1), Fraction.of(2, 1), Fraction.of(4, 1)))
                .rounding();
        assertThat(rounding.units()).isEqualTo(BigInteger.TEN);
        assertThat(rounding.dues()).containsExactly(Fraction.of(10, 7), Fraction.of(20, 7), Fraction.of(40, 7));
        assertThat(rounding.parts()).extracting(BigInteger::intValue).containsExactly(1, 3, 6);
        assertThat(rounding.order()).containsExactly(1, 2, 0);
        assertThat(rounding.extra()).isEqualTo(2);
        assertThat(places(rounding::remainder))
                .containsExactly(Fraction.of(3, 7), Fraction.of(6, 7), Fraction.of(5, 7));
        assertThat(places(rounding::rank)).containsExactly(3, 1, 2);
        assertThat(places(rounding::rounded)).containsExactly(false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 0 0", "1, 1 0 0", "2, 1 1 0", "3, 1 1 1", "-1, 0 0 -1", "4, 2 1 1"})
    void whole_parts_sum_to_the_whole_whatever_its_sign(int units, String expected) {
        var due = Fraction.of(units, 3);
        var rounded = LargestRemainder.round(BigInteger.valueOf(units), List.of(due, due, due));
        assertThat(rounded.parts().stream().map(String::valueOf).toList()).isEqualTo(List.of(expected.split(" ")));
    }

    @Test
    void weights_that_sum_to_zero_are_refused() {
        assertThatThrownBy(() -> LargestRemainder.divide(Money.ORE, Money.ORE, List.of(Fraction.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than zero");
    }

    /// Drawn with a fixed seed, so that a failure can be repeated.
    @Test
    void each_part_is_within_a_unit_of_its_due_and_parts_and_rest_sum_to_the_whole() {
        var random = new Random(2026);
        for (int run = 0; run < 300; run++) {
            var weights = Stream.generate(() -> Fraction.of(random.nextInt(1000), 1))
                    .limit(1 + random.nextInt(12))
                    .toList();
            if (Fraction.sum(weights).equals(Fraction.ZERO)) {
                continue;
            }
            var whole = Money.ofOre(random.nextInt(10_000_000));
            var unit = Money.ofOre(1 + random.nextInt(100_000));
            var parts = LargestRemainder.divide(whole, unit, weights);
            assertThat(Money.sum(parts.parts()).plus(parts.rest())).isEqualTo(whole);
            assertThat(parts.rest()).isBetween(Money.ZERO, unit.minus(Money.ORE));
            var rounding = parts.rounding();
            for (int i = 0; i < weights.size(); i++) {
                var floor = rounding.dues().get(i).floor();
                assertThat(rounding.parts().get(i))
                        .isIn(floor, floor.add(BigInteger.ONE))
                        .isEqualTo(rounding.rounded(i) ? floor.add(BigInteger.ONE) : floor);
                assertThat(parts.parts().get(i))
                        .isEqualTo(new Money(rounding.parts().get(i).multiply(unit.ore())));
            }
        }
    }

    private static <T> List<T> places(IntFunction<T> of) {
        return IntStream.range(0, 3).mapToObj(of).toList();
    }
}
