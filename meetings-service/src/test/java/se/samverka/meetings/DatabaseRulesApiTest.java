package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Rules that the database holds by itself, whatever the service does.
@QuarkusTest
class DatabaseRulesApiTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void approved_minutes_never_change() throws SQLException {
        // Given
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        run("UPDATE paragraph SET title = 'Bryggan' WHERE meeting_id = ?", meeting);
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // Then
        refused("UPDATE paragraph SET decision = 'Bryggan rivs.' WHERE meeting_id = ?", meeting);
        refused(
                "UPDATE paragraph SET event_revision = event_revision + 1, decision = 'Nej' WHERE meeting_id = ?",
                meeting);
        refused("DELETE FROM paragraph WHERE meeting_id = ?", meeting);
        refused("UPDATE meeting SET chair = 'Någon annan' WHERE id = ?", meeting);
        refused("UPDATE meeting SET status = 'HELD', approved_on = NULL, chair = NULL WHERE id = ?", meeting);
        refused("DELETE FROM meeting WHERE id = ?", meeting);
        // And: the revision of events is not part of the minutes
        assertThat(run("UPDATE paragraph SET event_revision = event_revision + 1 WHERE meeting_id = ?", meeting))
                .isEqualTo(1);
    }

    @Test
    void a_cancelled_meeting_stays_cancelled() throws SQLException {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2027-03-01");
        Api.step(meeting, "cancellations", Map.of("reason", "Storm"));
        // Then
        refused("UPDATE meeting SET status = 'PLANNED', cancellation_reason = NULL WHERE id = ?", meeting);
    }

    private void refused(String sql, String meeting) {
        assertThatThrownBy(() -> run(sql, meeting))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith("23"));
    }

    private int run(String sql, String meeting) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(meeting));
            return statement.executeUpdate();
        }
    }
}
