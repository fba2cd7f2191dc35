package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    @Test
    void the_reference_carries_the_number_a_length_digit_and_a_check_digit() {
        // 2026 000001, twelve digits in all. The Luhn digit by hand: the digits of 20260000012, weighted 2,1,2,1…
        // from the right, sum to 19, so the check digit is 1.
        assertThat(PaymentReference.of(new InvoiceNumber(2026, 1)).value()).isEqualTo("202600000121");
    }

    @Test
    void published_examples_are_reproduced() {
        // The worked example of the library ocrgenerator, which follows Bankgirot's OCR-referenskontroll: sixteen
        // digits in all give the length digit 6, and the sum 37 gives the check digit 3.
        assertThat(PaymentReference.of("00720191224200").value()).isEqualTo("0072019122420063");
        // By the same rule, a reference of thirteen digits has the length digit 3 (modulo ten).
        assertThat(PaymentReference.of("12345678901").value())
                .startsWith("123456789013")
                .hasSize(13);
    }

    @Test
    void a_number_is_shown_with_six_digits_and_never_overflows_them() {
        assertThat(new InvoiceNumber(2026, 42)).hasToString("2026-000042");
        assertThatThrownBy(() -> new InvoiceNumber(2026, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void every_reference_passes_the_check_that_a_bank_makes(
            @ForAll @IntRange(min = 2000, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int sequence) {
        var digits = PaymentReference.of(new InvoiceNumber(year, sequence)).value();
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        assertThat(sum % 10).isZero();
        assertThat(digits.charAt(digits.length() - 2) - '0').isEqualTo(digits.length() % 10);
    }
}
