package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.archive.ForgetPackages;
import se.samverka.meetings.archive.WorkArchivePackages;
import se.samverka.meetings.meeting.ApprovedWordsTakenAway;

/// How packages are made when replicas die and minutes change meanwhile, and how they go.
@QuarkusTest
class ArchiveJobsApiTest extends ApiTest {

    private static final String NOBODY_S = "now() - interval '1 second'";
    private static final String ANOTHER_REPLICA_S = "now() + interval '1 day'";

    @Inject
    DataSource database;

    @Inject
    WorkArchivePackages work;

    @Inject
    ForgetPackages forget;

    @Inject
    Event<ApprovedWordsTakenAway> wordsTakenAway;

    private String meeting = "";

    private String body() {
        var body = Api.body(Api.newBodyName());
        meeting = approved(body, "2024-03-01");
        return body;
    }

    private static String approved(String body, String day) {
        var meeting = Api.heldMeeting(body, day);
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.step(meeting, "minutes-approvals", Api.approval(day));
        return meeting;
    }

    @Test
    void a_package_of_a_killed_replica_is_finished_by_another() throws SQLException {
        // Given: the lease of the replica has run out
        var body = body();
        var address = begun(body, NOBODY_S, 0, null);
        // Then
        assertThat(ArchiveFiles.check(ArchiveFiles.done(address)).faults()).isEmpty();
    }

    /// Rendering a document may end the process itself, which then counts no attempt.
    @Test
    void a_package_whose_replicas_die_each_time_fails() throws SQLException {
        var body = body();
        var address = begun(body, ANOTHER_REPLICA_S, 0, null);
        run("UPDATE archive_package SET attempts = 9, leased_until = now() - interval '1 second' WHERE id = '"
                + address.substring(address.lastIndexOf('/') + 1) + "'");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.secretary().get(address).then().body("status", is("FAILED")));
        // And: another order begins anew
        assertThat(ArchiveFiles.check(ArchiveFiles.done(ArchiveFiles.order(body, 2024)))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_package_that_a_replica_works_on_is_left_to_it() throws SQLException {
        // Given
        var body = body();
        var address = begun(body, ANOTHER_REPLICA_S, 0, null);
        // When: a package that was ordered later is made
        ArchiveFiles.done(ArchiveFiles.order(body(), 2024));
        // Then
        Api.secretary().get(address).then().body("status", is("RUNNING")).body("progress.done", is(0));
        Api.secretary()
                .get(address + "/content")
                .then()
                .statusCode(409)
                .body("code", is("archive-package-has-no-file"))
                .body("detail", is("The package is not finished: 0 of 1 meetings are packed"));
        // And: an order of the same year is that package
        assertThat(ArchiveFiles.order(body, 2024)).isEqualTo(address);
    }

    @Test
    void minutes_that_change_while_they_are_packed_are_packed_again() throws SQLException {
        // Given: an older revision of the meeting is packed, and nothing but the whole is missing
        var body = body();
        var address = begun(body, NOBODY_S, 1, 0L);
        // Then
        var zip = ArchiveFiles.done(address);
        assertThat(ArchiveFiles.check(zip).faults()).isEmpty();
        assertThat(ArchiveFiles.text(
                        ArchiveFiles.files(zip), "representations/minutes/data/meetings/2024-03-01/minutes.json"))
                .contains("Bryggan lagas.");
    }

    /// A package as a replica leaves it in the middle.
    ///
    /// @param done how many of the one meeting are packed
    /// @param revision that is packed
    private String begun(String body, String lease, int done, Long revision) throws SQLException {
        var id = UUID.randomUUID();
        run("INSERT INTO archive_package (id, body_id, year, status, total, done, attempts, requested_at, requested_by,"
                + " worked_at, leased_until, revision) VALUES ('" + id + "', '" + body + "', 2024, 'RUNNING', 1, "
                + done
                + ", 0, now(), 'test', now(), " + lease + ", 2)");
        run("INSERT INTO archive_meeting (package_id, position, meeting_id, folder, revision) VALUES ('" + id
                + "', 1, '" + meeting + "', 'meetings/2024-03-01', " + revision + ")");
        if (done > 0) {
            run("INSERT INTO archive_file (package_id, path, media_type, sha256, bytes) VALUES ('" + id
                    + "', 'representations/minutes/data/meetings/2024-03-01/minutes.json', 'application/json',"
                    + " repeat('0', 64), 'old')");
        }
        return ArchiveFiles.list(body) + "/" + id;
    }

    @Test
    void a_package_whose_meeting_has_no_approved_minutes_any_more_fails() throws SQLException {
        var body = body();
        meeting = UUID.randomUUID().toString();
        var address = begun(body, NOBODY_S, 0, null);
        ArchiveFiles.awaitStatus(address, "FAILED");
        Api.secretary()
                .get(address + "/content")
                .then()
                .statusCode(409)
                .body("detail", is("This package has failed; order it again"));
    }

    @Test
    void packages_of_a_year_whose_words_are_masked_or_erased_are_withdrawn() throws SQLException {
        // Given: packages of two years, and one that is being made
        var body = body();
        approved(body, "2023-03-01");
        var finished = ArchiveFiles.order(body, 2024);
        ArchiveFiles.done(finished);
        var other = ArchiveFiles.order(body, 2023);
        ArchiveFiles.done(other);
        var running = begun(body, ANOTHER_REPLICA_S, 0, null);
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> wordsTakenAway.fire(new ApprovedWordsTakenAway(UUID.fromString(body), 2024)));
        // Then
        for (var address : new String[] {finished, running}) {
            Api.secretary().get(address).then().body("status", is("WITHDRAWN"));
            Api.secretary()
                    .get(address + "/content")
                    .then()
                    .statusCode(409)
                    .body("code", is("archive-package-has-no-file"));
            assertThat(copies(address)).isZero();
        }
        Api.secretary().get(other + "/content").then().statusCode(200);
        // And: a new one can be ordered
        assertThat(ArchiveFiles.check(ArchiveFiles.done(ArchiveFiles.order(body, 2024)))
                        .faults())
                .isEmpty();
    }

    @Test
    void packages_with_a_membership_that_is_erased_or_was_a_mistake_are_withdrawn() throws SQLException {
        // Given
        var body = body();
        var erased = Api.seat(body, Api.SALA, "MEMBER");
        var mistake = Api.seat(body, Api.VASTERAS, "MEMBER");
        var first = ArchiveFiles.order(body, 2024);
        ArchiveFiles.done(first);
        // When
        Api.admin().header("If-Match", Api.tagOf(erased)).delete(erased).then().statusCode(204);
        // Then
        Api.secretary().get(first).then().body("status", is("WITHDRAWN"));
        assertThat(copies(first)).isZero();
        // And
        var second = ArchiveFiles.order(body, 2024);
        ArchiveFiles.done(second);
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf(mistake))
                .body(Map.of("reason", "Fel person"))
                .post(mistake + "/removals")
                .then()
                .statusCode(201);
        Api.secretary().get(second).then().body("status", is("WITHDRAWN"));
        assertThat(copies(second)).isZero();
    }

    @Test
    void a_year_of_too_many_meetings_is_refused() throws SQLException {
        var body = body();
        var planned = Api.meeting(body, "2024-12-06");
        run("INSERT INTO meeting (id, body_id, meets_on, form, same_day_reason, attendances, status, approvers,"
                + " published, version) SELECT gen_random_uuid(), body_id, meets_on, form, 'Extra', attendances, status,"
                + " approvers, published, version FROM meeting, generate_series(1, 500) WHERE id = '" + planned + "'");
        Api.json(Api.secretary())
                .body(Map.of("year", 2024))
                .post(ArchiveFiles.list(body))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("too-many"));
    }

    @Test
    void an_order_waits_until_words_that_are_being_erased_are_gone() throws Exception {
        var body = body();
        var ordered = new CompletableFuture<Integer>();
        QuarkusTransaction.requiringNew().run(() -> {
            forget.of(UUID.fromString(body), 2024);
            Thread.ofVirtual()
                    .start(() -> ordered.complete(Api.json(Api.secretary())
                            .body(Map.of("year", 2024))
                            .post(ArchiveFiles.list(body))
                            .statusCode()));
            await().until(() -> waitingOrders() > 0);
            assertThat(ordered).isNotDone();
        });
        assertThat(ordered.get()).isEqualTo(202);
    }

    private long waitingOrders() throws SQLException {
        return number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    }

    @Test
    void packages_are_kept_for_ninety_days() throws SQLException {
        // Given
        var body = body();
        var old = ArchiveFiles.order(body, 2024);
        ArchiveFiles.done(old);
        var kept = ArchiveFiles.order(body, 2024);
        ArchiveFiles.done(kept);
        age(old, 91);
        age(kept, 89);
        // When
        work.forget();
        // Then
        Api.secretary().get(old).then().statusCode(404);
        Api.secretary().get(kept + "/content").then().statusCode(200);
        assertThat(copies(old)).isZero();
    }

    private void age(String address, int days) throws SQLException {
        run("ALTER TABLE archive_package DISABLE TRIGGER USER");
        run("UPDATE archive_package SET finished_at = now() - interval '" + days + " days' WHERE id = '" + id(address)
                + "'");
        run("ALTER TABLE archive_package ENABLE TRIGGER USER");
    }

    @Test
    void the_database_protects_a_finished_package() {
        var address = ArchiveFiles.order(body(), 2024);
        ArchiveFiles.done(address);
        assertThatThrownBy(() -> run("UPDATE archive_package SET sha256 = repeat('0', 64), revision = revision + 1"
                        + " WHERE id = '" + id(address) + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is finished and cannot change");
    }

    private long copies(String address) throws SQLException {
        return number("SELECT (SELECT count(*) FROM archive_file WHERE package_id = '" + id(address)
                + "') + (SELECT count(*) FROM archive_piece WHERE package_id = '" + id(address) + "')");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
