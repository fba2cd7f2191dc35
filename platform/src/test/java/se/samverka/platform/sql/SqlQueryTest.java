package se.samverka.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageQuery.Sorting;

/// What a statement is made of.
class SqlQueryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private enum Colour {
        RED {
            @Override
            boolean isWarm() {
                return true;
            }
        };

        abstract boolean isWarm();
    }

    @Test
    void a_filter_that_is_given_is_a_condition_and_one_that_is_not_is_none() {
        var query = SqlQuery.select("id", "hen h")
                .where("h.alive")
                .ifGiven("h.hatched >= :from", Optional.of(DAY))
                .ifGiven("h.hatched <= :to", Optional.empty());
        assertThat(query.text()).isEqualTo("SELECT id FROM hen h WHERE (h.alive) AND (h.hatched >= :from)");
        assertThat(query.values()).containsOnlyKeys("from").containsEntry("from", DAY);
    }

    @Test
    void without_conditions_there_is_no_where() {
        assertThat(SqlQuery.select("id", "hen").text()).isEqualTo("SELECT id FROM hen");
    }

    @Test
    void a_page_has_order_and_extent_and_its_count_neither() {
        var query = SqlQuery.select("id", "hen h").where("h.coop = :coop", 7L).orderBy("hatched {direction}, id", true);
        assertThat(query.pageText())
                .isEqualTo("SELECT id FROM hen h WHERE (h.coop = :coop) ORDER BY hatched DESC, id"
                        + " OFFSET :offset LIMIT :limit");
        assertThat(query.countText()).isEqualTo("SELECT count(*) FROM hen h WHERE (h.coop = :coop)");
    }

    @Test
    void conditions_order_and_page_stand_where_the_text_has_their_marks() {
        var query = SqlQuery.of(
                        "SELECT * FROM (SELECT * FROM {table} WHERE alive{and}{order}{page}) h",
                        "SELECT count(*) FROM {table} WHERE alive{and}")
                .part("table", "hen")
                .where("name = :name", "Pippi")
                .orderBy("id", false);
        assertThat(query.pageText())
                .isEqualTo("SELECT * FROM (SELECT * FROM hen WHERE alive AND (name = :name) ORDER BY id"
                        + " OFFSET :offset LIMIT :limit) h");
        assertThat(query.countText()).isEqualTo("SELECT count(*) FROM hen WHERE alive AND (name = :name)");
    }

    @Test
    void a_part_may_hold_marks() {
        var query = SqlQuery.of("SELECT *{hens}", "SELECT count(*){hens}")
                .part("hens", " FROM hen WHERE alive{and}")
                .where("name = :name", "Pippi");
        assertThat(query.text()).isEqualTo("SELECT * FROM hen WHERE alive AND (name = :name)");
        assertThat(query.countText()).isEqualTo("SELECT count(*) FROM hen WHERE alive AND (name = :name)");
    }

    @Test
    void a_list_is_sorted_by_the_fields_that_it_has_an_order_by_and_by_no_other() {
        var orders = SortOrders.by("name", "lower(name) {direction}, id").or("age", "hatched {direction}, id");
        var query = SqlQuery.select("id", "hen").orderBy(orders, new Sorting("age", true));
        assertThat(query.text()).endsWith(" ORDER BY hatched DESC, id");
        assertThatIllegalArgumentException().isThrownBy(() -> query.orderBy(orders, new Sorting("id; DROP", false)));
    }

    @Test
    void values_are_bound_as_the_database_has_them() {
        var query = SqlQuery.of("SELECT :amount, :number, :colour")
                .with("amount", Money.of("12.50"))
                .with("number", OrganisationNumber.of("232100-0172"))
                .with("colour", Colour.RED);
        assertThat(query.values())
                .containsEntry("amount", new BigDecimal("12.50"))
                .containsEntry("number", "232100-0172")
                .containsEntry("colour", "RED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alive", "a = :a AND b = :b", "x::text = 'y'"})
    void a_condition_on_a_value_has_one_parameter(String condition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlQuery.select("id", "hen").where(condition, 1));
    }

    @Test
    void a_parameter_may_stand_twice_and_beside_a_cast() {
        var query = SqlQuery.select("id", "hen").where("a = :who::text OR b = :who", "x");
        assertThat(query.values()).containsOnlyKeys("who");
    }

    @Test
    void what_would_be_lost_or_has_two_meanings_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SqlQuery.of("SELECT 1").where("alive").text());
        assertThatIllegalStateException()
                .isThrownBy(() -> SqlQuery.of("SELECT {columns}").text());
        assertThatIllegalStateException()
                .isThrownBy(() -> SqlQuery.of("SELECT 1").pageText());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlQuery.of("SELECT :a").with("a", 1).with("a", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlQuery.of("SELECT :a").with("a", Optional.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlQuery.of("SELECT :a").with("a", new StringBuilder()));
    }
}
