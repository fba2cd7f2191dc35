package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.value.OrganisationNumber;

/// A cursor is good for the feed and the generation that gave it, and says nothing to its reader.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class FeedCursorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ChangeLog changes;

    @Inject
    DataSource dataSource;

    @Test
    void an_altered_or_foreign_cursor_is_refused() {
        var cursor = last();
        after(cursor).statusCode(200);
        var bytes = Base64.getUrlDecoder().decode(cursor);
        for (int i = 0; i < bytes.length; i++) {
            var altered = bytes.clone();
            altered[i] ^= 1;
            invalid(Base64.getUrlEncoder().withoutPadding().encodeToString(altered));
        }
        for (var foreign : List.of(
                "djE6MQ",
                "djE6OTk5OTk5",
                cursor + "=",
                cursor + "A",
                cursor.substring(1),
                "x",
                "å",
                "A".repeat(900),
                Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[bytes.length]))) {
            invalid(foreign);
        }
        after("A".repeat(5_000)).statusCode(400).body("code", is("text-not-allowed"));
        // A client that sends an empty cursor by mistake would read everything again.
        after("").statusCode(400).body("code", is("query-parameter-invalid"));
    }

    @Test
    void cursors_have_one_length_and_no_two_are_alike_so_that_nobody_counts_what_others_do() {
        var seen = new HashSet<String>();
        var lengths = new HashSet<Integer>();
        String cursor = null;
        for (int i = 0; i < 20; i++) {
            var page = page(cursor);
            cursor = page.getString("_meta.nextCursor");
            // Nothing that this reader sees; each time others change something, or nobody does.
            int others = i % 3;
            for (int n = 0; n < others; n++) {
                change(List.of(OrganisationNumber.of(Api.ESKILSTUNA)));
            }
            assertThat(seen.add(cursor)).isTrue();
            lengths.add(cursor.length());
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void a_new_generation_ends_the_cursors_before_it_and_readers_begin_anew() {
        // Given
        var id = change(null);
        await().atMost(PATIENCE)
                .until(() -> page(null).<String>getList("changes.id").contains(id) || found(id));
        var before = last();
        // When
        Api.secretaryOf(Api.MDU)
                .body("{\"reason\":\"x\"}")
                .post("/changes/generations")
                .then()
                .statusCode(403);
        Api.admin()
                .body("{\"reason\":\" \"}")
                .post("/changes/generations")
                .then()
                .statusCode(422);
        Api.admin()
                .body("{\"reason\":\"restored from a backup\"}")
                .post("/changes/generations")
                .then()
                .statusCode(201)
                .body("reason", is("restored from a backup"));
        // Then
        after(before)
                .statusCode(410)
                .body("code", is("cursor-expired"))
                .body("detail", containsString("from the beginning"));
        assertThat(found(id)).isTrue();
        after(last()).statusCode(200);
    }

    @Test
    void a_database_that_is_behind_what_was_noted_of_it_starts_a_generation_and_a_cursor_beyond_its_end_expires()
            throws SQLException {
        // Given: readers have read to the end, which is noted
        change(null);
        var before = last();
        var end = number("SELECT position FROM feed_end");
        await().atMost(PATIENCE).until(() -> noted() >= end);
        var generations = number("SELECT count(*) FROM feed_generation");
        // When: a backup is put in its place, and the service connects to it
        execute("DELETE FROM change WHERE position > " + (end - 1));
        execute("UPDATE feed_end SET position = " + (end - 1));
        after(before).statusCode(410).body("code", is("cursor-expired"));
        breakTheLeadersConnection();
        // Then
        await().atMost(PATIENCE).until(() -> number("SELECT count(*) FROM feed_generation") == generations + 1);
        change(null);
        change(null);
        await().atMost(PATIENCE).until(() -> number("SELECT position FROM feed_end") > end);
        after(before).statusCode(410).body("code", is("cursor-expired"));
        // A leader that is not behind starts none.
        breakTheLeadersConnection();
        var id = change(null);
        await().atMost(PATIENCE).until(() -> found(id));
        assertThat(number("SELECT count(*) FROM feed_generation")).isEqualTo(generations + 1);
        // When: the backup is restored once more, so that the database does not know what has been noted since
        var latest = number("SELECT position FROM feed_end");
        await().atMost(PATIENCE).until(() -> noted() >= latest);
        execute("DELETE FROM feed_generation WHERE number = (SELECT max(number) FROM feed_generation)");
        breakTheLeadersConnection();
        // Then: one generation starts, and not one more with every leader
        await().atMost(PATIENCE).until(() -> number("SELECT count(*) FROM feed_generation") == generations + 2);
        breakTheLeadersConnection();
        var later = change(null);
        await().atMost(PATIENCE).until(() -> found(later));
        assertThat(number("SELECT count(*) FROM feed_generation")).isEqualTo(generations + 2);
    }

    private static long noted() {
        return se.samverka.platform.contract.EventContract.sent(
                        SamverkaInfrastructure.current().kafka().bootstrapServers(),
                        "samverka.feeds.v1",
                        Set.of("agreements"))
                .stream()
                .mapToLong(note -> new JsonPath(note.value()).getLong("position"))
                .max()
                .orElse(-1);
    }

    private String change(List<OrganisationNumber> readers) {
        var id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> changes.upserted("test", id, "/organisations/" + id, Map.of("id", id), readers));
        return id;
    }

    private static boolean found(String id) {
        String cursor = null;
        while (true) {
            var page = page(cursor);
            if (page.<String>getList("changes.id").contains(id)) {
                return true;
            }
            if (!page.getBoolean("_meta.more")) {
                return false;
            }
            cursor = page.getString("_meta.nextCursor");
        }
    }

    /// The cursor at the end.
    private static String last() {
        String cursor = null;
        while (true) {
            var page = page(cursor);
            cursor = page.getString("_meta.nextCursor");
            if (!page.getBoolean("_meta.more")) {
                return cursor;
            }
        }
    }

    private static JsonPath page(String cursor) {
        var request = Api.readerOf(Api.VASTERAS).queryParam("limit", 500);
        return (cursor == null ? request : request.queryParam("after", cursor))
                .get("/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse after(String cursor) {
        return Api.readerOf(Api.VASTERAS)
                .queryParam("after", cursor)
                .get("/changes")
                .then();
    }

    private static void invalid(String cursor) {
        after(cursor).statusCode(400).body("code", is("cursor-invalid"));
    }

    private void breakTheLeadersConnection() throws SQLException {
        assertThat(number("SELECT count(pg_terminate_backend(l.pid)) FROM pg_locks l WHERE l.locktype = 'advisory'"
                        + " AND l.granted AND l.objid = (hashtext('changes')::bigint & 4294967295)::oid"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
                .isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
