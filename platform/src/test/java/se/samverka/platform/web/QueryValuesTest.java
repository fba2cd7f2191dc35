package se.samverka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

class QueryValuesTest {

    private static final List<Function<@Nullable String, Optional<?>>> READERS = List.of(
            text -> QueryValues.uuid("p", text),
            text -> QueryValues.date("p", text),
            text -> QueryValues.time("p", text),
            text -> QueryValues.year("p", text),
            text -> QueryValues.organisation("p", text),
            text -> QueryValues.oneOf("p", text, DayOfWeek.class),
            text -> QueryValues.flag("p", text),
            text -> QueryValues.text("p", text),
            text -> QueryValues.matching("p", text, "[ab]", "a or b"));

    @Test
    void an_absent_parameter_is_empty() {
        assertThat(READERS).allSatisfy(reader -> assertThat(reader.apply(null)).isEmpty());
    }

    @Test
    void an_empty_parameter_is_rejected_by_name_whatever_its_type() {
        assertThat(READERS)
                .allSatisfy(reader -> assertThatThrownBy(() -> reader.apply(""))
                        .isInstanceOf(RuleBroken.class)
                        .hasMessageStartingWith("Query parameter p must be ")
                        .extracting("code")
                        .isEqualTo(ProblemCode.QUERY_PARAMETER_INVALID));
    }

    /// In the written offset and in UTC, in which times are stored.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00"
            })
    void a_time_with_a_year_outside_the_database_s_range_is_rejected(String text) {
        assertCode(() -> QueryValues.time("p", text), "query-parameter-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0000-12-31", "-0001-12-31", "+10000-01-01", "2026-02-29"})
    void a_date_outside_the_database_s_range_is_rejected(String text) {
        assertCode(() -> QueryValues.date("p", text), "query-parameter-invalid");
    }

    @Test
    void a_year_is_one_of_the_calendar() {
        assertCode(() -> QueryValues.year("p", "0000"), "query-parameter-invalid");
        assertThat(QueryValues.year("p", "0001")).contains(1);
        assertThat(QueryValues.year("p", "9999")).contains(9999);
    }

    @Test
    void an_invisible_text_is_rejected() {
        assertCode(() -> QueryValues.text("p", "\u3164\u200b"), "query-parameter-invalid");
    }

    @Test
    void valid_values_are_read() {
        var id = UUID.randomUUID();
        assertThat(QueryValues.uuid("p", id.toString())).contains(id);
        assertThat(QueryValues.date("p", "2026-01-31")).contains(LocalDate.of(2026, 1, 31));
        assertThat(QueryValues.time("p", "2026-01-31T09:00:00+01:00")).contains(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(QueryValues.year("p", "2026")).contains(2026);
        assertThat(QueryValues.organisation("p", "212000-2080")).contains(OrganisationNumber.of("212000-2080"));
        assertThat(QueryValues.oneOf("p", "MONDAY", DayOfWeek.class)).contains(DayOfWeek.MONDAY);
        assertThat(QueryValues.flag("p", "true")).contains(true);
        assertThat(QueryValues.flag("p", "false")).contains(false);
        assertThat(QueryValues.text("p", " ord ")).contains("ord");
        assertThat(QueryValues.matching("p", "b", "[ab]", "a or b")).contains("b");
    }

    @Test
    void an_error_says_what_would_be_right() {
        assertRefused(() -> QueryValues.year("year", "26"), "Query parameter year must be a year of four digits");
        assertRefused(
                () -> QueryValues.oneOf("day", "monday", Choice.class), "Query parameter day must be one of ONE, TWO");
        assertRefused(() -> QueryValues.flag("dryRun", "yes"), "Query parameter dryRun must be true or false");
        assertRefused(
                () -> QueryValues.text("q", "x".repeat(QueryValues.LONGEST + 1)),
                "Query parameter q must be a text of 1 to 200 characters");
    }

    @Test
    void a_missing_required_parameter_is_an_error() {
        assertThat(QueryValues.required("year", Optional.of(2026))).isEqualTo(2026);
        assertCode(() -> QueryValues.required("year", Optional.empty()), "query-parameter-missing");
        assertThat(QueryValues.body("{}")).isEqualTo("{}");
        assertCode(() -> QueryValues.body(null), "body-missing");
    }

    @Test
    void a_path_without_a_valid_id_is_not_found() {
        assertThatThrownBy(() -> QueryValues.pathId("seventeen", "invoice"))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleBroken.class))
                .extracting(RuleBroken::kind)
                .isEqualTo(RuleBroken.Kind.NOT_FOUND);
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(RuleBroken.class).hasMessage(message);
    }

    private static void assertCode(ThrowingCallable reading, String code) {
        assertThatThrownBy(reading).extracting("code").hasToString(code);
    }

    private enum Choice {
        ONE,
        TWO
    }
}
