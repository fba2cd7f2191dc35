package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodiesApiTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    /// Each municipality has a kommunstyrelse, and its secretary imports the minutes of its own.
    @Test
    void two_organisations_have_a_body_of_one_name_and_each_imports_its_own_minutes() {
        var name = Api.newBodyName();
        var text = name + "\nSammanträdesprotokoll\n2024-03-05\n\n§ 31 Avgifter\nBeslut\nAvgiften höjs.\n";
        for (var organisation : List.of(Api.REGION, Api.SALA)) {
            String body = json(Api.as(organisation, "meetings:read", "meetings:write"))
                    .body(Map.of("name", name))
                    .post("/bodies")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            String meeting = Api.as(organisation, "meetings:read", "meetings:write")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("text/plain; charset=UTF-8")
                    .body(text)
                    .post("/minutes-imports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("meeting.id");
            Api.as(organisation, "meetings:read")
                    .get("/meetings/" + meeting)
                    .then()
                    .body("bodyId", is(body));
        }
    }

    @Test
    void a_body_is_registered_once_with_its_seats_and_members() {
        // Given
        var name = Api.newBodyName();
        var body =
                Map.of("name", name, "minimumSeats", 25, "maximumSeats", 30, "mandatoryMatters", List.of("Kulturplan"));
        // When
        var id = json(Api.secretary())
                .body(body)
                .post("/bodies")
                .then()
                .statusCode(201)
                .header("Location", containsString("/meetings/v1/bodies/"))
                .header("ETag", notNullValue())
                .body("secretariat", is(Api.REGION))
                .extract()
                .<String>path("id");
        json(Api.secretary())
                .body(Map.of(
                        "member", "Karin Exempel",
                        "party", "S",
                        "organisationNumber", Api.VASTERAS,
                        "role", "CHAIR",
                        "from", "2023-01-01"))
                .post("/bodies/" + id + "/memberships")
                .then()
                .statusCode(201);
        // Then
        Api.outsider()
                .get("/bodies/" + id + "/memberships")
                .then()
                .statusCode(200)
                .body("memberships.member", contains("Karin Exempel"))
                .body("_meta.totalRecords", is(1));
        json(Api.secretary()).body(body).post("/bodies").then().statusCode(409).body("code", is("body-name-taken"));
        Api.outsider().get("/bodies?limit=200").then().statusCode(200).body("bodies.name", hasItem(name));
    }

    @Test
    void errors_in_a_body_have_their_pointer() {
        json(Api.secretary())
                .body("{\"name\":\"Hamnrådet\",\"secretariat\":\"218000-2180\"}")
                .post("/bodies")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("organisation-number-invalid"))
                .body("errors.pointer", contains("/secretariat"));
        json(Api.secretary())
                .body(Map.of("name", Api.newBodyName(), "minimumSeats", 9, "maximumSeats", 3))
                .post("/bodies")
                .then()
                .statusCode(422)
                .body("code", is("minimum-seats-above-maximum"));
        json(Api.secretary())
                .body("{\"name\":\"  \"}")
                .post("/bodies")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
        json(Api.secretary())
                .body("{\"name\":\"A\",\"colour\":1}")
                .post("/bodies")
                .then()
                .statusCode(400)
                .body("code", is("unknown-field"));
        json(Api.secretary()).body("{\"name\":").post("/bodies").then().statusCode(400);
        Api.secretary().get("/bodies?colour=red").then().statusCode(400).body("code", is("unknown-query-parameter"));
    }

    @Test
    void a_body_is_changed_by_its_secretariat_or_an_administrator_and_a_new_secretariat_takes_over_the_minutes() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        var path = "/bodies/" + body;
        var meeting = Api.heldMeeting(body, "2024-03-01");
        var newSecretariat = Api.as(Api.SALA, "meetings:read", "meetings:write");
        newSecretariat.get("/meetings/" + meeting).then().statusCode(404);
        // Then
        put(Api.outsider(), path, Map.of("name", name, "secretariat", Api.SALA))
                .then()
                .statusCode(403)
                .body("code", is("not-your-body"));
        json(Api.secretary()).body(Map.of("name", name)).put(path).then().statusCode(428);
        put(Api.secretary(), path, Map.of("name", name, "minimumSeats", 9, "maximumSeats", 3))
                .then()
                .statusCode(422);
        put(Api.secretary(), path, Map.of("name", name + "en", "minimumSeats", 3))
                .then()
                .statusCode(200)
                .body("secretariat", is(Api.REGION))
                .body("minimumSeats", is(3));
        // When
        put(Api.admin(), path, Map.of("name", name, "secretariat", Api.SALA))
                .then()
                .statusCode(200)
                .body("secretariat", is(Api.SALA));
        // Then
        json(Api.secretary())
                .body(Map.of("bodyId", body, "date", "2024-05-01"))
                .post("/meetings")
                .then()
                .statusCode(403);
        Api.outsider().get("/meetings/" + meeting).then().statusCode(200);
        json(Api.outsider())
                .body(Map.of("bodyId", body, "date", "2024-05-01"))
                .post("/meetings")
                .then()
                .statusCode(201);
        put(Api.secretary(), path, Map.of("name", name)).then().statusCode(403);
        await().untilAsserted(() ->
                Api.outsider().get("/changes?limit=500").then().statusCode(200).body("changes.id", hasItem(meeting)));
    }

    @Test
    void a_body_without_a_secretariat_is_written_by_administrators_until_it_gets_one() {
        // Given
        var name = Api.newBodyName();
        var body = json(Api.admin())
                .body(Map.of("name", name))
                .post("/bodies")
                .then()
                .statusCode(201)
                .body("secretariat", nullValue())
                .extract()
                .<String>path("id");
        var plan = Map.of("bodyId", body, "date", "2024-05-01");
        // Then
        json(Api.secretary()).body(plan).post("/meetings").then().statusCode(403);
        json(Api.admin()).body(plan).post("/meetings").then().statusCode(201);
        put(Api.admin(), "/bodies/" + body, Map.of("name", name, "secretariat", Api.REGION))
                .then()
                .statusCode(200);
        json(Api.admin())
                .body(Map.of("bodyId", body, "date", "2024-06-01"))
                .post("/meetings")
                .then()
                .statusCode(403);
        json(Api.secretary())
                .body(Map.of("bodyId", body, "date", "2024-06-01"))
                .post("/meetings")
                .then()
                .statusCode(201);
    }

    private static Response put(RequestSpecification caller, String path, Map<String, ?> body) {
        return json(caller).header("If-Match", Api.tagOf(path)).body(body).put(path);
    }

    @Test
    void an_erased_membership_leaves_a_tombstone_and_no_name() throws SQLException {
        // Given: a membership in the changes feed
        var body = Api.body(Api.newBodyName());
        var name = "Karin " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        String id = addMember(body, name, key).then().statusCode(201).extract().path("id");
        var path = "/bodies/" + body + "/memberships/" + id;
        await().atMost(PATIENCE)
                .until(() -> Feed.entries(Api::outsider, id).toString().contains(name));
        // When
        Api.outsider().header("If-Match", Api.tagOf(path)).delete(path).then().statusCode(403);
        Api.secretary().delete(path).then().statusCode(428);
        Api.secretary().header("If-Match", "\"s9\"").delete(path).then().statusCode(412);
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of(
                        "member",
                        name + "son",
                        "organisationNumber",
                        Api.VASTERAS,
                        "role",
                        "CHAIR",
                        "from",
                        "2023-01-01"))
                .put(path)
                .then()
                .statusCode(200);
        var removed = json(Api.secretary())
                .header("Idempotency-Key", key + "-removal")
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Fel: " + name));
        removed.post(path + "/removals").then().statusCode(201);
        Api.secretary().header("If-Match", Api.tagOf(path)).delete(path).then().statusCode(204);
        // Then
        Api.secretary().get(path).then().statusCode(404);
        await().atMost(PATIENCE).until(() -> !Feed.entries(Api::outsider, id).isEmpty());
        assertThat(Feed.entries(Api::outsider, id))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("operation", "DELETE").doesNotContainKey("document"));
        for (var table : List.of("membership", "document_history", "change", "change_pending", "idempotent_answer")) {
            assertThat(rowsWith(table, name)).as(table).isZero();
        }
        // And: a repeated request is recognised, and its answer has the address alone
        var repeated = addMember(body, name, key);
        repeated.then().statusCode(201).header("Location", endsWith(path));
        assertThat(repeated.asString()).isEmpty();
        Api.secretary().get(path).then().statusCode(404);
    }

    private static Response addMember(String body, String name, String key) {
        return json(Api.secretary())
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "member", name,
                        "party", "S",
                        "organisationNumber", Api.VASTERAS,
                        "role", "CHAIR",
                        "from", "2023-01-01"))
                .post("/bodies/" + body + "/memberships");
    }

    private long rowsWith(String table, String text) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM " + table + " t WHERE t::text LIKE ?")) {
            query.setString(1, "%" + text + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
