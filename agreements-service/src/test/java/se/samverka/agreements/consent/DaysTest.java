package se.samverka.agreements.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.agreements.Api.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.ApiDocument;

/// The table "Days" of `docs/security.md`: a row for each day in a request. A day on which something was done is at
/// most
/// today and never before what it follows; a day from which something applies or is due may lie ahead.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DaysTest {

    private static final String HEADING = "### agreements";
    private static final String AHEAD = "2028-06-15";
    private static final String LONG_AGO = "1899-12-31";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(Writes.TODAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void every_day_of_a_request_has_a_row_and_every_row_a_day() {
        var days = ApiDocument.committed("agreements").dateFields().stream()
                .filter(field -> field.place().startsWith("/"))
                .map(field -> field.operation() + " " + field.place())
                .collect(Collectors.toSet());
        assertThat(rows().stream().map(row -> row.get(0) + " " + row.get(1)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(days);
    }

    static List<List<String>> rows() {
        return SecurityNotes.table(HEADING);
    }

    static Stream<List<String>> done() {
        return rows().stream().filter(row -> row.get(2).equals("done"));
    }

    static Stream<List<String>> applies() {
        return rows().stream().filter(row -> row.get(2).equals("applies"));
    }

    @Test
    void a_day_is_of_something_done_or_of_something_that_applies() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSize(6);
            assertThat(row.get(2)).isIn("done", "applies");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("done")
    void what_was_done_is_dated_today_at_the_latest_and_after_what_it_follows(List<String> row) {
        assertThat(row.get(4)).isEqualTo("today");
        var field = row.get(1);
        var ahead = send(row, Writes.TODAY.plusDays(1).toString());
        ahead.then().statusCode(422);
        assertThat(details(ahead, field))
                .anySatisfy(detail -> assertThat(detail).contains(Writes.TODAY.toString()));
        var before = send(row, LONG_AGO);
        before.then().statusCode(422);
        assertThat(details(before, field)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("applies")
    void what_applies_may_lie_ahead(List<String> row) {
        var answer = send(row, AHEAD);
        if (answer.statusCode() == 422) {
            assertThat(answer.<String>path("code")).doesNotEndWith("-in-the-future");
            assertThat(answer.jsonPath().getList("errors.code", String.class))
                    .noneMatch(code -> code.endsWith("-in-the-future"));
        } else {
            assertThat(answer.statusCode()).isLessThan(300);
        }
    }

    private static Response send(List<String> row, String day) {
        var call = Writes.operations().get(row.getFirst()).get();
        return call.with(with(call.body(), row.get(1), day)).by(caller(row.getFirst()));
    }

    private static RequestSpecification caller(String operation) {
        return operation.endsWith("/confirmations") || operation.endsWith("/objections")
                ? secretaryOf(VASTERAS)
                : admin();
    }

    /// The body with that day at the place; of a list its first entry.
    private static String with(String body, String place, String day) {
        try {
            var tree = JSON.readTree(body);
            var pointer = place.replace("*", "0");
            int last = pointer.lastIndexOf('/');
            if (tree.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
                parent.put(pointer.substring(last + 1), day);
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> details(Response answer, String pointer) {
        return answer.jsonPath().getList("errors.findAll { it.pointer == '" + pointer + "' }.detail", String.class);
    }
}
