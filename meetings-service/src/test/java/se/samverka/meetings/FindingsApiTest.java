package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FindingsApiTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void findings_of_a_body_are_shown_with_their_days_and_forbid_nothing() {
        // Given: two chairs in March, and a person with two seats from April
        var body = body(Map.of("minimumSeats", 1, "maximumSeats", 2));
        var first = seat(body, "Anna", "CHAIR", "2024-01-01", "2024-03-31");
        var second = seat(body, "Bo", "CHAIR", "2024-03-01", null);
        var third = seat(body, "bo", "MEMBER", "2024-04-01", null);
        var removed = seat(body, "Cia", "CHAIR", "2024-01-01", null);
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path(body, removed)))
                .body(Map.of("reason", "Fel"))
                .post(path(body, removed) + "/removals")
                .then()
                .statusCode(201);
        // Then
        Api.outsider()
                .get("/bodies/" + body + "/findings?from=2023-12-01&to=2024-12-31")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body("findings.code", contains("NO_CHAIR", "TOO_FEW_MEMBERS", "SEVERAL_CHAIRS", "PERSON_OVERLAPS"))
                .body("findings.from", contains("2023-12-01", "2023-12-01", "2024-03-01", "2024-04-01"))
                .body("findings.to", contains("2023-12-31", "2023-12-31", "2024-03-31", "2024-12-31"))
                .body("findings[2].memberships", contains(first, second))
                .body("findings[3].memberships", contains(second, third))
                .body("findings[3].text.en", is("Bo has 2 memberships at once"))
                .body("findings[3].text.sv", is("Bo har 2 ledamotskap samtidigt"));
        Api.outsider()
                .get("/bodies/" + body + "/findings?from=2023-12-01&to=2024-12-31&sort=-from&limit=1&page=2")
                .then()
                .body("_meta.totalRecords", is(4))
                .body("findings.code", contains("SEVERAL_CHAIRS"));
        Api.outsider().get("/bodies/" + body + "/findings?on=2024-02-29").then().body("findings", empty());
        Api.outsider().get("/bodies/" + body + "/findings").then().body("findings.code", contains("PERSON_OVERLAPS"));
    }

    @Test
    void seats_of_parties_and_organisations_and_the_days_of_the_body_are_looked_at() {
        var body = body(Map.of(
                "from",
                "2024-01-01",
                "to",
                "2024-12-31",
                "maximumSubstitutes",
                0,
                "seats",
                List.of(
                        Map.of("kind", "ORDINARY", "party", "S", "minimum", 1),
                        Map.of("kind", "SUBSTITUTE", "nominatingOrganisation", Api.SALA, "maximum", 0))));
        seat(body, "Anna", "CHAIR", "2024-01-01", null);
        seat(body, "Bo", "SUBSTITUTE", "2024-01-01", "2024-12-31");
        Api.outsider()
                .get("/bodies/" + body + "/findings?from=2024-12-31&to=2025-01-01")
                .then()
                .body(
                        "findings.code",
                        contains("TOO_MANY_SUBSTITUTES", "TOO_FEW_OF_PARTY", "TOO_MANY_OF_ORGANISATION", "AFTER_BODY"))
                .body("findings.from", contains("2024-12-31", "2024-12-31", "2024-12-31", "2025-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "on=2024-02-30,400,query-parameter-invalid",
        "on=2024-01-01&from=2024-01-01&to=2024-01-02,400,query-parameter-invalid",
        "from=2024-01-01,400,query-parameter-missing",
        "to=2024-01-01,400,query-parameter-missing",
        "from=2024-01-02&to=2024-01-01,400,query-parameter-invalid",
        "from=2014-01-01&to=2024-01-01,400,period-too-long",
        "from=2014-01-01&to=9999-12-31,400,period-too-long",
        "sort=to,400,sort-unknown",
        "day=2024-01-01,400,unknown-query-parameter"
    })
    void a_period_has_both_ends_and_a_bound(String query, int status, String code) {
        var path = "/bodies/" + Api.body(Api.newBodyName()) + "/findings?";
        Api.outsider().get(path + query).then().statusCode(status).body("code", is(code));
    }

    @Test
    void ten_years_and_a_thousand_memberships_are_looked_at_and_no_more() throws SQLException {
        // Given
        var body = Api.body(Api.newBodyName());
        var path = "/bodies/" + body + "/findings?from=2014-01-01&to=2023-12-31";
        seatMany(body, 1_000);
        // Then
        Api.outsider()
                .get(path + "&limit=200")
                .then()
                .statusCode(200)
                .body("findings.code", contains("PERSON_OVERLAPS", "NO_CHAIR"))
                .body("findings[0].memberships", hasSize(1_000));
        seatMany(body, 1);
        Api.outsider().get(path).then().statusCode(400).body("code", is("period-too-long"));
        Api.outsider().get("/bodies/" + body + "/findings?on=2013-12-31").then().statusCode(200);
    }

    @Test
    void a_body_that_is_not_there_has_no_findings_and_nobody_reads_them_without_a_token() {
        Api.outsider().get("/bodies/" + UUID.randomUUID() + "/findings").then().statusCode(404);
        Api.nobody().get("/bodies/" + UUID.randomUUID() + "/findings").then().statusCode(401);
    }

    private static String body(Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("name", Api.newBodyName());
        return json(Api.secretary())
                .body(body)
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String seat(String body, String name, String role, String from, String to) {
        var seat = new HashMap<String, Object>(
                Map.of("member", name, "organisationNumber", Api.SALA, "role", role, "from", from));
        if (to != null) {
            seat.put("to", to);
        }
        return json(Api.secretary())
                .body(seat)
                .post("/bodies/" + body + "/memberships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String path(String body, String membership) {
        return "/bodies/" + body + "/memberships/" + membership;
    }

    private void seatMany(String body, int number) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO membership (id, body_id, member, organisation_number, role, from_date, version)"
                                + " SELECT gen_random_uuid(), ?, 'Eva', '212000-2098', 'MEMBER', '2014-01-01', 0"
                                + " FROM generate_series(1, ?)")) {
            insert.setObject(1, UUID.fromString(body));
            insert.setInt(2, number);
            insert.executeUpdate();
        }
    }
}
