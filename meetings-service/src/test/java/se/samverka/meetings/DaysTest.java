package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table "Days" of `docs/security.md` has a row for each day in a request. Each is sent at its bounds and one
/// day beyond them.
@QuarkusTest
class DaysTest extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate HELD = LocalDate.of(2024, 3, 1);
    private static final LocalDate APPROVED = LocalDate.of(2024, 3, 8);
    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));

    @Test
    void every_day_of_a_request_has_a_row_and_every_row_a_day() throws IOException {
        var document = new YAMLMapper()
                .readTree(Files.readString(ROOT.resolve("contracts/src/main/resources/openapi/meetings.yaml")));
        var days = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    pointers(document, schema)
                            .forEach(pointer -> days.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                    + path.getKey().replace("/meetings/v1", "") + " " + pointer));
                }));
        assertThat(days).isNotEmpty();
        assertThat(rows().stream().map(row -> row.get(0) + " " + row.get(1))).containsExactlyInAnyOrderElementsOf(days);
    }

    @Test
    void an_act_is_never_in_the_future() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.get(2)).isIn("done", "applies"));
        assertThat(rows().stream().filter(row -> row.get(2).equals("done")))
                .allSatisfy(row -> assertThat(row.get(4)).isEqualTo("today"))
                .extracting(row -> row.get(1))
                .containsExactly("/calledOn", "/approvedOn", "/announcedOn", "/correctedOn");
    }

    static Stream<List<String>> each() throws IOException {
        return rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void a_day_is_taken_at_its_bounds_and_refused_beyond_them(List<String> row) {
        var earliest = day(row.get(3));
        var latest = day(row.get(4));
        for (var beyond : List.of(
                earliest.minusDays(1), latest.plusDays(1), LocalDate.of(1500, 1, 1), LocalDate.of(9999, 12, 31))) {
            send(row, beyond).then().statusCode(422).body("errors.pointer", contains(row.get(1)));
        }
        for (var bound : List.of(earliest, latest)) {
            send(row, bound).then().statusCode(row.getFirst().startsWith("PUT") ? 200 : 201);
        }
    }

    /// The days of a schema and of the objects in it.
    private static Stream<String> pointers(JsonNode document, JsonNode schema) {
        return resolved(document, schema).path("properties").properties().stream()
                .flatMap(field -> {
                    var type = resolved(document, field.getValue());
                    return type.path("properties").isEmpty()
                            ? type.toString().contains("\"date\"") ? Stream.of("/" + field.getKey()) : Stream.empty()
                            : pointers(document, type).map(inner -> "/" + field.getKey() + inner);
                });
    }

    /// The day that a cell of the table means in these tests.
    private static LocalDate day(String words) {
        return switch (words) {
            case "today" -> TODAY;
            case "ten years ahead" -> TODAY.plusYears(10);
            case "from" -> FROM;
            case "the day of the meeting" -> HELD;
            case "the day of the approval" -> APPROVED;
            default -> LocalDate.parse(words);
        };
    }

    private static Response send(List<String> row, LocalDate on) {
        var day = on.toString();
        var body = Api.body(Api.newBodyName());
        var field = row.get(1).substring(1);
        return switch (row.get(0)) {
            case "POST /meetings" -> post("/meetings", Map.of("bodyId", body, field, day));
            case "POST /bodies" -> post("/bodies", bodyWith(row.get(1), day));
            case "PUT /bodies/{id}" -> {
                var path = "/bodies/" + body;
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(bodyWith(row.get(1), day))
                        .put(path);
            }
            case "POST /bodies/{id}/memberships" -> post("/bodies/" + body + "/memberships", seat(field, day));
            case "PUT /bodies/{id}/memberships/{membershipId}" -> {
                var path = Api.seat(body, Api.SALA, "MEMBER");
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(seat(field, day))
                        .put(path);
            }
            case "POST /bodies/{id}/memberships/{membershipId}/endings" -> {
                var path = "/bodies/" + body + "/memberships/"
                        + post("/bodies/" + body + "/memberships", seat("from", FROM.toString()))
                                .path("id");
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(Map.of(field, day, "reason", "Avsägelse"))
                        .post(path + "/endings");
            }
            case "PUT /meetings/{id}" -> {
                var path = "/meetings/" + Api.meeting(body, HELD.toString());
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(Map.of(field, day, "form", "ON_SITE"))
                        .put(path);
            }
            case "POST /meetings/{id}/convocations" ->
                step(Api.meeting(body, HELD.toString()), "convocations", Map.of(field, day));
            case "POST /meetings/{id}/minutes-approvals" -> step(held(body), "minutes-approvals", Api.approval(day));
            case "POST /meetings/{id}/announcements" -> {
                var meeting = held(body);
                Api.step(meeting, "minutes-approvals", Api.approval(APPROVED.toString()));
                yield step(meeting, "announcements", Map.of(field, day));
            }
            case "POST /meetings/{id}/corrections" -> {
                var meeting = held(body);
                Api.step(meeting, "minutes-approvals", Api.approval(APPROVED.toString()));
                yield step(
                        meeting,
                        "corrections",
                        Map.of("paragraph", "1", "text", "Två bryggor lagas.", "reason", "Skrivfel", field, day));
            }
            case "POST /minutes-imports/{id}/moves" -> {
                var read = Api.importText(
                                Api.secretary(),
                                "§ 1 Hamnen\nBeslut\nBryggan lagas.",
                                Map.of("body", body, "date", HELD.toString()))
                        .then()
                        .statusCode(201)
                        .extract();
                var path = "/minutes-imports/" + read.<String>path("importId");
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(Map.of(field, day))
                        .post(path + "/moves");
            }
            case "POST /assignments" ->
                post(
                        "/assignments",
                        Map.of("meetingId", held(body), "paragraph", 1, "addressee", "X", "task", "komma", field, day));
            case "PUT /assignments/{id}" -> {
                var path = "/assignments/"
                        + post(
                                        "/assignments",
                                        Map.of(
                                                "meetingId",
                                                held(body),
                                                "paragraph",
                                                1,
                                                "addressee",
                                                "X",
                                                "task",
                                                "komma"))
                                .path("id");
                yield Api.json(Api.secretary())
                        .header("If-Match", Api.tagOf(path))
                        .body(Map.of("addressee", "X", "task", "komma", field, day))
                        .put(path);
            }
            default -> throw new AssertionError("no request for " + row);
        };
    }

    private static Map<String, Object> seat(String field, String day) {
        var seat = new HashMap<String, Object>(Map.of(
                "member", "Eva Exempel", "organisationNumber", Api.SALA, "role", "MEMBER", "from", FROM.toString()));
        seat.put(field, day);
        return seat;
    }

    /// A body whose days begin with [#FROM], with one day replaced.
    private static Map<String, Object> bodyWith(String pointer, String day) {
        var term = new HashMap<String, Object>(
                Map.of("from", FROM.toString(), "to", TODAY.plusYears(10).toString()));
        var body = new HashMap<String, Object>(Map.of("name", Api.newBodyName(), "termOfOffice", term));
        if (pointer.startsWith("/termOfOffice/")) {
            term.put(pointer.substring("/termOfOffice/".length()), day);
        } else {
            body.put("from", FROM.toString());
            body.put("to", TODAY.plusYears(10).toString());
            body.put(pointer.substring(1), day);
        }
        return body;
    }

    private static String held(String body) {
        var meeting = Api.heldMeeting(body, HELD.toString());
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        return meeting;
    }

    private static Response step(String meeting, String step, Object document) {
        return Api.tryStep(meeting, step, document, Api.tagOf("/meetings/" + meeting));
    }

    private static Response post(String path, Object document) {
        return Api.json(Api.secretary()).body(document).post(path);
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"))
                .lines()
                .dropWhile(line -> !line.equals("### meetings"))
                .filter(line -> line.startsWith("| `"))
                .takeWhile(line -> line.contains("| done |") || line.contains("| applies |"))
                .map(line -> line.substring(1, line.length() - 1).split("\\|"))
                .map(cells -> List.of(cells).stream()
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }
}
