package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is registered of a body: where it belongs, its seats, its days, and the history of all that.
@QuarkusTest
class BodyFieldsApiTest extends ApiTest {

    @Inject
    DataSource database;

    /// Nobody says of another organisation that a body is its own.
    @Test
    void a_body_belongs_to_an_organisation_or_a_body_that_says_so_itself() {
        var name = Api.newBodyName();
        json(Api.secretary())
                .body(Map.of("name", name, "parentOrganisation", Api.SALA))
                .post("/bodies")
                .then()
                .statusCode(403)
                .body("code", is("not-your-parent"));
        String salas = json(Api.as(Api.SALA, "meetings:read", "meetings:write"))
                .body(Map.of("name", Api.newBodyName()))
                .post("/bodies")
                .path("id");
        json(Api.secretary())
                .body(Map.of("name", name, "parentBodyId", salas))
                .post("/bodies")
                .then()
                .statusCode(403)
                .body("code", is("not-your-parent"));
        var body = Api.body(name);
        replace(body, Map.of("name", name, "parentOrganisation", Api.SALA))
                .then()
                .statusCode(403)
                .body("code", is("not-your-parent"));
    }

    @Test
    void everything_about_a_body_can_be_changed_and_its_history_keeps_what_it_was() {
        // Given
        var parent = Api.body(Api.newBodyName());
        var name = Api.newBodyName();
        var body = Api.body(name);
        var path = "/bodies/" + body;
        Api.outsider().get(path + "/history").then().statusCode(200).body("history", empty());
        // When
        var seats = Map.of("kind", "ORDINARY", "party", "S", "minimum", 2, "maximum", 3);
        replace(
                        body,
                        Map.ofEntries(
                                Map.entry("name", name + "en"),
                                Map.entry("kind", "BOARD"),
                                Map.entry("minimumSeats", 25),
                                Map.entry("maximumSeats", 30),
                                Map.entry("minimumSubstitutes", 0),
                                Map.entry("maximumSubstitutes", 30),
                                Map.entry("seats", List.of(seats)),
                                Map.entry("parentBodyId", parent),
                                Map.entry("from", "2019-01-01"),
                                Map.entry("to", "2030-12-31"),
                                Map.entry("termOfOffice", Map.of("from", "2023-01-01", "to", "2026-12-31"))))
                .then()
                .statusCode(200)
                .body("parentBodyId", is(parent))
                .body("parentOrganisation", nullValue())
                .body("maximumSubstitutes", is(30))
                .body("seats", is(List.of(seats)))
                .body("from", is("2019-01-01"))
                .body("to", is("2030-12-31"))
                .body("termOfOffice.to", is("2026-12-31"))
                .body("revision", is(1));
        replace(body, Map.of("name", name + "en", "parentOrganisation", Api.REGION))
                .then()
                .statusCode(200)
                .body("parentBodyId", nullValue())
                .body("parentOrganisation", is(Api.REGION))
                .body("seats", empty())
                .body("termOfOffice", nullValue());
        // Then
        Api.outsider()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("_meta.totalRecords", is(2))
                .body("history[0].organisationNumber", is(Api.REGION))
                .body("history[0].changes.find { it.field == 'parentBodyId' }.before", is(parent))
                .body("history[0].changes.find { it.field == 'seats' }.before", is(List.of(seats)))
                .body(
                        "history[1].changes.field",
                        containsInAnyOrder(
                                "name",
                                "kind",
                                "minimumSeats",
                                "maximumSeats",
                                "minimumSubstitutes",
                                "maximumSubstitutes",
                                "seats",
                                "parentBodyId",
                                "from",
                                "to",
                                "termOfOffice"))
                .body("history[1].changes.find { it.field == 'name' }.before", is(name));
        Api.outsider().get("/bodies/" + UUID.randomUUID() + "/history").then().statusCode(404);
        Api.nobody().get(path + "/history").then().statusCode(401);
    }

    @Test
    void what_does_not_change_leaves_no_entry() {
        var name = Api.newBodyName();
        var body = Api.body(name);
        replace(body, Map.of("name", name)).then().statusCode(200);
        Api.outsider().get("/bodies/" + body + "/history").then().body("history", empty());
    }

    static Stream<Arguments> badFields() {
        var reversed = Map.of("from", "2024-01-02", "to", "2024-01-01");
        return Stream.of(
                Arguments.of(reversed, "period-reversed", "/to"),
                Arguments.of(Map.of("termOfOffice", reversed), "period-reversed", "/termOfOffice/to"),
                Arguments.of(
                        Map.of("minimumSubstitutes", 2, "maximumSubstitutes", 1),
                        "minimum-seats-above-maximum",
                        "/maximumSubstitutes"),
                Arguments.of(
                        Map.of("seats", List.of(Map.of("kind", "ORDINARY", "minimum", 1))),
                        "seats-of-nobody",
                        "/seats/0"),
                Arguments.of(
                        Map.of("seats", List.of(Map.of("kind", "ORDINARY", "party", "S", "minimum", 2, "maximum", 1))),
                        "minimum-seats-above-maximum",
                        "/seats/0/maximum"),
                Arguments.of(
                        Map.of(
                                "seats",
                                List.of(
                                        Map.of("kind", "ORDINARY", "party", "S"),
                                        Map.of("kind", "ORDINARY", "party", " S "))),
                        "nominator-twice",
                        "/seats/1"),
                Arguments.of(
                        Map.of("parentBodyId", "0199aaaa-0000-7000-8000-000000000001"),
                        "parent-body-unknown",
                        "/parentBodyId"),
                Arguments.of(
                        Map.of("parentBodyId", "0199aaaa-0000-7000-8000-000000000001", "parentOrganisation", Api.SALA),
                        "parent-twice",
                        "/parentOrganisation"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badFields")
    void a_field_that_breaks_a_rule_has_its_code_and_pointer(Map<String, Object> fields, String code, String pointer) {
        var body = new HashMap<>(fields);
        body.put("name", Api.newBodyName());
        json(Api.secretary())
                .body(body)
                .post("/bodies")
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void all_broken_rules_are_reported_at_once() {
        json(Api.secretary())
                .body(Map.of(
                        "name",
                        Api.newBodyName(),
                        "minimumSeats",
                        9,
                        "maximumSeats",
                        7,
                        "from",
                        "2024-01-02",
                        "to",
                        "2024-01-01",
                        "parentBodyId",
                        UUID.randomUUID()))
                .post("/bodies")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/maximumSeats", "/to", "/parentBodyId"));
    }

    @Test
    void no_body_belongs_to_itself_by_any_number_of_others() throws SQLException {
        // Given: first belongs to second, which belongs to third
        var names = Stream.generate(Api::newBodyName).limit(3).toList();
        var bodies = names.stream().map(Api::body).toList();
        under(bodies, names, 0, 1).then().statusCode(200);
        under(bodies, names, 1, 2).then().statusCode(200);
        // Then
        for (int parent = 0; parent < 3; parent++) {
            under(bodies, names, 2, parent).then().statusCode(422).body("code", is("parent-body-circle"));
        }
        // And: the database holds it by itself
        for (var parent : bodies) {
            assertThatThrownBy(() -> write("UPDATE body SET parent_body_id = ? WHERE id = ?", parent, bodies.get(2)))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).startsWith("23"));
        }
        // And: what is no circle is taken
        under(bodies, names, 0, 2).then().statusCode(200);
    }

    @Test
    void two_changes_at_once_make_no_circle() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            var names = List.of(Api.newBodyName(), Api.newBodyName());
            var bodies = names.stream().map(Api::body).toList();
            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> both = List.of(
                        () -> under(bodies, names, 0, 1).statusCode(),
                        () -> under(bodies, names, 1, 0).statusCode());
                var statuses = threads.invokeAll(both).stream()
                        .map(answer -> answer.resultNow())
                        .toList();
                // Then
                assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            }
        }
    }

    private static Response under(List<String> bodies, List<String> names, int child, int parent) {
        return replace(bodies.get(child), Map.of("name", names.get(child), "parentBodyId", bodies.get(parent)));
    }

    private static Response replace(String body, Map<String, ?> fields) {
        var path = "/bodies/" + body;
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(fields)
                .put(path);
    }

    private void write(String sql, String... ids) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, UUID.fromString(ids[i]));
            }
            statement.executeUpdate();
        }
    }
}
