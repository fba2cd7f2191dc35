package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of approved minutes are masked or erased, and §§ are unpublished: everywhere at once.
@QuarkusTest
class RedactionsApiTest extends ApiTest {

    private static final String REASON = "Personuppgifter som inte ska vara offentliga.";

    @Inject
    DataSource database;

    @Test
    void masked_words_are_nowhere_but_with_the_secretariat_and_come_back_as_they_were() throws SQLException {
        // Given: a name in a decision, a vote, a correction, the attendance, an assignment, the agenda and the search
        var name = "Zakarias Maskelund" + System.nanoTime();
        var body = Api.body(Api.newBodyName());
        var meeting = announcedWith(body, name);
        var before = minutes(meeting);
        assertThat(before).contains(name);
        // When: a trial, which changes nothing
        redact(meeting, "?dryRun=true", Map.of("kind", "MASKED", "passages", List.of(name), "reason", REASON))
                .statusCode(200)
                .body("paragraphs", contains("1", "2"));
        assertThat(minutes(meeting)).isEqualTo(before);
        var redaction = mask(meeting, null, name.toUpperCase());
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
        assertThat(minutes(meeting)).contains("[maskat]", REASON, "MASKED");
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
        checks(body, "INTACT");
        // When
        remove(meeting, redaction);
        // Then
        assertThat(tablesWith(name)).doesNotContain("original_words", "minutes_redaction");
        assertThat(withoutTrace(minutes(meeting))).isEqualTo(withoutTrace(before));
        checks(body, "INTACT");
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
        var meeting = announcedWith(body, name);
        mask(meeting, "1", name);
        var later = Api.heldMeeting(body, "2024-05-01");
        Api.paragraph(later, "Vinden", "Informationen noteras.");
        Api.step(later, "minutes-approvals", Api.approval("2024-05-08"));
        // When
        var erased = redact(meeting, "", Map.of("kind", "ERASED", "passages", List.of(name), "reason", REASON))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // Then
        // An event that was about to be sent has been sent.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tablesWith(name)).isEmpty());
        assertThat(minutes(meeting)).contains("[raderat]").doesNotContain(name);
        checks(body, "WORDS_ERASED", "INTACT");
        // And the next approval seals the erasure, so that it cannot be forged either
        var next = Api.heldMeeting(body, "2024-06-01");
        Api.paragraph(next, "Regnet", "Informationen noteras.");
        Api.step(next, "minutes-approvals", Api.approval("2024-06-08"));
        checks(body, "WORDS_ERASED", "INTACT", "INTACT");
        behindTheService("UPDATE minutes_redaction SET reason = 'Något annat' WHERE id = '" + erased + "'");
        checks(body, "WORDS_ERASED", "INTACT", "WORDS_CHANGED");
        behindTheService(
                "UPDATE paragraph SET decision = 'Bryggan rivs.' WHERE meeting_id = '" + meeting + "' AND number = 1");
        checks(body, "WORDS_CHANGED", "INTACT", "WORDS_CHANGED");
        // And it cannot be undone
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/redactions/" + erased))
                .body(Map.of("reason", "Ångrar mig."))
                .post("/meetings/" + meeting + "/redactions/" + erased + "/removals")
                .then()
                .statusCode(409)
                .body("type", containsString("redaction-final"));
    }

    @Test
    void an_unpublished_paragraph_is_gone_for_all_but_the_members_until_it_is_published_again() {
        // Given
        var body = Api.body(Api.newBodyName());
        Api.seat(body, Api.SALA, "MEMBER");
        var meeting = announcedWith(body, "Bo Exempel");
        var paragraph = Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        // When
        var unpublished = redact(
                        meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201)
                .body("paragraphs", contains("1"))
                .extract()
                .<String>path("id");
        // Then
        Api.nobody().get("/meetings/" + meeting + "/paragraphs/1").then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1/extracts")
                .then()
                .statusCode(404);
        Api.nobody().get("/decisions/" + paragraph).then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .body("complete", equalTo(false))
                .body("paragraphs.number", contains(2))
                .body("meeting.redactions.paragraphs", contains(List.of("1")));
        Api.as(Api.SALA, "meetings:read")
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("redactions.kind", contains("UNPUBLISHED"));
        // And in the feed others have a tombstone alone, and members a tombstone and the paragraph behind it
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE");
        assertThat(Feed.entries(() -> Api.as(Api.SALA, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE", "UPSERT");
        // And OParl says that it is gone
        Api.nobody()
                .get("/oparl/agenda-items/" + paragraph)
                .then()
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("name", nullValue());
        // And it is unpublished once
        redact(meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Igen."))
                .statusCode(409)
                .body("type", containsString("minutes-not-public"));
        // When
        remove(meeting, unpublished);
        // Then
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("redactions", empty());
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("UPSERT");
    }

    @Test
    void whole_minutes_are_unpublished_with_the_agenda_and_the_attendance() {
        var body = Api.body(Api.newBodyName());
        var meeting = announcedWith(body, "Bo Exempel");
        redact(meeting, "", Map.of("kind", "UNPUBLISHED", "reason", "Publicerat i fel ordning."))
                .statusCode(201)
                .body("paragraphs", contains("1", "2"));
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting + "/attendances").then().statusCode(404);
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .body("paragraphs", empty())
                .body("attendances", nullValue());
        Api.nobody()
                .get("/meetings/" + meeting + "/minutes?format=HTML")
                .then()
                .statusCode(200)
                .body(containsString("Publicerat i fel ordning."));
        Api.nobody().get("/meetings/" + meeting).then().statusCode(200).body("status", equalTo("ANNOUNCED"));
    }

    /// A mask that is removed leaves the others, and what was corrected in between.
    @Test
    void masks_are_removed_in_any_order() {
        var body = Api.body(Api.newBodyName());
        var meeting = announcedWith(body, "Maja Först");
        var first = mask(meeting, "1", "Maja Först");
        var second = mask(meeting, "1", "bryggan");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of(
                        "paragraph", "1", "correctedOn", "2024-05-01", "text", "Stegen målas.", "reason", "Glömt."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(201);
        remove(meeting, first);
        var decision = Api.nobody().get("/meetings/" + meeting + "/paragraphs/1");
        assertThat(decision.<String>path("summary")).contains("Maja Först");
        assertThat(decision.<String>path("decision")).contains("Maja").doesNotContainIgnoringCase("bryggan");
        remove(meeting, second);
        Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .body("decision", containsString("Bryggan"))
                .body("corrections.text", contains("Bryggan rivs.", "Stegen målas."))
                .body("redactions", empty());
        checks(body, "INTACT");
    }

    /// An erasure in one § shows nothing that is masked in the others.
    @Test
    void an_erasure_in_one_paragraph_leaves_the_masks_of_the_others() throws SQLException {
        var name = "Zakarias Delvis" + System.nanoTime();
        var body = Api.body(Api.newBodyName());
        var meeting = announcedWith(body, name);
        mask(meeting, null, name);
        redact(meeting, "", Map.of("kind", "ERASED", "paragraph", "1", "passages", List.of(name), "reason", REASON))
                .statusCode(201);
        assertThat(minutes(meeting)).doesNotContain(name).contains("[maskat]", "[raderat]");
        checks(body, "WORDS_ERASED");
    }

    /// What is unpublished as a whole stays so, whatever else is removed or announced.
    @Test
    void a_whole_unpublishing_holds_beside_others() {
        var meeting = announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        var one = redact(meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.nobody()
                .get("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(200)
                .body("items", empty());
        var whole = redact(meeting, "", Map.of("kind", "UNPUBLISHED", "reason", "Fel protokoll."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        remove(meeting, one);
        Api.nobody().get("/meetings/" + meeting + "/paragraphs/1").then().statusCode(404);
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(404);
        remove(meeting, whole);
        Api.nobody().get("/meetings/" + meeting + "/paragraphs/2").then().statusCode(200);
        Api.nobody().get("/meetings/" + meeting + "/agenda").then().statusCode(200);
    }

    /// A mask hides a tombstone no more than words: a reader who comes later still learns that the § is gone.
    @Test
    void a_redaction_of_what_is_unpublished_keeps_the_tombstone() {
        var meeting = announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        var paragraph = Api.nobody()
                .get("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .extract()
                .<String>path("id");
        redact(meeting, "", Map.of("kind", "UNPUBLISHED", "paragraph", "1", "reason", "Sekretess prövas."))
                .statusCode(201);
        mask(meeting, "1", "Bo Exempel");
        assertThat(Feed.entries(() -> Api.as(Api.VASTERAS, "meetings:read"), paragraph))
                .extracting(entry -> entry.get("operation"))
                .containsExactly("DELETE");
    }

    @Test
    void what_is_masked_is_not_written_again() {
        var meeting = announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        mask(meeting, "1", "Bo Exempel");
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of("paragraph", "1", "text", "Bo Exempel lagar bryggan.", "reason", "Fel namn."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(422)
                .body("code", equalTo("words-are-masked"));
        redact(meeting, "", Map.of("kind", "MASKED", "passages", List.of("bryggan"), "reason", "Gäller bo exempel."))
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
        var meeting = announcedWith(Api.body(Api.newBodyName()), "Eva Exempel");
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
        redact(meeting, "", Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", REASON))
                .statusCode(409)
                .body("type", containsString("minutes-not-approved"));
        var announced = announcedWith(Api.body(Api.newBodyName()), "Bo Exempel");
        for (var caller : List.of(Api.as(Api.SALA, "meetings:write"), Api.nobody())) {
            json(caller)
                    .header("If-Match", Api.tagOf("/meetings/" + announced))
                    .header("Idempotency-Key", "k" + System.nanoTime())
                    .body(Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", REASON))
                    .post("/meetings/" + announced + "/redactions")
                    .then()
                    .statusCode(not(equalTo(201)));
        }
        json(Api.secretary())
                .header("If-Match", "\"m999\"")
                .body(Map.of("kind", "MASKED", "passages", List.of("Bryggan"), "reason", REASON))
                .post("/meetings/" + announced + "/redactions")
                .then()
                .statusCode(412);
    }

    /// Minutes of two §§, announced: the name stands in the first, its assignment and its correction, in the
    /// attendance,
    /// among the approvers, on the agenda and its kept version, and in the second § within another word.
    private static String announcedWith(String body, String name) {
        var meeting = Api.meeting(body, "2024-04-01");
        json(Api.secretary())
                .body(Map.of("title", "Hamnen", "summary", name + " redogör."))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201);
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting + "/paragraphs/1"))
                .body(Map.of(
                        "title",
                        "Hamnen",
                        "summary",
                        name + " redogör.",
                        "proposedDecision",
                        "Bryggan lagas.",
                        "decision",
                        "Bryggan lagas av\n" + name.replace(" ", "\n") + ".",
                        "outcome",
                        "ADOPTED",
                        "reservations",
                        List.of(Map.of("by", name, "text", "För dyrt."))))
                .put("/meetings/" + meeting + "/paragraphs/1")
                .then()
                .statusCode(200);
        if (!name.equals("Eva Exempel")) {
            Api.paragraph(meeting, "Sjön", name + "s sjö renas.");
        } else {
            Api.paragraph(meeting, "Sjön", "Sjön renas.");
        }
        json(Api.secretary())
                .body(Map.of(
                        "meetingId",
                        meeting,
                        "paragraph",
                        1,
                        "addressee",
                        name,
                        "task",
                        "Laga bryggan",
                        "dueOn",
                        "2024-10-11"))
                .post("/assignments")
                .then()
                .statusCode(201);
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of("attendances", List.of(Map.of("name", name, "role", "MEMBER"))))
                .put("/meetings/" + meeting + "/attendances")
                .then()
                .statusCode(200);
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of("approvedOn", "2024-04-08", "chair", "Anna Ordförande", "approvers", List.of(name)));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-04-09"));
        json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(Map.of(
                        "paragraph",
                        "1",
                        "correctedOn",
                        "2024-04-20",
                        "text",
                        "Bryggan rivs.",
                        "reason",
                        name + " hörde fel."))
                .post("/meetings/" + meeting + "/corrections")
                .then()
                .statusCode(201);
        return meeting;
    }

    private static String mask(String meeting, String paragraph, String passage) {
        var request =
                new HashMap<String, Object>(Map.of("kind", "MASKED", "passages", List.of(passage), "reason", REASON));
        if (paragraph != null) {
            request.put("paragraph", paragraph);
        }
        return redact(meeting, "", request).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse redact(String meeting, String query, Map<String, ?> request) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf("/meetings/" + meeting))
                .body(request)
                .post("/meetings/" + meeting + "/redactions" + query)
                .then();
    }

    private static void remove(String meeting, String redaction) {
        var path = "/meetings/" + meeting + "/redactions/" + redaction;
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Fel paragraf."))
                .post(path + "/removals")
                .then()
                .statusCode(201)
                .body("removedOn", notNullValue());
    }

    private static String minutes(String meeting) {
        return Api.nobody()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// The minutes without what grows with each change.
    private static String withoutTrace(String minutes) {
        return minutes.replaceAll("\"revision\":\\d+", "");
    }

    private static void checks(String body, String... expected) {
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .statusCode(200)
                .body("approvals.check", contains(expected))
                .body("approvals", hasSize(expected.length));
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
