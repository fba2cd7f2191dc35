package se.samverka.finance.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.basis.organisation.store.OrganisationRepository;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// The reader of SQL on the service's own database; the table `inbox` holds test texts.
@QuarkusTest
class SqlTest extends ServiceTest {

    /// The columns have another order than the components, so that only names can match them.
    private static final String ROW = """
            SELECT cast('2026-03-01' AS date) AS on_day, cast(7 AS int) AS small, cast(8 AS bigint) AS large,
                   true AS truth, cast('12.50' AS numeric(20,2)) AS amount, cast('1.25' AS numeric) AS factor,
                   '232100-0172' AS organisation_number, 'GREEN' AS colour,
                   cast('2026-03-01T12:00:00Z' AS timestamptz) AS at_time,
                   cast('00000000-0000-0000-0000-000000000001' AS uuid) AS id, 'text' AS words,
                   array['a', 'b'] AS names, array[cast('00000000-0000-0000-0000-000000000002' AS uuid)] AS others,
                   cast('\\x0102' AS bytea) AS raw, cast(NULL AS text) AS nothing, cast(NULL AS int) AS no_number,
                   'inner' AS name, cast(3 AS int) AS count, cast(NULL AS text) AS missing""";

    enum Colour {
        RED,
        GREEN
    }

    /// Made from columns of the same row.
    record Inner(String name, int count) {}

    record Absent(String missing) {}

    private record Everything(
            UUID id,
            String words,
            int small,
            long large,
            boolean truth,
            Money amount,
            BigDecimal factor,
            OrganisationNumber organisationNumber,
            Colour colour,
            LocalDate onDay,
            Instant atTime,
            Set<String> names,
            List<UUID> others,
            byte[] raw,
            @Nullable String nothing,
            @Nullable Integer noNumber,
            Inner inner,
            @Nullable Absent absent) {}

    /// How a row is read.
    enum Way {
        AT_ONCE,
        TOGETHER
    }

    @Inject
    Sql sql;

    @Inject
    Pipeline pipeline;

    @Inject
    EntityManager entities;

    @Inject
    OrganisationRepository organisations;

    private final String text = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void a_row_is_a_record_with_each_component_from_the_column_of_its_name(Way way) {
        var row = only(way, ROW, Everything.class);
        assertThat(row.raw()).containsExactly(1, 2);
        assertThat(row)
                .usingRecursiveComparison()
                .isEqualTo(new Everything(
                        new UUID(0, 1),
                        "text",
                        7,
                        8L,
                        true,
                        Money.of("12.50"),
                        new BigDecimal("1.25"),
                        OrganisationNumber.of("232100-0172"),
                        Colour.GREEN,
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Set.of("a", "b"),
                        List.of(new UUID(0, 2)),
                        new byte[] {1, 2},
                        null,
                        null,
                        new Inner("inner", 3),
                        null));
    }

    @ParameterizedTest
    @EnumSource
    void a_null_column_is_refused_where_the_component_is_not_nullable(Way way) {
        assertThatThrownBy(() -> only(way, "SELECT cast(NULL AS text) AS name, 1 AS count", Inner.class))
                .hasStackTraceContaining("Column name of Inner is empty");
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_column_is_refused(Way way) {
        assertThatThrownBy(() -> only(way, "SELECT 'a' AS name, 1 AS number", Inner.class))
                .hasStackTraceContaining("count");
    }

    @Test
    void a_single_column_is_its_value() {
        assertThat(sql.one(SqlQuery.of("SELECT count(*) FROM (VALUES (1), (2)) v"), Long.class))
                .isEqualTo(2);
        assertThat(sql.list(SqlQuery.of("SELECT 'GREEN' UNION ALL SELECT 'RED'"), Colour.class))
                .containsExactly(Colour.GREEN, Colour.RED);
        assertThat(sql.first(SqlQuery.of("SELECT cast('12.50' AS numeric)"), Money.class))
                .contains(Money.of("12.50"));
        assertThat(sql.first(SqlQuery.of("SELECT cast('2026-03-01' AS date)"), LocalDate.class))
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(sql.first(SqlQuery.of("SELECT max(1) WHERE false"), Integer.class))
                .isEmpty();
        assertThat(sql.first(SqlQuery.of("SELECT 1 WHERE false"), Integer.class))
                .isEmpty();
    }

    @Test
    void parameters_may_be_arrays() {
        var query = SqlQuery.of("SELECT v FROM (VALUES ('a'), ('b'), ('c')) AS t(v) WHERE v = ANY (:wanted) ORDER BY v")
                .with("wanted", new String[] {"c", "a"});
        assertThat(sql.list(query, String.class)).containsExactly("a", "c");
        var ids = SqlQuery.of("SELECT v FROM unnest(:ids) AS t(v)").with("ids", new UUID[] {new UUID(0, 5)});
        assertThat(sql.list(ids, UUID.class)).containsExactly(new UUID(0, 5));
        assertThat(sql.list(SqlQuery.of("SELECT v FROM unnest(:ids) AS t(v)").with("ids", new UUID[0]), UUID.class))
                .isEmpty();
    }

    @Test
    void a_parameter_may_be_null_with_a_text_or_a_cast() {
        var query = SqlQuery.of("SELECT coalesce(:name, 'x') || coalesce(cast(:number AS bigint), 7)")
                .with("name", null)
                .with("number", null);
        assertThat(sql.one(query, String.class)).isEqualTo("x7");
        assertThat(sql.readLater(query, String.class).get()).containsExactly("x7");
    }

    @Test
    void a_page_has_the_total_number_and_is_sorted_and_filtered() {
        assertThat(page(true, 4, 0)).isEqualTo(new Page<>(List.of(9, 8, 7, 6), 7));
        assertThat(page(false, 4, 4)).isEqualTo(new Page<>(List.of(7, 8, 9), 7));
        assertThat(page(false, 4, 40)).isEqualTo(new Page<>(List.of(), 7));
    }

    private Page<Integer> page(boolean descending, int limit, int offset) {
        var query = SqlQuery.select("v", "generate_series(1, 9) v")
                .ifGiven("v >= :from", Optional.of(3))
                .ifGiven("v <= :to", Optional.empty())
                .orderBy("v {direction}", descending);
        return sql.page(query, Integer.class, offset, limit);
    }

    @Test
    void it_sees_what_its_transaction_has_written_and_nobody_else_does() {
        QuarkusTransaction.begin();
        pipeline.write(Statement.of("INSERT INTO inbox (event_id, received_at) VALUES (?, now())", text));
        assertThat(sql.one(counted(), Long.class)).isOne();
        assertThat(QuarkusTransaction.requiringNew().call(() -> sql.one(counted(), Long.class)))
                .isZero();
        assertThat(sql.one(SqlQuery.of("SELECT pg_backend_pid()"), Integer.class))
                .isEqualTo(entities.createNativeQuery("SELECT pg_backend_pid()", Integer.class)
                        .getSingleResult());
        QuarkusTransaction.rollback();
        assertThat(sql.one(counted(), Long.class)).isZero();
    }

    @Test
    void queued_statements_are_sent_in_order_with_their_values() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.writeLater(SqlQuery.of("INSERT INTO inbox (event_id, received_at) VALUES (:text, :at)")
                    .with("text", text)
                    .with("at", Instant.EPOCH));
            var first = sql.readLater(times(), Instant.class);
            sql.writeLater(SqlQuery.of("UPDATE inbox SET received_at = :at WHERE event_id = ANY (:texts)")
                    .with("texts", new String[] {text})
                    .with("at", Instant.EPOCH.plusSeconds(1)));
            assertThat(first.get()).containsExactly(Instant.EPOCH);
        });
        assertThat(sql.list(times(), Instant.class)).containsExactly(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void unflushed_entities_are_sent_before_queued_statements() {
        QuarkusTransaction.begin();
        organisations.add(new Organisation(Figures.MDU, text, null, null, null), Long.MAX_VALUE, Instant.EPOCH);
        var found = sql.readLater(
                SqlQuery.of("SELECT count(*) FROM organisation WHERE name = :name")
                        .with("name", text),
                Long.class);
        assertThat(found.get()).containsExactly(1L);
        QuarkusTransaction.rollback();
    }

    @Test
    void queued_statements_are_sent_before_a_hibernate_query() {
        QuarkusTransaction.begin();
        sql.writeLater(SqlQuery.of("INSERT INTO inbox (event_id, received_at) VALUES (:text, now())")
                .with("text", text));
        assertThat(entities.createNativeQuery("SELECT count(*) FROM inbox WHERE event_id = ?1", Long.class)
                        .setParameter(1, text)
                        .getSingleResult())
                .isEqualTo(1L);
        QuarkusTransaction.rollback();
    }

    @Test
    void a_write_returns_the_number_of_rows_and_is_part_of_its_transaction() {
        var add = "INSERT INTO inbox (event_id, received_at) VALUES (:text, :at) ON CONFLICT DO NOTHING";
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(sql.write(SqlQuery.of(add).with("text", text).with("at", Instant.EPOCH)))
                    .isOne();
            assertThat(sql.write(SqlQuery.of(add).with("text", text).with("at", Instant.EPOCH)))
                    .isZero();
        });
        assertThat(sql.one(counted(), Long.class)).isOne();
        assertThatThrownBy(() -> sql.write(SqlQuery.of("DELETE FROM inbox"))).hasMessageContaining("ransaction");
    }

    @Test
    void a_value_is_never_part_of_the_statement_text() {
        var evil = "'; DROP TABLE inbox; --";
        assertThat(sql.one(SqlQuery.of("SELECT :evil").with("evil", evil), String.class))
                .isEqualTo(evil);
        assertThat(sql.one(counted(), Long.class)).isZero();
    }

    @Test
    void other_result_types_are_refused() {
        assertThatThrownBy(() -> sql.list(SqlQuery.of("SELECT 1"), StringBuilder.class))
                .hasStackTraceContaining("No column of the database is read as java.lang.StringBuilder");
        assertThatIllegalStateException()
                .isThrownBy(() -> sql.list(SqlQuery.of("SELECT 'BLUE'"), Colour.class))
                .withStackTraceContaining("BLUE is no Colour");
    }

    private SqlQuery times() {
        return SqlQuery.of("SELECT received_at FROM inbox WHERE event_id = :text")
                .with("text", text);
    }

    private SqlQuery counted() {
        return SqlQuery.of("SELECT count(*) FROM inbox WHERE event_id = :text").with("text", text);
    }

    private <R extends Record> R only(Way way, String select, Class<R> type) {
        return switch (way) {
            case AT_ONCE -> sql.one(SqlQuery.of(select), type);
            case TOGETHER -> sql.readLater(SqlQuery.of(select), type).get().getFirst();
        };
    }
}
