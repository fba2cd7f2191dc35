package se.samverka.finance.budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.budget.model.Thousands.Reading;
import se.samverka.platform.value.Money;

class ThousandsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.00",
                "1181 | 1181000.00",
                "1 181 | 1181000.00",
                "1\u00A0181 | 1181000.00",
                "12\u202F345\u202F678,5 | 12345678500.00",
                "1181,5 | 1181500.00",
                "1181.5 | 1181500.00",
                "1 181,234 | 1181234.00",
                "1,1810 | 1181.00",
                "0,345 | 345.00",
                "-500 | -500000.00",
                "\u2212500 | -500000.00"
            })
    void amounts_as_spreadsheets_write_them_are_read(String text, String kronor) {
        assertThat(Thousands.read(text)).isEqualTo(new Reading.Read(Money.of(kronor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,181", "12.345", "-1,181"})
    void an_amount_with_two_readings_is_ambiguous(String text) {
        assertThat(Thousands.read(text)).isEqualTo(new Reading.Ambiguous());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "x",
                "1e3",
                "1 18",
                "1  181",
                "1,2345",
                "1.181.000",
                "1,181,000",
                "+5",
                "1,",
                ",5",
                "0x1",
                "1234567890123",
                "\u0661"
            })
    void anything_else_is_malformed(String text) {
        assertThat(Thousands.read(text)).isEqualTo(new Reading.Malformed());
    }

    /// With one decimal more than needed, nothing is ambiguous.
    @Property
    void written_amounts_are_read_back(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long kronor) {
        var amount = Money.ofOre(kronor).plus(Money.ZERO);
        var whole = Money.of(amount.toBigDecimal().movePointRight(2));
        var text = Thousands.of(whole);
        assertThat(text).matches(Thousands.PATTERN);
        assertThat(Thousands.read(text.contains(".") ? text + "0000" : text)).isEqualTo(new Reading.Read(whole));
    }

    @Test
    void no_amount_is_written_with_an_exponent() {
        assertThat(Thousands.of(Money.of("1000000000000.00"))).isEqualTo("1000000000");
        assertThat(Thousands.of(Money.ZERO)).isEqualTo("0");
        assertThat(Thousands.of(Money.of("-1.00"))).isEqualTo("-0.001");
    }
}
