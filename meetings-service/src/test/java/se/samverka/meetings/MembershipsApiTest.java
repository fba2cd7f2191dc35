package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Memberships are corrected, ended and removed, each with a trace, and what gives a right to read follows.
@QuarkusTest
class MembershipsApiTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Inject
    DataSource database;

    @Test
    void a_membership_is_corrected_and_its_history_keeps_what_it_was() {
        // Given
        var path = Api.seat(Api.body(Api.newBodyName()), Api.VASTERAS, "MEMBER");
        // When
        put(Api.secretary(), path, seat(Map.of("member", " Eva Rätt ", "party", "KD", "role", "SECOND_VICE_CHAIR")))
                .then()
                .statusCode(200)
                .body("member", is("Eva Rätt"))
                .body("party", is("KD"))
                .body("role", is("SECOND_VICE_CHAIR"))
                .body("status", is("RECORDED"));
        // Then
        Api.outsider()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("history", hasSize(1))
                .body("history[0].organisationNumber", is(Api.REGION))
                .body("history[0].changes.find { it.field == 'member' }.before", is("Eva Exempel"))
                .body("history[0].changes.find { it.field == 'role' }.before", is("MEMBER"));
        put(Api.outsider(), path, seat(Map.of())).then().statusCode(403);
        json(Api.secretary()).body(seat(Map.of())).put(path).then().statusCode(428);
        json(Api.secretary())
                .header("If-Match", "\"s0\"")
                .body(seat(Map.of()))
                .put(path)
                .then()
                .statusCode(412);
        put(Api.secretary(), path, seat(Map.of("role", "VICE_CHAIR"))).then().statusCode(400);
    }

    @Test
    void a_membership_is_ended_once_with_a_reason_and_goes_on_when_its_last_day_is_taken_back() {
        // Given
        var path = Api.seat(Api.body(Api.newBodyName()), Api.VASTERAS, "MEMBER");
        // When
        step(path, "endings", Map.of("to", "2024-06-30", "reason", "Avsägelse"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .header("ETag", notNullValue())
                .body("to", is("2024-06-30"))
                .body("endReason", is("Avsägelse"));
        // Then
        step(path, "endings", Map.of("to", "2024-05-31", "reason", "Avsägelse"))
                .then()
                .statusCode(409)
                .body("code", is("membership-already-ended"));
        put(Api.secretary(), path, seat(Map.of("to", "2024-07-31")))
                .then()
                .statusCode(200)
                .body("endReason", is("Avsägelse"));
        put(Api.secretary(), path, seat(Map.of()))
                .then()
                .statusCode(200)
                .body("to", nullValue())
                .body("endReason", nullValue());
        Api.secretary().get(path + "/history").then().body("history", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31,membership-ends-before-it-begins",
        "2026-01-01,membership-ends-earlier",
        "1861-12-31,day-out-of-range"
    })
    void an_ending_is_from_the_first_day_to_the_last_that_is_known(String to, String code) {
        var path = Api.seat(Api.body(Api.newBodyName()), Api.VASTERAS, "MEMBER");
        put(Api.secretary(), path, seat(Map.of("to", "2025-12-31"))).then().statusCode(200);
        step(path, "endings", Map.of("to", to, "reason", "Avsägelse"))
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors.pointer", contains("/to"));
    }

    static Stream<Arguments> badSteps() {
        return Stream.of(
                Arguments.of("endings", Map.of("reason", "Avsägelse"), 422),
                Arguments.of("endings", Map.of("to", "2024-06-30"), 422),
                Arguments.of("endings", Map.of("to", "2024-06-30", "reason", "  "), 422),
                Arguments.of("endings", Map.of("to", "2024-02-30", "reason", "Avsägelse"), 400),
                Arguments.of("endings", Map.of("to", "2024-06-30", "reason", "A".repeat(501)), 422),
                Arguments.of("removals", Map.of(), 422),
                Arguments.of("removals", Map.of("reason", ""), 422),
                Arguments.of("removals", Map.of("reason", "Fel", "colour", "red"), 400));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badSteps")
    void a_step_needs_its_fields(String step, Map<String, Object> request, int status) {
        var path = Api.seat(Api.body(Api.newBodyName()), Api.VASTERAS, "MEMBER");
        step(path, step, request).then().statusCode(status);
        Api.secretary().get(path + "/history").then().body("history", empty());
    }

    @Test
    void of_two_who_end_a_membership_at_once_one_does() throws Exception {
        var path = Api.seat(Api.body(Api.newBodyName()), Api.VASTERAS, "MEMBER");
        var tag = Api.tagOf(path);
        var ending = Map.of("to", "2024-06-30", "reason", "Avsägelse");
        assertThat(Api.atOnce(() -> json(Api.secretary())
                        .header("If-Match", tag)
                        .body(ending)
                        .post(path + "/endings")
                        .statusCode()))
                .containsExactlyInAnyOrder(201, 412);
        Api.secretary().get(path + "/history").then().body("history", hasSize(1));
    }

    @Test
    void a_mistake_is_removed_and_read_by_the_secretariat_alone() {
        // Given
        var body = Api.body(Api.newBodyName());
        var list = "/bodies/" + body + "/memberships";
        var right = Api.seat(body, Api.VASTERAS, "CHAIR");
        var wrong = Api.seat(body, Api.VASTERAS, "MEMBER");
        // When
        json(Api.outsider())
                .header("If-Match", Api.tagOf(wrong))
                .body(Map.of("reason", "Fel person"))
                .post(wrong + "/removals")
                .then()
                .statusCode(403);
        step(wrong, "removals", Map.of("reason", "Fel person"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(wrong))
                .body("status", is("REMOVED"))
                .body("removalReason", is("Fel person"))
                .body("removedAt", notNullValue());
        // Then: for others it is gone
        for (var hidden : List.of(wrong, wrong + "/history")) {
            Api.outsider().get(hidden).then().statusCode(404);
            Api.secretary().get(hidden).then().statusCode(200);
            Api.admin().get(hidden).then().statusCode(200);
        }
        var id = right.substring(right.lastIndexOf('/') + 1);
        for (var reader : List.of(Api.outsider(), Api.secretary(), Api.admin())) {
            reader.get(list).then().body("memberships.id", contains(id));
        }
        Api.outsider().get(list + "?status=REMOVED").then().statusCode(200).body("memberships", empty());
        Api.secretary().get(list + "?status=REMOVED").then().body("memberships.removalReason", contains("Fel person"));
        var wrongId = wrong.substring(wrong.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(Feed.entries(Api::outsider, wrongId))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("operation", "DELETE")));
        // And: it stays as it is
        for (var refused : List.of(
                step(wrong, "removals", Map.of("reason", "Igen")),
                step(wrong, "endings", Map.of("to", "2024-06-30", "reason", "Avsägelse")),
                put(Api.secretary(), wrong, seat(Map.of())))) {
            refused.then().statusCode(409).body("code", is("membership-removed"));
        }
        assertThatThrownBy(() -> write(
                        "UPDATE membership SET status = 'RECORDED', removal_reason = NULL,"
                                + " removed_at = NULL WHERE id = ?",
                        wrongId))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        kept -> assertThat(kept.getSQLState()).startsWith("23"));
        // And: it can be erased
        Api.secretary()
                .header("If-Match", Api.tagOf(wrong))
                .delete(wrong)
                .then()
                .statusCode(204);
        Api.secretary().get(wrong).then().statusCode(404);
    }

    @Test
    void a_list_shows_what_is_asked_for() {
        // Given
        var body = Api.body(Api.newBodyName());
        add(body, Map.of("member", "A", "party", "S", "role", "CHAIR", "to", "2023-12-31"));
        add(body, Map.of("member", "B", "party", "S", "role", "CHAIR", "from", "2024-01-01"));
        add(body, Map.of("member", "C", "party", "M", "role", "SUBSTITUTE", "organisationNumber", Api.SALA));
        // Then
        for (var asked : Map.of(
                        "",
                        List.of("A", "B", "C"),
                        "validOn=2022-12-31",
                        List.<String>of(),
                        "validOn=2023-01-01",
                        List.of("A", "C"),
                        "validOn=2023-12-31",
                        List.of("A", "C"),
                        "validOn=2024-01-01",
                        List.of("B", "C"),
                        "role=CHAIR",
                        List.of("A", "B"),
                        "party=S&validOn=2024-01-01",
                        List.of("B"),
                        "party=s",
                        List.<String>of(),
                        "organisationNumber=" + Api.SALA,
                        List.of("C"),
                        "status=RECORDED&role=SUBSTITUTE",
                        List.of("C"))
                .entrySet()) {
            Api.outsider()
                    .get("/bodies/" + body + "/memberships?sort=member&" + asked.getKey())
                    .then()
                    .statusCode(200)
                    .body("memberships.member", is(asked.getValue()));
        }
        for (var bad : List.of(
                "validOn=2024-02-30",
                "role=VICE_CHAIR",
                "party=" + "S".repeat(201),
                "organisationNumber=212000-2099",
                "status=ENDED")) {
            Api.outsider()
                    .get("/bodies/" + body + "/memberships?" + bad)
                    .then()
                    .statusCode(400)
                    .body("code", is("query-parameter-invalid"));
        }
    }

    @ParameterizedTest
    @CsvSource({"tomorrow,404", "today,200", "ended,404", "removed,404", "erased,404", "another organisation,404"})
    void only_a_membership_that_counts_today_gives_a_right_to_read_minutes_and_their_entries_in_the_feed(
            String membership, int status) {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        var inFeed = List.of(meeting, paragraphOf(meeting), assignmentOf(meeting));
        var path = Api.seat(
                body,
                Api.SALA,
                "MEMBER",
                (membership.equals("tomorrow") ? TODAY.plusDays(1) : LocalDate.of(2023, 1, 1)).toString());
        if (!membership.equals("tomorrow")) {
            // A new member's organisation gets what is there already.
            for (var document : inFeed) {
                await().untilAsserted(() ->
                        assertThat(Feed.entries(Api::outsider, document)).isNotEmpty());
            }
        }
        // When
        switch (membership) {
            case "ended" ->
                step(path, "endings", Map.of("to", TODAY.minusDays(1).toString(), "reason", "Avsägelse"));
            case "removed" -> step(path, "removals", Map.of("reason", "Fel"));
            case "erased" -> Api.secretary().header("If-Match", Api.tagOf(path)).delete(path);
            case "another organisation" -> put(Api.secretary(), path, seat(Map.of("organisationNumber", Api.VASTERAS)));
            default -> {}
        }
        // Then
        Api.outsider().get("/meetings/" + meeting).then().statusCode(status);
        Api.outsider().get("/decisions?body=" + body).then().body("decisions", hasSize(status == 200 ? 1 : 0));
        for (var document : inFeed) {
            await().untilAsserted(() ->
                    assertThat(Feed.entries(Api::secretary, document)).isNotEmpty());
            assertThat(Feed.entries(Api::outsider, document).isEmpty()).isEqualTo(status == 404);
        }
    }

    @Test
    void minutes_that_are_written_while_a_member_is_removed_are_not_left_in_its_feed() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            var body = Api.body(Api.newBodyName());
            var meeting = Api.heldMeeting(body, "2024-03-01");
            Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
            var path = Api.seat(body, Api.SALA, "MEMBER");
            var paragraph = "/meetings/" + meeting + "/paragraphs/1";
            var tags = List.of(Api.tagOf(path), Api.tagOf(paragraph));
            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> both = List.of(
                        () -> json(Api.secretary())
                                .header("If-Match", tags.get(0))
                                .body(Map.of("reason", "Fel"))
                                .post(path + "/removals")
                                .statusCode(),
                        () -> json(Api.secretary())
                                .header("If-Match", tags.get(1))
                                .body(Map.of("title", "Bryggan", "decision", "Bryggan rivs."))
                                .put(paragraph)
                                .statusCode());
                assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                        .containsExactly(201, 200);
            }
            // Then
            var id = paragraphOf(meeting);
            await().untilAsserted(() -> assertThat(Feed.entries(Api::secretary, id))
                    .last()
                    .satisfies(entry -> assertThat(entry.toString()).contains("Bryggan rivs.")));
            assertThat(Feed.entries(Api::outsider, id)).isEmpty();
        }
    }

    @Test
    void a_member_who_moves_on_keeps_the_organisations_right_to_read() {
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var first = Api.seat(body, Api.SALA, "MEMBER");
        var second = Api.seat(body, Api.SALA, "CHAIR");
        step(first, "removals", Map.of("reason", "Fel")).then().statusCode(201);
        Api.outsider().get("/meetings/" + meeting).then().statusCode(200);
        Api.outsider().get("/meetings?body=" + body).then().body("meetings.id", contains(meeting));
        step(second, "removals", Map.of("reason", "Fel")).then().statusCode(201);
        Api.outsider().get("/meetings?body=" + body).then().body("meetings", empty());
    }

    private static String paragraphOf(String meeting) {
        return Api.secretary().get("/meetings/" + meeting + "/paragraphs").path("paragraphs[0].id");
    }

    private static String assignmentOf(String meeting) {
        return json(Api.secretary())
                .body(Map.of("meetingId", meeting, "paragraph", 1, "addressee", "Hamnkontoret", "task", "laga bryggan"))
                .post("/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> seat(Map<String, Object> fields) {
        var seat = new HashMap<String, Object>(Map.of(
                "member", "Eva Exempel", "organisationNumber", Api.VASTERAS, "role", "MEMBER", "from", "2023-01-01"));
        seat.putAll(fields);
        return seat;
    }

    private static void add(String body, Map<String, Object> fields) {
        json(Api.secretary())
                .body(seat(fields))
                .post("/bodies/" + body + "/memberships")
                .then()
                .statusCode(201);
    }

    private static Response put(RequestSpecification caller, String path, Map<String, Object> fields) {
        return json(caller).header("If-Match", Api.tagOf(path)).body(fields).put(path);
    }

    private static Response step(String path, String step, Map<String, ?> request) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(request)
                .post(path + "/" + step);
    }

    private void write(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }
}
