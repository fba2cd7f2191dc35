package se.samverka.meetings;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Bodies of organisations that no other test uses, and OParl as a client reads it.
final class OparlFixture {

    static final ObjectMapper JSON = new ObjectMapper();

    private OparlFixture() {}

    /// An organisation number that nobody has yet.
    static String newOrganisation() {
        var nine = "2" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        var ten = nine + (10 - sum % 10) % 10;
        return ten.substring(0, 6) + "-" + ten.substring(6);
    }

    /// A preparatory committee of the organisation, whose secretariat is the region.
    static String body(String organisation) {
        return body(organisation, Map.of());
    }

    static String body(String organisation, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                Api.newBodyName(),
                "secretariat",
                Api.REGION,
                "kind",
                "PREPARATORY_COMMITTEE",
                "parentOrganisation",
                organisation,
                "termOfOffice",
                Map.of("from", "2023-01-01", "to", "2026-12-31")));
        body.putAll(fields);
        return Api.json(Api.admin())
                .body(body)
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A held meeting at a place with a § about a case and one about none; nothing of it is public.
    static String held(String body, String date, String caseNumber) {
        String meeting = Api.json(Api.secretary())
                .body(Map.of("bodyId", body, "date", date, "startTime", "09:00", "place", "Regionhuset, Västerås"))
                .post("/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        Api.json(Api.secretary())
                .body(Map.of(
                        "title", "Gemensam målbild", "caseNumber", caseNumber, "decision", "Målbilden rekommenderas."))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        Api.json(Api.secretary())
                .body(Map.of("title", "Övrigt", "summary", "Ingen fråga väcks."))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        return meeting;
    }

    /// The same, announced.
    static String announced(String body, String date, String caseNumber) {
        return announce(held(body, date, caseNumber), date);
    }

    static String announce(String meeting, String date) {
        Api.step(meeting, "minutes-approvals", Api.approval(date));
        Api.step(meeting, "announcements", Map.of("announcedOn", date));
        return meeting;
    }

    /// Without a token, like everybody.
    static RequestSpecification client() {
        return given();
    }

    /// What an address leads to.
    static JsonNode follow(String address) {
        return read(client().urlEncodingEnabled(false)
                .get(URI.create(address))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .asString());
    }

    static JsonNode system() {
        return read(Api.nobody().get("/oparl").then().statusCode(200).extract().asString());
    }

    static String address(String path) {
        return system().path("id").asText() + path;
    }

    /// The organisation's object.
    static JsonNode corporation(String organisation) {
        return follow(address("/bodies/" + organisation));
    }

    /// Every object of a list, page by page.
    static List<JsonNode> all(String list) {
        var found = new ArrayList<JsonNode>();
        for (var next = list; !next.isEmpty(); ) {
            var page = follow(next);
            page.path("data").forEach(found::add);
            next = page.at("/links/next").asText("");
        }
        return found;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }
}
