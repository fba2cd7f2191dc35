package se.samverka.meetings;

import static io.restassured.RestAssured.given;

import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Callers, and steps that most tests begin with. Every test makes its own body, so that none depends on another.
final class Api {

    static final String ROOT = "/meetings/v1";
    static final String REGION = "232100-0172";
    static final String VASTERAS = "212000-2080";
    static final String SALA = "212000-2098";

    private Api() {}

    static RequestSpecification nobody() {
        return given().basePath(ROOT).filter(Api::sendWithKey);
    }

    /// Sends each POST with an Idempotency-Key of its own, unless the test has given one.
    private static Response sendWithKey(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (request.getMethod().equals("POST") && !request.getHeaders().hasHeaderWithName("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return context.next(request, response);
    }

    static RequestSpecification as(String organisation, String... scopes) {
        var token = SamverkaInfrastructure.current().issuer().token("client-of-" + organisation, organisation, scopes);
        return nobody().auth().oauth2(token);
    }

    /// The secretariat of the bodies that the tests make.
    static RequestSpecification secretary() {
        return as(REGION, "meetings:read", "meetings:write");
    }

    /// A member of no body unless a test adds it.
    static RequestSpecification outsider() {
        return as(SALA, "meetings:read", "meetings:write");
    }

    static RequestSpecification admin() {
        var token = SamverkaInfrastructure.current().issuer().token("admin", null, "platform:admin");
        return nobody().auth().oauth2(token);
    }

    /// A unique name of letters only.
    static String newBodyName() {
        var letters = new StringBuilder("Beredning ");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .limit(12)
                .forEach(c -> letters.append((char) (c <= '9' ? c - '0' + 'k' : c)));
        return letters.toString();
    }

    static String body(String name) {
        return json(secretary())
                .body(Map.of("name", name))
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Seats Eva Exempel from 2023-01-01.
    ///
    /// @return the path of the membership
    static String seat(String body, String organisation, String role) {
        return seat(body, organisation, role, "2023-01-01");
    }

    static String seat(String body, String organisation, String role, String from) {
        var list = "/bodies/" + body + "/memberships";
        String id = json(secretary())
                .body(Map.of("member", "Eva Exempel", "organisationNumber", organisation, "role", role, "from", from))
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return list + "/" + id;
    }

    static RequestSpecification json(RequestSpecification caller) {
        return caller.contentType(ContentType.JSON);
    }

    static String meeting(String bodyId, String date) {
        return json(secretary())
                .body(Map.of("bodyId", bodyId, "date", date))
                .post("/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String tagOf(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }

    /// Takes a step of a meeting with its current tag.
    static ValidatableResponse step(String meeting, String step, Object document) {
        return tryStep(meeting, step, document, tagOf("/meetings/" + meeting))
                .then()
                .statusCode(201);
    }

    static Response tryStep(String meeting, String step, Object document, String tag) {
        return json(secretary()).header("If-Match", tag).body(document).post("/meetings/" + meeting + "/" + step);
    }

    static String heldMeeting(String bodyId, String date) {
        var meeting = meeting(bodyId, date);
        step(meeting, "convocations", Map.of());
        step(meeting, "closings", Map.of());
        return meeting;
    }

    static int paragraph(String meeting, String title, String decision) {
        return json(secretary())
                .body(Map.of("title", title, "proposedDecision", decision, "decision", decision))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    static Map<String, Object> approval(String approvedOn) {
        return Map.of("approvedOn", approvedOn, "chair", "Anna Exempel", "approvers", List.of("Johan Exempel"));
    }

    static Response importText(RequestSpecification caller, String text, Map<String, ?> parameters) {
        return caller.contentType("text/plain; charset=utf-8")
                .queryParams(parameters)
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/minutes-imports");
    }

    /// The statuses of two simultaneous requests.
    static List<Integer> atOnce(Callable<Integer> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(request, request))) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
