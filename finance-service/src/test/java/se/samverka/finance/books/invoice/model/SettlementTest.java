package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Money;

class SettlementTest {

    @Test
    void payments_and_credits_together_decide_the_status() {
        assertThat(status("0.00", "0.00")).isEqualTo(Invoice.Status.ISSUED);
        assertThat(status("0.00", "40.00")).isEqualTo(Invoice.Status.ISSUED);
        assertThat(status("0.01", "0.00")).isEqualTo(Invoice.Status.PARTLY_PAID);
        assertThat(status("59.99", "40.00")).isEqualTo(Invoice.Status.PARTLY_PAID);
        assertThat(status("60.00", "40.00")).isEqualTo(Invoice.Status.PAID);
        assertThat(status("100.01", "0.00")).isEqualTo(Invoice.Status.PAID);
        assertThat(status("0.00", "100.00")).isEqualTo(Invoice.Status.CREDITED);
        assertThat(status("100.00", "100.00")).isEqualTo(Invoice.Status.CREDITED);
    }

    @Property
    void no_paid_amount_is_ever_lost(
            @ForAll @LongRange(min = 1, max = 1_000_000) long total,
            @ForAll @LongRange(max = 2_000_000) long paid,
            @ForAll @LongRange(max = 1_000_000) long credited) {
        var standing = new Settlement(
                Money.ofOre(total), Money.ofOre(paid), Money.ofOre(credited).min(Money.ofOre(total)));
        // The total and what is owed back equal what was paid, credited and remains.
        assertThat(standing.total().plus(standing.overpaid()))
                .isEqualTo(standing.paid().plus(standing.credited()).plus(standing.remaining()));
        assertThat(standing.remaining().isZero() || standing.overpaid().isZero())
                .isTrue();
        assertThat(standing.remaining().isNegative()).isFalse();
        assertThat(standing.overpaid().isNegative()).isFalse();
    }

    private static Invoice.Status status(String paid, String credited) {
        return new Settlement(Money.of("100.00"), Money.of(paid), Money.of(credited)).status();
    }
}
