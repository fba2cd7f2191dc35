package se.samverka.agreements.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// What is erased is in no row of any table any more, and every reader of the feed is told.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void an_address_that_is_taken_off_a_distribution_list_is_nowhere_any_more() {
        // Given: a reader that has read the address
        var id = drafted("Raderad adress");
        var address = "anna." + UUID.randomUUID() + "@example.se";
        var name = "Anna " + UUID.randomUUID();
        write(
                id,
                "{\"entries\":[{\"name\":\"" + name + "\",\"address\":\"" + address + "\"},{\"name\":\"Kansliet\"}]}");
        await().atMost(PATIENCE).until(() -> entries(id).toString().contains(address));
        // When
        write(id, "{\"entries\":[{\"name\":\"Kansliet\"}]}");
        // Then
        await().atMost(PATIENCE)
                .until(() -> entries(id).size() == 1 && !entries(id).toString().contains(address));
        assertThat(entries(id).getFirst()).containsEntry("operation", "UPSERT");
        assertThat(tablesWith(address)).isEmpty();
        assertThat(tablesWith(name)).isEmpty();
    }

    @Test
    void an_erased_appointment_leaves_a_tombstone_and_no_name() {
        // Given: a person on a board, whose appointment has been revised
        var agreement = drafted("Raderat uppdrag");
        var person = "Berta " + surname();
        String board = admin().body("""
                        {"name":"Styrelsen","kind":"STEERING_BOARD",
                         "seats":[{"nominator":{"organisationNumber":"%s"},"ordinary":3,"substitute":0}]}""".formatted(MDU))
                .post("/agreements/" + agreement + "/boards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/agreements/" + agreement + "/boards/" + board + "/appointments";
        String id = admin().body(appointment(person, "null"))
                .post(inCapitals(path))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var one = path + "/" + id;
        admin().header("If-Match", etag(one))
                .body(appointment(person, "\"2027-12-31\""))
                .put(one)
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> entries(id).size() == 2 && !entries(board).isEmpty());
        assertThat(tablesWith(person)).contains("board_appointment", "board_appointment_record", "change");
        // When: whatever has become of the agreement
        changeOf(agreement)
                .post("/agreements/" + agreement + "/proposals")
                .then()
                .statusCode(200);
        secretaryOf(VASTERAS)
                .body("{\"outcome\":\"REJECTED\",\"decidedOn\":\"2025-11-10\",\"reference\":\"§ 1\"}")
                .put("/agreements/" + agreement + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
        admin().get("/agreements/" + agreement).then().body("status", is("REJECTED"));
        secretaryOf(VASTERAS)
                .header("If-Match", etag(one))
                .delete(one)
                .then()
                .statusCode(403)
                .body("code", is("not-your-appointment"));
        secretaryOf(MDU).delete(one).then().statusCode(428);
        secretaryOf(MDU).header("If-Match", "\"s1\"").delete(one).then().statusCode(412);
        secretaryOf(MDU).header("If-Match", etag(one)).delete(one).then().statusCode(204);
        // Then
        admin().get(one).then().statusCode(404);
        await().atMost(PATIENCE)
                .until(() -> !entries(id).isEmpty() && !entries(board).isEmpty());
        assertThat(entries(id))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("operation", "DELETE").doesNotContainKey("document"));
        assertThat(entries(board)).hasSize(1);
        assertThat(tablesWith(person)).isEmpty();
    }

    @Test
    void a_name_that_was_written_wrongly_goes_with_its_correction() {
        var agreement = drafted("Rättat namn");
        var wrong = "Cecilia " + surname();
        String board = admin().body("""
                        {"name":"Styrelsen","kind":"STEERING_BOARD",
                         "seats":[{"nominator":{"organisationNumber":"%s"},"ordinary":3,"substitute":0}]}""".formatted(MDU))
                .post("/agreements/" + agreement + "/boards")
                .path("id");
        var path = "/agreements/" + agreement + "/boards/" + board + "/appointments";
        String id = admin().body(appointment(wrong, "null")).post(path).path("id");
        admin().header("If-Match", etag(path + "/" + id))
                .body(appointment("Cecilia Rätt", "null"))
                .put(path + "/" + id)
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> entries(id).size() == 1);
        assertThat(tablesWith(wrong)).isEmpty();
    }

    /// With its ids spelled in capitals, which name the same documents.
    private static String inCapitals(String path) {
        return Pattern.compile("[0-9a-f-]{36}")
                .matcher(path)
                .replaceAll(id -> id.group().toUpperCase(Locale.ROOT));
    }

    /// A unique name of letters alone.
    private static String surname() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(c -> Character.isDigit(c) ? 'g' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String appointment(String person, String to) {
        return """
                {"person":"%s","nominator":{"organisationNumber":"%s"},"role":"ORDINARY","chair":false,
                 "from":"2026-01-01",%s"decision":{"body":"Rektor","decidedOn":"2025-12-01"}}""".formatted(person, MDU, to.equals("null") ? "" : "\"to\":" + to + ",");
    }

    private static void write(String id, String list) {
        var path = "/agreements/" + id + "/distribution-list";
        admin().header("If-Match", etag(path)).body(list).put(path).then().statusCode(200);
    }

    /// The feed's entries of a document, as its readers get them from the beginning.
    private static List<Map<String, Object>> entries(String documentId) {
        var found = new ArrayList<Map<String, Object>>();
        String cursor = null;
        while (true) {
            var request = admin().queryParam("limit", 1_000);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .jsonPath();
            page.<Map<String, Object>>getList("changes").stream()
                    .filter(change ->
                            documentId.equals(change.get("id")) && !"agreement".equals(change.get("documentType")))
                    .forEach(found::add);
            if (!page.getBoolean("_meta.more")) {
                return found;
            }
            cursor = page.getString("_meta.nextCursor");
        }
    }

    /// Every table with a row in which the text stands, however it is kept.
    private List<String> tablesWith(String text) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var found = new ArrayList<String>();
            for (var table : tables) {
                var select = "SELECT count(*) FROM " + table + " t WHERE t::text ILIKE ?"
                        // The data of events are bytes.
                        + (table.equals("outbox") ? " OR convert_from(payload, 'UTF8') ILIKE ?" : "");
                try (var query = connection.prepareStatement(select)) {
                    query.setString(1, "%" + text + "%");
                    if (table.equals("outbox")) {
                        query.setString(2, "%" + text + "%");
                    }
                    try (var row = query.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
