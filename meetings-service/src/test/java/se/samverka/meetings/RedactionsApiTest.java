package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of approved minutes are masked or erased, everywhere at once.
@QuarkusTest
class RedactionsApiTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void masked_words_are_nowhere_but_with_the_secretariat_and_come_back_as_they_were() throws SQLException {
        // Given: a name in a decision, a vote, a correction, the attendance, an assignment, the agenda and the search
        var name = "Zakarias Maskelund" + System.nanoTime();
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, name);
        var before = RedactionFixture.minutes(meeting);
        assertThat(before).contains(name);
        // When: a trial, which changes nothing
        RedactionFixture.redact(
                        meeting,
                        "?dryRun=true",
                        Map.of("kind", "MASKED", "passages", List.of(name), "reason", RedactionFixture.REASON))
                .statusCode(200)
                .body("paragraphs", contains("1", "2"));
        assertThat(RedactionFixture.minutes(meeting)).isEqualTo(before);
        var redaction = RedactionFixture.mask(meeting, null, name.toUpperCase());
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(tablesWith(name)).containsExactlyInAnyOrder("original_words", "minutes_redaction"));
        for (var address : List.of(
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/paragraphs",
                "/meetings/" + meeting + "/attendances",
                "/meetings/" + meeting + "/agenda",
                "/meetings/" + meeting + "/minutes",
                "/meetings/" + meeting + "/minutes?format=HTML",
                "/meetings/" + meeting + "/redactions",
                "/meetings/" + meeting + "/redactions/" + redaction,
                "/meetings/" + meeting + "/history",
                "/oparl/meetings/" + meeting,
                "/assignments?limit=200",
                "/decisions?body=" + body)) {
            Api.nobody().get(address).then().body(not(containsString(name)));
        }
        assertThat(RedactionFixture.minutes(meeting)).contains("[maskat]", RedactionFixture.REASON, "MASKED");
        Api.nobody().get("/decisions?q=" + name).then().statusCode(200).body("decisions", empty());
        // And the secretariat reads what is hidden, and nobody else
        Api.secretary()
                .get("/meetings/" + meeting + "/redactions/" + redaction)
                .then()
                .body("passages", contains(name.toUpperCase()));
        Api.secretary()
                .get("/meetings/" + meeting + "/minutes?unmasked=true")
                .then()
                .statusCode(200)
                .body(containsString(name));
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes?unmasked=true")
                .then()
                .statusCode(403);
        Api.outsider()
                .get("/meetings/" + meeting + "/minutes?unmasked=true")
                .then()
                .statusCode(403);
        // And the approved words are still those that were sealed
        RedactionFixture.checks(body, "INTACT");
        // When
        RedactionFixture.remove(meeting, redaction);
        // Then
        assertThat(tablesWith(name)).doesNotContain("original_words", "minutes_redaction");
        assertThat(RedactionFixture.withoutTrace(RedactionFixture.minutes(meeting)))
                .isEqualTo(RedactionFixture.withoutTrace(before));
        RedactionFixture.checks(body, "INTACT");
        Api.nobody()
                .get("/meetings/" + meeting + "/redactions")
                .then()
                .body("redactions.removalReason", contains("Fel paragraf."));
    }

    @Test
    void erased_words_are_in_no_row_of_any_table_and_the_chain_says_so() throws SQLException {
        // Given: a name that is masked already, in minutes that another approval follows
        var name = "Zakarias Radermark" + System.nanoTime();
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, name);
        RedactionFixture.mask(meeting, "1", name);
        var later = Api.heldMeeting(body, "2024-05-01");
        Api.paragraph(later, "Vinden", "Informationen noteras.");
        Api.step(later, "minutes-approvals", Api.approval("2024-05-08"));
        // When
        var erased = RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of("kind", "ERASED", "passages", List.of(name), "reason", RedactionFixture.REASON))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // Then
        // An event that was about to be sent has been sent.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tablesWith(name)).isEmpty());
        assertThat(RedactionFixture.minutes(meeting)).contains("[raderat]").doesNotContain(name);
        RedactionFixture.checks(body, "WORDS_ERASED", "INTACT");
        // And the next approval seals the erasure, so that it cannot be forged either
        var next = Api.heldMeeting(body, "2024-06-01");
        Api.paragraph(next, "Regnet", "Informationen noteras.");
        Api.step(next, "minutes-approvals", Api.approval("2024-06-08"));
        RedactionFixture.checks(body, "WORDS_ERASED", "INTACT", "INTACT");
        behindTheService("UPDATE minutes_redaction SET reason = 'Något annat' WHERE id = '" + erased + "'");
        RedactionFixture.checks(body, "WORDS_ERASED", "INTACT", "WORDS_CHANGED");
        behindTheService(
                "UPDATE paragraph SET decision = 'Bryggan rivs.' WHERE meeting_id = '" + meeting + "' AND number = 1");
        RedactionFixture.checks(body, "WORDS_CHANGED", "INTACT", "WORDS_CHANGED");
        // And it cannot be undone
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/redactions/" + erased))
                .body(Map.of("reason", "Ångrar mig."))
                .post("/meetings/" + meeting + "/redactions/" + erased + "/removals")
                .then()
                .statusCode(409)
                .body("type", containsString("redaction-final"));
    }

    /// A mask that is removed leaves the others, and what was corrected in between.
    @Test
    void masks_are_removed_in_any_order() {
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, "Maja Först");
        var first = RedactionFixture.mask(meeting, "1", "Maja Först");
        var second = RedactionFixture.mask(meeting, "1", "bryggan");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of(
                        "paragraph", "1", "correctedOn", "2024-05-01", "text", "Stegen målas.", "reason", "Glömt."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(201);
        RedactionFixture.remove(meeting, first);
        var decision = Api.nobody().get("/meetings/" + meeting + "/paragraphs/1");
        assertThat(decision.<String>path("summary")).contains("Maja Först");
        assertThat(decision.<String>path("decision")).contains("Maja").doesNotContainIgnoringCase("bryggan");
        RedactionFixture.remove(meeting, second);
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .body("decision", containsString("Bryggan"))
                .body("corrections.text", contains("Bryggan rivs.", "Stegen målas."))
                .body("redactions", empty());
        RedactionFixture.checks(body, "INTACT");
    }

    /// An erasure in one § shows nothing that is masked in the others.
    @Test
    void an_erasure_in_one_paragraph_leaves_the_masks_of_the_others() throws SQLException {
        var name = "Zakarias Delvis" + System.nanoTime();
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, name);
        RedactionFixture.mask(meeting, null, name);
        RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of(
                                "kind",
                                "ERASED",
                                "paragraph",
                                "1",
                                "passages",
                                List.of(name),
                                "reason",
                                RedactionFixture.REASON))
                .statusCode(201);
        assertThat(RedactionFixture.minutes(meeting)).doesNotContain(name).contains("[maskat]", "[raderat]");
        // And: the mask is in force when the minutes are redacted again
        RedactionFixture.mask(meeting, null, "bryggan");
        assertThat(RedactionFixture.minutes(meeting)).doesNotContain(name);
        RedactionFixture.checks(body, "WORDS_ERASED");
    }

    /// Minutes that somebody has changed in the database do not look right after an erasure.
    @Test
    void words_that_are_not_those_that_were_sealed_are_not_sealed_anew() throws SQLException {
        var body = Api.body(Api.newBodyName());
        var meeting = RedactionFixture.announcedWith(body, "Bo Exempel");
        behindTheService("UPDATE paragraph SET title = 'Sjön' WHERE meeting_id = '" + meeting + "' AND number = 1");
        RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of("kind", "ERASED", "passages", List.of("Bo Exempel"), "reason", RedactionFixture.REASON))
                .statusCode(409)
                .body("code", equalTo("state-does-not-allow"));
        RedactionFixture.checks(body, "WORDS_CHANGED");
    }

    /// A cancelled meeting is public with its reason, and nothing of it is sealed.
    @Test
    void the_reason_of_a_cancelled_meeting_is_masked_and_erased() throws SQLException {
        var name = "Zakarias Sjuk" + System.nanoTime();
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-01");
        Api.step(meeting, "cancellations", Map.of("reason", name + " är sjuk."));
        RedactionFixture.mask(meeting, null, name);
        Api.nobody().get("/meetings/" + meeting).then().body("cancellationReason", equalTo("[maskat] är sjuk."));
        RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of("kind", "ERASED", "passages", List.of(name), "reason", RedactionFixture.REASON))
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tablesWith(name)).isEmpty());
    }

    @Test
    void what_is_masked_is_not_written_again() {
        var meeting = RedactionFixture.announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        RedactionFixture.mask(meeting, "1", "Bo Exempel");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of("paragraph", "1", "text", "Bo Exempel lagar bryggan.", "reason", "Fel namn."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(422)
                .body("code", equalTo("words-are-masked"));
        RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of("kind", "MASKED", "passages", List.of("bryggan"), "reason", "Gäller bo exempel."))
                .statusCode(422)
                .body("code", equalTo("words-are-masked"));
    }

    /// Each row is a request that is refused, with the problem's code.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"MASKED","reason":"R"}                                              | 422 | passages-missing
            {"kind":"UNPUBLISHED","passages":["bryggan"],"reason":"R"}                  | 422 | passages-unexpected
            {"kind":"MASKED","passages":["ab"],"reason":"R"}                            | 422 | passage-invalid
            {"kind":"MASKED","passages":["100a"],"reason":"R"}                          | 422 | passage-invalid
            {"kind":"MASKED","passages":["maskat"],"reason":"R"}                        | 422 | passage-invalid
            {"kind":"ERASED","passages":["finns inte här"],"reason":"R"}                | 422 | passage-not-found
            {"kind":"ERASED","paragraph":"2","passages":["Eva Exempel"],"reason":"R"}   | 422 | passage-not-found
            {"kind":"ERASED","passages":["Eva Exempel"],"reason":"Om EVA  exempel"}     | 422 | reason-names-passage
            {"kind":"MASKED","paragraph":"9","passages":["bryggan"],"reason":"R"}       | 422 | paragraph-unknown
            {"kind":"MASKED","paragraph":"x","passages":["bryggan"],"reason":"R"}       | 422 | paragraph-label-invalid
            """)
    void what_makes_no_sense_is_refused(String request, int status, String code) {
        var meeting = RedactionFixture.announcedWith(Api.body(Api.newBodyName()), "Eva Exempel");
        var refused = json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(request)
                .post("/meetings/" + meeting + "/redactions")
                .then()
                .statusCode(status);
        assertThat(refused.extract().asString()).contains(code);
    }

    @Test
    void only_the_secretariat_redacts_and_only_what_is_approved() {
        var meeting = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        RedactionFixture.redact(
                        meeting,
                        "",
                        Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", RedactionFixture.REASON))
                .statusCode(409)
                .body("type", containsString("minutes-not-approved"));
        var announced = RedactionFixture.announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        for (var caller : List.of(Api.as(Api.SALA, "meetings:write"), Api.nobody())) {
            json(caller)
                    .header("If-Match", Api.tagOf("/meetings/" + announced))
                    .header("Idempotency-Key", "k" + System.nanoTime())
                    .body(Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", RedactionFixture.REASON))
                    .post("/meetings/" + announced + "/redactions")
                    .then()
                    .statusCode(not(equalTo(201)));
        }
        json(Api.secretary())
                .header("If-Match", "\"m999\"")
                .body(Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", RedactionFixture.REASON))
                .post("/meetings/" + announced + "/redactions")
                .then()
                .statusCode(412);
    }

    /// The tables of the service that have the words in any row, whatever their columns and the case of letters.
    private Set<String> tablesWith(String words) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            assertThat(names).contains("paragraph", "change", "document_history", "outbox", "paragraph_search");
            var pattern = "%" + words.replace(" ", "%") + "%";
            for (var name : names) {
                try (var select =
                        connection.prepareStatement("SELECT count(*) FROM \"" + name + "\" t WHERE t::text ILIKE ?")) {
                    select.setString(1, pattern);
                    var rows = select.executeQuery();
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    /// As one who owns the database can.
    private void behindTheService(String change) throws SQLException {
        var tables = List.of("paragraph", "meeting", "minutes_approval", "minutes_redaction");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            statement.execute(change);
            for (var table : tables) {
                statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        }
    }
}
