package se.samverka.agreements.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static se.samverka.agreements.Api.*;
import static se.samverka.agreements.board.Stark.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class BoardTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void organisations() {
        Stark.register();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROGRAMRAD, PROGRAMGRUPP})
    void the_boards_of_stark_read_back_as_they_were_written(String board) throws Exception {
        var path = board(Stark.drafted(), board);
        var kept = (ObjectNode) JSON.readTree(admin().get(path).asString());
        kept.retain("name", "kind", "purpose", "seats");
        assertThat(kept).isEqualTo(JSON.readTree(board));
    }

    @Test
    void an_appointment_reads_back_as_it_was_written() throws Exception {
        var sent = appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", "2027-12-31")
                .replace("\"chair\":false", "\"chair\":true")
                .replace("§ 21\"", "§ 21\",\"meetingId\":\"0190e0a0-0000-7000-8000-000000000001\"");
        var answer = admin().body(sent).post(programrad() + "/appointments");
        answer.then().statusCode(201).header("ETag", is("\"s1\""));
        var kept = (ObjectNode)
                JSON.readTree(admin().get(answer.header("Location")).asString());
        assertThat(kept.path("id").asText()).isEqualTo(answer.<String>path("id"));
        kept.remove(List.of("id", "boardId", "recordedAt"));
        assertThat(kept).isEqualTo(JSON.readTree(sent));
    }

    @Test
    void what_is_vacant_and_what_is_overfilled_is_shown_for_the_day_asked_for() {
        // Given: MDU has one of three; Västmanland has three in two seats during 2027, and its substitute
        var board = programrad();
        appoint(board, "Maria Dahl", MDU, "ORDINARY", "2026-01-01", null).then().statusCode(201);
        appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        appoint(board, "Bo Ek", "vastmanland", "ORDINARY", "2026-01-01", "2027-12-31");
        appoint(board, "Cia Falk", "vastmanland", "ORDINARY", "2027-01-01", null);
        appoint(board, "Dan Gran", "vastmanland", "SUBSTITUTE", "2026-01-01", null);
        // Then
        admin().get(board + "?validOn=2025-12-31")
                .then()
                .statusCode(200)
                .body("validOn", is("2025-12-31"))
                .body("members", empty())
                .body("posts.vacant", contains(3, 2, 1, 2));
        admin().get(board + "?validOn=2027-12-31")
                .then()
                .body("posts.nominator.organisationNumber", contains(MDU, null, null, null))
                .body("posts.nominator.groupId", contains(null, "vastmanland", "vastmanland", "sormland"))
                .body("posts.groupName", contains(null, "Västmanland", "Västmanland", "Sörmland"))
                .body("posts.role", contains("ORDINARY", "ORDINARY", "SUBSTITUTE", "ORDINARY"))
                .body("posts.seats", contains(3, 2, 1, 2))
                .body("posts.filled", contains(1, 3, 1, 0))
                .body("posts.vacant", contains(2, 0, 0, 2))
                .body("posts.overfilled", contains(0, 1, 0, 0))
                .body("members.person", contains("Maria Dahl", "Anna Berg", "Bo Ek", "Cia Falk", "Dan Gran"));
        admin().get(board + "?validOn=2028-01-01")
                .then()
                .body("posts.overfilled", contains(0, 0, 0, 0))
                .body("members.person", not(hasItems("Bo Ek")));
        // The list of boards and the list of appointments show the same day.
        admin().get(board.substring(0, board.lastIndexOf('/')) + "?validOn=2027-12-31")
                .then()
                .body("boards[0].posts.overfilled", contains(0, 1, 0, 0))
                .body("_meta.totalRecords", is(1));
        admin().get(board + "/appointments?validOn=2028-01-01&sort=-from")
                .then()
                .body("appointments[0].person", is("Cia Falk"))
                .body("appointments", org.hamcrest.Matchers.hasSize(4))
                .body("_meta.totalRecords", is(4));
        admin().get(board + "/appointments?limit=2&page=2")
                .then()
                .body("appointments", org.hamcrest.Matchers.hasSize(2))
                .body("_meta.totalRecords", is(5));
    }

    @Test
    void whoever_is_ended_can_be_appointed_anew_from_the_day_after() {
        var board = programrad();
        var first = appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        appoint(board, "anna  BERG", MDU, "ORDINARY", "2028-01-01", null)
                .then()
                .statusCode(422)
                .body("code", is("already-appointed"))
                .body("errors[0].pointer", is("/person"));
        admin().header("If-Match", first.header("ETag"))
                .body(appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", "2027-12-31"))
                .put(first.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"s2\""))
                .body("to", is("2027-12-31"));
        appoint(board, "Anna Berg", MDU, "ORDINARY", "2027-12-31", null).then().statusCode(422);
        appoint(board, "Anna Berg", MDU, "ORDINARY", "2028-01-01", null).then().statusCode(201);
        // What the appointment was is kept.
        assertThat(column("SELECT edition || ' ' || coalesce(valid_to::text, 'open') FROM board_appointment_record"
                        + " WHERE id = '" + first.path("id") + "' ORDER BY edition"))
                .containsExactly("1 open", "2 2027-12-31");
    }

    @Test
    void a_member_whose_seat_goes_away_is_shown_as_beyond_the_seats_and_can_be_ended() {
        var board = programrad();
        var member = appoint(board, "Sara Holm", "sormland", "ORDINARY", "2026-01-01", null);
        var without = PROGRAMRAD.replaceAll("(?s),\\s*\\{\"nominator\":\\{\"groupId\":\"sormland\".*?}]", "]");
        admin().header("If-Match", etag(board + "?validOn=2026-02-01"))
                .body(without)
                .put(board)
                .then()
                .statusCode(200)
                .body("seats.groupName", contains(null, "Västmanland"));
        admin().get(board + "?validOn=2026-02-01")
                .then()
                .body("posts[3].nominator.groupId", is("sormland"))
                .body("posts[3].seats", is(0))
                .body("posts[3].overfilled", is(1));
        appoint(board, "Sven Ison", "sormland", "ORDINARY", "2026-01-01", null)
                .then()
                .statusCode(422)
                .body("code", is("nominator-without-seat"));
        admin().header("If-Match", member.header("ETag"))
                .body(appointment("Sara Holm", "sormland", "ORDINARY", "2026-01-01", "2026-01-31"))
                .put(member.header("Location"))
                .then()
                .statusCode(200);
        admin().get(board + "?validOn=2026-02-01").then().body("posts.overfilled", contains(0, 0, 0));
    }

    @Test
    void seats_can_change_places() {
        var board = board(Stark.drafted(), """
                {"name":"Styrelse","kind":"STEERING_BOARD","seats":[
                  {"nominator":{"organisationNumber":"202100-2916"},"ordinary":1,"substitute":0},
                  {"nominator":{"organisationNumber":"212000-0357"},"ordinary":2,"substitute":0}]}""");
        admin().header("If-Match", etag(board)).body("""
                        {"name":"Styrelse","kind":"STEERING_BOARD","seats":[
                          {"nominator":{"organisationNumber":"212000-0357"},"ordinary":2,"substitute":0},
                          {"nominator":{"organisationNumber":"202100-2916"},"ordinary":1,"substitute":1}]}""").put(board).then().statusCode(200);
        admin().get(board)
                .then()
                .body("seats.nominator.organisationNumber", contains(ESKILSTUNA, MDU))
                .body("seats.substitute", contains(0, 1));
    }

    @Test
    void a_copy_of_a_board_is_good_for_its_day_until_somebody_is_appointed() {
        var board = programrad();
        var tag = etag(board + "?validOn=2026-02-01");
        assertThat(tag).startsWith("\"b1-").endsWith("-2026-02-01\"");
        admin().header("If-None-Match", tag)
                .get(board + "?validOn=2026-02-01")
                .then()
                .statusCode(304);
        admin().header("If-None-Match", tag)
                .get(board + "?validOn=2026-02-02")
                .then()
                .statusCode(200);
        appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        admin().header("If-None-Match", tag)
                .get(board + "?validOn=2026-02-01")
                .then()
                .statusCode(200);
    }

    @Test
    void a_change_without_or_with_an_old_etag_is_refused() {
        var board = programrad();
        var read = etag(board);
        var appointed = appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        var location = appointed.header("Location");
        var ended = appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", "2026-12-31");
        admin().body(PROGRAMRAD).put(board).then().statusCode(428).body("code", is("if-match-required"));
        admin().header("If-Match", read).body(PROGRAMRAD).put(board).then().statusCode(412);
        admin().body(ended).put(location).then().statusCode(428);
        var change = admin().header("If-Match", appointed.header("ETag")).body(ended);
        change.put(location).then().statusCode(200);
        admin().header("If-Match", appointed.header("ETag"))
                .body(ended)
                .put(location)
                .then()
                .statusCode(412)
                .body("code", is("state-stale"));
        admin().get(location).then().header("ETag", is("\"s2\""));
        admin().header("If-None-Match", "\"s2\"").get(location).then().statusCode(304);
    }

    @Test
    void of_several_who_appoint_the_same_person_at_once_one_succeeds() throws Exception {
        var board = programrad();
        var calls = Collections.nCopies(6, (Callable<Response>)
                () -> appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null));
        var answers = atTheSameMoment(calls);
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422, 422, 422, 422, 422);
        admin().get(board + "/appointments").then().body("_meta.totalRecords", is(1));
    }

    @Test
    void of_several_who_end_the_same_appointment_at_once_one_succeeds() throws Exception {
        var appointed = appoint(programrad(), "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        var calls = Stream.of("2026-10-31", "2026-11-30", "2026-12-31")
                .map(day -> (Callable<Response>) () -> admin().header("If-Match", appointed.header("ETag"))
                        .body(appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", day))
                        .put(appointed.header("Location")))
                .toList();
        assertThat(atTheSameMoment(calls)).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the same person twice at a time, past the code that asks first
                "INSERT INTO board_appointment SELECT gen_random_uuid(), agreement_id, board_id, person, person_key,"
                        + " organisation_number, group_id, role, chair, date '2028-01-01', NULL, deciding_body, decided_on,"
                        + " reference, meeting_id, 1, recorded_at, recorded_by FROM board_appointment WHERE board_id = '%s'",
                "UPDATE board_appointment SET valid_to = date '2025-01-01' WHERE board_id = '%s'",
                "UPDATE board_appointment SET chair = true, role = 'SUBSTITUTE' WHERE board_id = '%s'",
                "UPDATE board_seat SET organisation_number = '202100-2916', group_id = 'both' WHERE board_id = '%s'",
                "UPDATE board_seat SET group_id = 'vastmanland' WHERE group_id = 'sormland' AND board_id = '%s'",
                // and whatever leaves no line in the timeline
                "UPDATE board SET purpose = 'I smyg' WHERE id = '%s'",
                "UPDATE board_seat SET ordinary = 9 WHERE board_id = '%s'",
                "UPDATE board_appointment SET person = 'I smyg' WHERE board_id = '%s'",
            })
    void the_database_keeps_the_rules_by_itself(String change) {
        var board = programrad();
        appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null)
                .then()
                .statusCode(201);
        var id = board.substring(board.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> execute(change.formatted(id)))
                .isInstanceOf(SQLException.class)
                .hasMessageFindingMatch(
                        change.contains("INSERT")
                                ? "person_once_at_a_time"
                                : change.contains("I smyg") || change.contains("= 9") ? "timeline" : "constraint");
    }

    @Test
    void every_change_leaves_its_line_and_its_entry_in_the_feed() {
        var board = programrad();
        var agreement = board.substring(0, board.indexOf("/boards"));
        var appointed = appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        admin().header("If-Match", etag(board))
                .body(PROGRAMRAD.replace("\"ordinary\":3", "\"ordinary\":4"))
                .put(board)
                .then()
                .statusCode(200);
        admin().header("If-Match", appointed.header("ETag"))
                .body(appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", "2026-12-31"))
                .put(appointed.header("Location"))
                .then()
                .statusCode(200);
        admin().get(agreement + "/timeline")
                .then()
                .body(
                        "timeline.fact",
                        contains(
                                "agreement-drafted",
                                "board-established",
                                "board-appointed",
                                "board-revised",
                                "appointment-revised"))
                .body("timeline[2].decision", is("SRB 2024-04-19 § 21"))
                .body("timeline[2].href", endsWith(board + "/appointments/" + appointed.path("id")))
                .body("timeline[3].note", startsWith("Seats before: 202100-2916 3+0, vastmanland 2+1"));
        var told = feedOf(REGION_SORMLAND, agreement);
        assertThat(told)
                .contains(
                        "board 3 members=0",
                        "board 3 members=1",
                        "board 4 members=1",
                        "appointment open",
                        "appointment 2026-12-31");
        assertThat(feedOf(VASTERAS, agreement)).isEmpty();
    }

    @Test
    void whoever_is_no_party_sees_nothing_and_a_reader_writes_nothing() {
        var board = programrad();
        var boards = board.substring(0, board.lastIndexOf('/'));
        var appointed = appoint(board, "Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null);
        readerOf(REGION).get(board).then().statusCode(200);
        readerOf(REGION).get(board + "/appointments").then().statusCode(200);
        for (var path : List.of(boards, board, board + "/appointments", appointed.header("Location"))) {
            anonymous().get(path).then().statusCode(401);
            readerOf(VASTERAS).get(path).then().statusCode(404).body("code", is("not-found"));
            secretaryOf(VASTERAS)
                    .header("If-Match", "*")
                    .body(PROGRAMRAD)
                    .put(board)
                    .then()
                    .statusCode(404);
        }
        secretaryOf(VASTERAS).body(PROGRAMRAD).post(boards).then().statusCode(404);
        readerOf(REGION).body(PROGRAMRAD).post(boards).then().statusCode(403);
        readerOf(REGION)
                .body(appointment("Bo Ek", "vastmanland", "ORDINARY", "2026-01-01", null))
                .post(board + "/appointments")
                .then()
                .statusCode(403);
        secretaryOf(REGION)
                .body(appointment("Bo Ek", "vastmanland", "ORDINARY", "2026-01-01", null))
                .post(board + "/appointments")
                .then()
                .statusCode(201);
        // A board of another agreement is not found below this one.
        var other = Stark.drafted();
        admin().get("/agreements/" + other + board.substring(board.indexOf("/boards")))
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_request_with_its_key_appoints_once() {
        var board = programrad();
        var key = java.util.UUID.randomUUID().toString();
        for (int call = 0; call < 2; call++) {
            admin().header("Idempotency-Key", key)
                    .body(appointment("Anna Berg", "vastmanland", "ORDINARY", "2026-01-01", null))
                    .post(board + "/appointments")
                    .then()
                    .statusCode(201);
        }
        admin().get(board + "/appointments").then().body("_meta.totalRecords", is(1));
    }

    @Test
    void boards_are_listed_in_order_and_one_page_at_a_time() {
        var agreement = Stark.drafted();
        board(agreement, PROGRAMRAD);
        board(agreement, PROGRAMGRUPP);
        admin().get("/agreements/" + agreement + "/boards")
                .then()
                .body("boards.name", contains("Programråd", "Programgrupp"))
                .body("boards[1].posts.seats", contains(4, 2, 2))
                .body("boards[0].purpose", is("Säkerställa att arbetet utvecklas i linje med dess syfte"));
        admin().get("/agreements/" + agreement + "/boards?sort=name&limit=1")
                .then()
                .body("boards.name", contains("Programgrupp"))
                .body("_meta.totalRecords", is(2))
                .body("_links.prev", nullValue());
        admin().get("/agreements/" + agreement + "/boards?page=9").then().body("boards", empty());
        admin().get("/agreements/" + agreement + "/boards")
                .then()
                .body("boards.kind", containsInAnyOrder("PROGRAMME_COUNCIL", "PROGRAMME_GROUP"));
    }

    /// What a mirror of that party has been told of the agreement's boards.
    private static List<String> feedOf(String organisation, String agreement) {
        var told = new ArrayList<String>();
        var before = feed(organisation);
        for (var change : before) {
            var document = change.path("document");
            if (!change.path("href").asText().contains(agreement + "/boards/")) {
                continue;
            }
            told.add(
                    change.path("documentType").asText().equals("board")
                            ? "board " + document.at("/seats/0/ordinary").asInt() + " members="
                                    + document.path("members").size()
                            : "appointment " + document.path("to").asText("open"));
        }
        return told;
    }

    private static List<com.fasterxml.jackson.databind.JsonNode> feed(String organisation) {
        var changes = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var request = readerOf(organisation).queryParam("limit", 500);
            var text = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .asString();
            try {
                var page = JSON.readTree(text);
                page.get("changes").forEach(changes::add);
                cursor = page.at("/_meta/nextCursor").asText();
                more = page.at("/_meta/more").asBoolean();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(text, e);
            }
        }
        return changes;
    }

    private static <T> List<T> atTheSameMoment(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
