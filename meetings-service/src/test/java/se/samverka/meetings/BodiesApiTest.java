package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
}
