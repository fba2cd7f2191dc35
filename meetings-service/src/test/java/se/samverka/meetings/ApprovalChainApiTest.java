package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The chain of a body's approvals shows whoever changed approved minutes behind the service's back.
@QuarkusTest
class ApprovalChainApiTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void approved_minutes_that_are_changed_in_the_database_are_found() throws SQLException {
        // Given: two meetings, the first approved in two parts and with its attendance
        var body = Api.body(Api.newBodyName());
        var first = Api.heldMeeting(body, "2024-03-01");
        Api.paragraph(first, "Hamnen", "Bryggan lagas.");
        Api.paragraph(first, "Sjön", "Sjön renas.");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + first))
                .body(Map.of("attendances", List.of(Map.of("name", "Anna Exempel", "role", "MEMBER"))))
                .put("/meetings/" + first + "/attendances")
                .then()
                .statusCode(200);
        Api.step(
                first,
                "minutes-approvals",
                Map.of(
                        "approvedOn",
                        "2024-03-01",
                        "chair",
                        "Anna Exempel",
                        "approvers",
                        List.of("Bo Exempel"),
                        "paragraphs",
                        List.of("2")));
        Api.step(first, "minutes-approvals", Api.approval("2024-03-08"));
        var second = Api.heldMeeting(body, "2024-04-01");
        Api.paragraph(second, "Vinden", "Informationen noteras.");
        Api.step(second, "minutes-approvals", Api.approval("2024-04-08"));
        // Then
        checks(body, "INTACT", "INTACT", "INTACT");
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain?limit=1&page=3")
                .then()
                .body("approvals.sequence", contains(3))
                .body("approvals.check", contains("INTACT"));
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .body("approvals[0].previousHash", nullValue());
        // When somebody changes the words, the attendance, a hash
        behindTheService(
                "UPDATE paragraph SET decision = 'Bryggan rivs.' WHERE meeting_id = '%s' AND number = 1", first);
        checks(body, "INTACT", "WORDS_CHANGED", "INTACT");
        behindTheService(
                "UPDATE paragraph SET decision = 'Bryggan lagas.' WHERE meeting_id = '%s' AND number = 1", first);
        behindTheService("UPDATE meeting SET attendances = '[]' WHERE id = '%s'", first);
        checks(body, "INTACT", "WORDS_CHANGED", "INTACT");
        behindTheService(
                "UPDATE minutes_approval SET hash = repeat('0', 64) WHERE meeting_id = '%s' AND number = 1", first);
        checks(body, "WORDS_CHANGED", "CHAIN_BROKEN", "INTACT");
        // And the chain is for those who may read unannounced minutes
        Api.as(Api.SALA, "meetings:read")
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .statusCode(404);
        Api.nobody().get("/bodies/" + body + "/approval-chain").then().statusCode(401);
    }

    private static void checks(String body, String... expected) {
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .statusCode(200)
                .body("approvals.check", contains(expected));
    }

    /// As one who owns the database can.
    private void behindTheService(String change, String meeting) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("paragraph", "meeting", "minutes_approval")) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            statement.execute(change.formatted(meeting));
            for (var table : List.of("paragraph", "meeting", "minutes_approval")) {
                statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        }
    }
}
