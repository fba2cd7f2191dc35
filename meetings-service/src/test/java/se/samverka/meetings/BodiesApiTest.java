package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodiesApiTest extends ApiTest {

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
    void what_is_wrong_with_a_body_is_said_with_its_pointer() {
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
                .body("code", is("seats-crossed"));
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
                .body("code", is("body-not-yours"));
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
        Awaitility.await()
                .untilAsserted(() -> Api.outsider()
                        .get("/changes?limit=500")
                        .then()
                        .statusCode(200)
                        .body("changes.id", hasItem(meeting)));
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
}
