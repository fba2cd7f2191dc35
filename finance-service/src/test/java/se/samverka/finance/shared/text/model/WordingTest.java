package se.samverka.finance.shared.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// Numbers in Swedish and English. An underscore stands for a no-break space.
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00            | 0,00_kr            | SEK_0.00",
                "0.05            | 0,05_kr            | SEK_0.05",
                "999.99          | 999,99_kr          | SEK_999.99",
                "1000.00         | 1_000,00_kr        | SEK_1,000.00",
                "12345.60        | 12_345,60_kr       | SEK_12,345.60",
                "1234567890.12   | 1_234_567_890,12_kr| SEK_1,234,567,890.12",
                "-0.50           | \u22120,50_kr      | SEK_\u22120.50",
                "-1000.00        | \u22121_000,00_kr  | SEK_\u22121,000.00"
            })
    void amounts_have_groups_of_three_two_decimals_and_a_currency(String amount, String sv, String en) {
        assertThat(Wording.SV.amount(Money.of(amount))).isEqualTo(written(sv));
        assertThat(Wording.EN.amount(Money.of(amount))).isEqualTo(written(en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | 1     | 0,00_kr         | SEK_0.00",
                "10000   | 1     | 100,00_kr       | SEK_100.00",
                "1       | 2     | 0,005_kr        | SEK_0.005",
                "1       | 100   | 0,0001_kr       | SEK_0.0001",
                "1       | 1000  | 0,0000…_kr      | SEK_0.0000…",
                "10000   | 3     | 33,3333…_kr     | SEK_33.3333…",
                "20000   | 3     | 66,6666…_kr     | SEK_66.6666…",
                "1000001 | 10    | 1_000,001_kr    | SEK_1,000.001"
            })
    void an_exact_amount_has_the_decimals_it_needs_up_to_four_and_three_dots_beyond(
            long numerator, long denominator, String sv, String en) {
        assertThat(Wording.SV.exact(Fraction.of(numerator, denominator))).isEqualTo(written(sv));
        assertThat(Wording.EN.exact(Fraction.of(numerator, denominator))).isEqualTo(written(en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "410.37 | 410,37 | 410.37",
                "400 | 400 | 400",
                "1000.5 | 1_000,5 | 1,000.5",
                "-5 | \u22125 | \u22125"
            })
    void numbers_keep_their_decimals(String number, String sv, String en) {
        assertThat(Wording.SV.number(new BigDecimal(number))).isEqualTo(written(sv));
        assertThat(Wording.EN.number(new BigDecimal(number))).isEqualTo(written(en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 | 0", "280813 | 280_813 | 280,813"})
    void counts_are_whole(long count, String sv, String en) {
        assertThat(Wording.SV.count(BigInteger.valueOf(count))).isEqualTo(written(sv));
        assertThat(Wording.EN.count(BigInteger.valueOf(count))).isEqualTo(written(en));
    }

    private static String written(String text) {
        return text.replace('_', '\u00a0');
    }
}
