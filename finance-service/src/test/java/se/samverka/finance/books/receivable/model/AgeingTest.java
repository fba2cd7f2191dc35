package se.samverka.finance.books.receivable.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.Money;

class AgeingTest {

    @Test
    void an_amount_is_overdue_from_the_day_after_its_due_date() {
        assertThat(Bucket.of(-10)).isEqualTo(Bucket.NOT_DUE);
        assertThat(Bucket.of(0)).isEqualTo(Bucket.NOT_DUE);
        assertThat(Bucket.of(1)).isEqualTo(Bucket.DAYS_1_30);
        assertThat(Bucket.of(30)).isEqualTo(Bucket.DAYS_1_30);
        assertThat(Bucket.of(31)).isEqualTo(Bucket.DAYS_31_60);
        assertThat(Bucket.of(60)).isEqualTo(Bucket.DAYS_31_60);
        assertThat(Bucket.of(61)).isEqualTo(Bucket.DAYS_61_90);
        assertThat(Bucket.of(90)).isEqualTo(Bucket.DAYS_61_90);
        assertThat(Bucket.of(91)).isEqualTo(Bucket.OVER_90_DAYS);
        assertThat(Bucket.of(Integer.MAX_VALUE)).isEqualTo(Bucket.OVER_90_DAYS);
    }

    @Test
    void each_age_ends_with_its_last_day() {
        assertThat(Bucket.values()).extracting(Bucket::mostDays).containsExactly(0, 30, 60, 90, Integer.MAX_VALUE);
    }

    @Test
    void sums_are_of_open_amounts_without_set_off() {
        var ageing = new Ageing(
                Map.of(
                        Bucket.NOT_DUE, new Ageing.Open(2, Money.of("10.00")),
                        Bucket.OVER_90_DAYS, new Ageing.Open(1, Money.of("0.01"))),
                Money.of("5.00"));
        assertThat(ageing.total()).isEqualTo(Money.of("10.01"));
        assertThat(ageing.overdue()).isEqualTo(Money.of("0.01"));
        assertThat(ageing.count()).isEqualTo(3);
        assertThat(ageing.in(Bucket.DAYS_1_30).amount()).isEqualTo(Money.ZERO);
    }
}
