package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Migrations V2100 and V2110 on a database with minutes, in a schema of its own.
@QuarkusTest
class WordsMigrationTest extends ApiTest {

    private static final String SCHEMA = "before_words";

    @Inject
    Flyway flyway;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void minutes_that_were_adjusted_are_approved_and_still_never_change() throws SQLException {
        // Given
        migrate("1000");
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO body (id, name, mandatory_matters, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 'Beredningen', '[]', 0);
                    INSERT INTO meeting (id, body_id, meets_on, status, adjusters, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', '2024-03-01',
                            'HELD', '[]', 0);
                    INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, summary, contributions, decision,
                                           outcome, documents, notices, told, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01',
                            '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 2024, 1, 'Hamnen', '', '[]', 'Bryggan lagas.',
                            'ADOPTED', '[]', '[]', 2, 0);
                    UPDATE meeting SET status = 'ADJUSTED', adjusted_on = '2024-03-08', chair = 'Anna', adjusters = '["Johan"]';
                    INSERT INTO change (position, document_type, document_id, operation, changed_at, path, document)
                    VALUES (1, 'meeting', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01', 'UPSERT', now(), '/meetings/1',
                            '{"status":"ADJUSTED","adjustmentDueOn":"2024-03-15","adjustedOn":"2024-03-08","adjusters":["Johan"]}'),
                           (2, 'paragraph', '1', 'UPSERT', now(), '/meetings/1/paragraphs/1',
                            '{"decision":"\\"adjusters\\": inga"}');
                    INSERT INTO outbox (topic, key, headers, payload, created_at)
                    VALUES ('meetings.decisions.v1', '1', '{}', '{"adjustedOn":"2024-03-08"}', now());
                    """);
        }
        // When
        migrate("latest");
        // Then
        try (var database = connection()) {
            assertThat(rows(database, "SELECT status || ' ' || approved_on || ' ' || approvers FROM meeting"))
                    .containsExactly("APPROVED 2024-03-08 [\"Johan\"]");
            assertThat(rows(database, "SELECT event_revision::text FROM paragraph"))
                    .containsExactly("2");
            assertThat(rows(database, "SELECT document FROM change ORDER BY position"))
                    .containsExactly(
                            "{\"status\":\"APPROVED\",\"approvalDueOn\":\"2024-03-15\",\"approvedOn\":\"2024-03-08\","
                                    + "\"approvers\":[\"Johan\"]}",
                            "{\"decision\":\"\\\"adjusters\\\": inga\"}");
            assertThat(rows(database, "SELECT convert_from(payload, 'UTF8') FROM outbox"))
                    .containsExactly("{\"approvedOn\":\"2024-03-08\"}");
            // Found by the words that the database had made, until the service has made its own (V2110).
            assertThat(rows(database, "SELECT analyser || ' ' || (words @@ 'hamn'::tsquery) FROM paragraph_search"))
                    .containsExactly("0 true");
            for (var forbidden : List.of(
                    "UPDATE meeting SET chair = 'Eva'",
                    "UPDATE meeting SET status = 'HELD', approved_on = NULL",
                    "UPDATE paragraph SET decision = 'Bryggan rivs.'",
                    "UPDATE meeting SET status = 'ADJUSTED'")) {
                assertThat(stateOf(database, forbidden)).as(forbidden).startsWith("23");
            }
            assertThat(stateOf(database, "UPDATE meeting SET status = 'ANNOUNCED', announced_on = '2024-03-09'"))
                    .isEqualTo("done");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        }
    }

    private void migrate(String target) {
        var settings = flyway.getConfiguration();
        Flyway.configure(settings.getClassLoader())
                .configuration(settings)
                .dataSource(address(), user, password)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .target(target)
                .load()
                .migrate();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(address(), user, password);
    }

    private String address() {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        var found = new java.util.ArrayList<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /// The SQL state with which a statement is refused.
    private static String stateOf(Connection database, String sql) {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
