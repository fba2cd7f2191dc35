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

/// Migrations on a database with minutes, in a schema of its own.
@QuarkusTest
class MigrationsTest extends ApiTest {

    private static final String SCHEMA = "before_migration";

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
            assertThat(stateOf(
                            database,
                            "UPDATE meeting SET status = 'ANNOUNCED', announced_on = '2024-03-09', published = true"))
                    .isEqualTo("done");
        }
    }

    @Test
    void paragraphs_of_meetings_that_were_not_held_become_agenda_items_and_approved_minutes_one_approval()
            throws SQLException {
        // Given
        migrate("2100");
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO body (id, name, mandatory_matters, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 'Beredningen', '[]', 0);
                    """);
            int number = 0;
            for (var status : List.of("PLANNED", "CALLED", "HELD", "CANCELLED", "APPROVED", "ANNOUNCED")) {
                number++;
                var meeting = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c0" + number;
                statement.execute("INSERT INTO meeting (id, body_id, meets_on, status, approvers, version) VALUES ('"
                        + meeting + "', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', '2024-03-0" + number
                        + "', 'PLANNED', '[]', 0)");
                for (int i = 1; i <= 2; i++) {
                    statement.execute(
                            "INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, summary, contributions,"
                                    + " proposed_decision, documents, notices, version) VALUES (gen_random_uuid(), '"
                                    + meeting + "', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 2024, " + (2 * number + i)
                                    + ", '" + status + i + "', '', '[]', 'Förslag', '[]', '[]', 0)");
                }
                var approval = ", approved_on = '2024-03-08', chair = 'Anna', approvers = '[\"Johan\"]'";
                statement.execute("UPDATE meeting SET status = '" + status + "'"
                        + switch (status) {
                            case "CANCELLED" -> ", cancellation_reason = 'Storm'";
                            case "APPROVED" -> approval;
                            case "ANNOUNCED" -> approval + ", announced_on = '2024-03-09'";
                            default -> "";
                        }
                        + " WHERE id = '" + meeting + "'");
            }
        }
        // When
        migrate("latest");
        // Then
        try (var database = connection()) {
            assertThat(
                            rows(
                                    database,
                                    "SELECT title || ' ' || position || ' ' || proposed_decision FROM agenda_item ORDER BY title"))
                    .containsExactly(
                            "CALLED1 1 Förslag",
                            "CALLED2 2 Förslag",
                            "CANCELLED1 1 Förslag",
                            "CANCELLED2 2 Förslag",
                            "PLANNED1 1 Förslag",
                            "PLANNED2 2 Förslag");
            assertThat(rows(database, "SELECT items ->> 1 FROM agenda_version"))
                    .singleElement()
                    .asString()
                    .contains("CALLED2");
            assertThat(
                            rows(
                                    database,
                                    "SELECT p.title || ' ' || coalesce(p.announced_on::text, '-') || ' ' || coalesce(a.sequence::text, '-')"
                                            + " FROM paragraph p LEFT JOIN minutes_approval a ON a.id = p.approval_id ORDER BY p.number"))
                    .containsExactly(
                            "HELD1 - -",
                            "HELD2 - -",
                            "APPROVED1 - 1",
                            "APPROVED2 - 1",
                            "ANNOUNCED1 2024-03-09 2",
                            "ANNOUNCED2 2024-03-09 2");
            assertThat(rows(
                            database,
                            "SELECT status || ' ' || coalesce(first_number || '-' || last_number, '-') || ' ' || published"
                                    + " FROM meeting ORDER BY meets_on"))
                    .containsExactly(
                            "PLANNED - false",
                            "CALLED - false",
                            "HELD 7-8 false",
                            "CANCELLED - true",
                            "APPROVED 11-12 false",
                            "ANNOUNCED 13-14 true");
            assertThat(rows(
                            database,
                            "SELECT first_number || ' after ' || missing_from FROM meeting WHERE missing_from IS NOT NULL"
                                    + " ORDER BY first_number"))
                    .containsExactly("7 after 1", "11 after 9");
            assertThat(rows(database, "SELECT paragraphs::text FROM minutes_approval ORDER BY sequence"))
                    .containsExactly("[\"11\", \"12\"]", "[\"13\", \"14\"]");
            for (var forbidden : List.of(
                    "UPDATE agenda_item SET title = 'X' WHERE title = 'CANCELLED1'",
                    "DELETE FROM agenda_version",
                    "UPDATE agenda_version SET number = 7",
                    "DELETE FROM minutes_approval",
                    "UPDATE minutes_approval SET chair = 'Eva'",
                    "UPDATE minutes_approval SET announced_on = '2024-04-01' WHERE announced_on IS NOT NULL",
                    "UPDATE paragraph SET decision = 'Nej' WHERE title = 'APPROVED1'",
                    "UPDATE paragraph SET corrections = '[{}]' WHERE title = 'HELD1'",
                    "UPDATE paragraph SET corrections = '[{}, {}]' WHERE title = 'APPROVED1'",
                    "UPDATE paragraph SET letter = 'B' WHERE title = 'HELD1'",
                    "UPDATE paragraph SET number = 8 WHERE title = 'HELD1'",
                    "UPDATE meeting SET first_number = 9 WHERE status = 'HELD'",
                    "UPDATE meeting SET published = false WHERE status = 'ANNOUNCED'",
                    "UPDATE paragraph SET announced_on = '2024-03-10' WHERE title = 'ANNOUNCED1'",
                    "UPDATE paragraph SET announced_on = '2024-03-10' WHERE title = 'HELD1'",
                    "UPDATE paragraph SET approval_id = (SELECT id FROM minutes_approval LIMIT 1) WHERE title = 'HELD1'")) {
                assertThat(stateOf(database, forbidden)).as(forbidden).startsWith("23");
            }
            assertThat(stateOf(database, "UPDATE paragraph SET corrections = '[{}]' WHERE title = 'APPROVED1'"))
                    .isEqualTo("done");
            assertThat(stateOf(database, "UPDATE paragraph SET corrections = '[]' WHERE title = 'APPROVED1'"))
                    .startsWith("23");
            assertThat(stateOf(database, "UPDATE paragraph SET letter = 'a' WHERE title = 'HELD2'"))
                    .isEqualTo("done");
        }
    }

    @Test
    void vice_chairs_become_first_vice_chairs_and_the_feed_has_what_documents_of_today_have() throws SQLException {
        // Given
        migrate("2140");
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO body (id, name, mandatory_matters, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 'Beredningen', '[]', 0);
                    INSERT INTO membership (id, body_id, member, organisation_number, role, from_date, version)
                    SELECT gen_random_uuid(), '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', role, '212000-2098', role, '2023-01-01', 0
                      FROM unnest(ARRAY['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUBSTITUTE']) role;
                    INSERT INTO change (position, document_type, document_id, operation, changed_at, path, document)
                    VALUES (1, 'membership', '1', 'UPSERT', now(), '/m/1', '{"member":"VICE_CHAIR","role":"VICE_CHAIR"}'),
                           (2, 'membership', '1', 'DELETE', now(), '/m/1', NULL),
                           (3, 'body', '2', 'UPSERT', now(), '/b/2', '{"name":"Beredningen"}');
                    """);
        }
        // When
        migrate("latest");
        // Then
        try (var database = connection()) {
            assertThat(rows(database, "SELECT member || ' ' || role || ' ' || status FROM membership ORDER BY member"))
                    .containsExactly(
                            "CHAIR CHAIR RECORDED",
                            "MEMBER MEMBER RECORDED",
                            "SUBSTITUTE SUBSTITUTE RECORDED",
                            "VICE_CHAIR FIRST_VICE_CHAIR RECORDED");
            assertThat(rows(database, "SELECT document FROM change ORDER BY position"))
                    .containsExactly(
                            "{\"member\":\"VICE_CHAIR\",\"role\":\"FIRST_VICE_CHAIR\",\"status\":\"RECORDED\"}",
                            null,
                            "{\"name\":\"Beredningen\",\"seats\":[]}");
            for (var forbidden : List.of(
                    "UPDATE membership SET role = 'VICE_CHAIR'",
                    "UPDATE membership SET status = 'REMOVED'",
                    "UPDATE membership SET removal_reason = 'Fel', removed_at = now()",
                    "UPDATE membership SET end_reason = 'Avsägelse'",
                    "UPDATE membership SET end_reason = ' ', to_date = '2024-01-01'",
                    "UPDATE body SET parent_body_id = id",
                    "UPDATE body SET parent_body_id = gen_random_uuid()",
                    "UPDATE body SET parent_organisation = 'Sala'",
                    "UPDATE body SET from_date = '2024-01-02', to_date = '2024-01-01'",
                    "UPDATE body SET term_from = '2024-01-02'",
                    "UPDATE body SET term_from = '2024-01-02', term_to = '2024-01-01'",
                    "UPDATE body SET minimum_substitutes = 2, maximum_substitutes = 1",
                    "UPDATE body SET seats = '[{\"minimum\": 1, \"maximum\": 2}, {\"minimum\": 2, \"maximum\": 1}]'")) {
                assertThat(stateOf(database, forbidden)).as(forbidden).startsWith("23");
            }
        }
    }

    @Test
    void what_is_public_already_is_an_object_of_oparl_and_members_of_one_name_are_one_person() throws SQLException {
        // Given: an announced meeting, one that is cancelled, and one that is only planned
        migrate("2210");
        try (var database = connection();
                var statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO body (id, name, secretariat, kind, term_from, term_to, mandatory_matters, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 'Beredningen', '232100-0172', 'PREPARATORY_COMMITTEE',
                            '2023-01-01', '2026-12-31', '[]', 0),
                           ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02', 'Ingenting', '232100-0172', 'BOARD', NULL, NULL, '[]', 0);
                    INSERT INTO membership (id, body_id, member, organisation_number, role, from_date, version, status,
                                            removal_reason, removed_at)
                    SELECT gen_random_uuid(), '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', member, '212000-2098', 'MEMBER',
                           '2023-01-01', 0, status, CASE WHEN status = 'REMOVED' THEN 'Fel' END,
                           CASE WHEN status = 'REMOVED' THEN now() END
                      FROM (VALUES ('Eva Exempel', 'RECORDED'), ('eva  exempel (S)', 'RECORDED'), ('Bo Exempel', 'RECORDED'),
                                   ('Eva Exempel', 'REMOVED')) seat (member, status);
                    INSERT INTO meeting (id, body_id, meets_on, place, status, approvers, version)
                    SELECT ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c0' || n)::uuid, '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01',
                           make_date(2024, n, 1), 'Sala', CASE WHEN n = 1 THEN 'HELD' ELSE 'PLANNED' END, '[]', 0
                      FROM generate_series(1, 3) n;
                    INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, case_number, summary, contributions,
                                           decision, documents, notices, version)
                    SELECT gen_random_uuid(), '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01',
                           2024, n, 'Hamnen', CASE WHEN n < 3 THEN 'RV1' END, '', '[]', 'Ja', '[]', '[]', 0
                      FROM generate_series(1, 3) n;
                    INSERT INTO minutes_approval (id, meeting_id, body_id, body_name, body_kind, number, sequence, approved_on,
                                                  chair, approvers, paragraphs, announced_on, appealable, hash, version)
                    VALUES ('01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01', '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01',
                            '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01', 'Beredningen', 'PREPARATORY_COMMITTEE', 1, 1, '2024-01-08',
                            'Anna', '["Johan"]', '["1", "2", "3"]', '2024-01-09', false, repeat('0', 64), 0);
                    UPDATE paragraph SET approval_id = '01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01';
                    UPDATE paragraph SET announced_on = '2024-01-09';
                    UPDATE meeting SET status = 'ANNOUNCED', approved_on = '2024-01-08', chair = 'Anna', approvers = '["Johan"]',
                                       announced_on = '2024-01-09', published = true WHERE meets_on = '2024-01-01';
                    UPDATE meeting SET status = 'CANCELLED', cancellation_reason = 'Storm', published = true
                     WHERE meets_on = '2024-02-01';
                    """);
        }
        // When
        migrate("latest");
        // Then
        try (var database = connection()) {
            assertThat(rows(
                            database,
                            "SELECT type || ' ' || count(*) FROM oparl_object WHERE NOT deleted AND corporation = '232100-0172'"
                                    + " GROUP BY type ORDER BY type"))
                    .containsExactly(
                            "AGENDA_ITEM 3",
                            "BODY 1",
                            "CONSULTATION 2",
                            "FILE 4",
                            "LEGISLATIVE_TERM 1",
                            "LOCATION 2",
                            "MEETING 2",
                            "MEMBERSHIP 3",
                            "ORGANIZATION 1",
                            "PAPER 1",
                            "PERSON 2");
            assertThat(rows(database, "SELECT count(DISTINCT person_id)::text FROM membership"))
                    .containsExactly("3");
            assertThat(rows(database, "SELECT count(*)::text FROM oparl_touched"))
                    .containsExactly("0");
            for (var forbidden : List.of(
                    "UPDATE oparl_object SET deleted = true",
                    "UPDATE oparl_object SET modified = created - interval '1 second'",
                    "INSERT INTO known_organisation (organisation_number, revision, name) VALUES ('1', 1, 'Sala')")) {
                assertThat(stateOf(database, forbidden)).as(forbidden).startsWith("23");
            }
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
