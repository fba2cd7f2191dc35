package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContinuationsApiTest extends ApiTest {

    private String body;
    private String january;
    private String hamnen;

    @BeforeEach
    void aPostponedMatter() {
        body = Api.body(Api.newBodyName());
        january = Api.heldMeeting(body, "2024-01-26");
        Api.paragraph(january, "Hamnen", "Ärendet återremitteras.");
        hamnen = id(january, "1");
    }

    private static String id(String meeting, String number) {
        return Api.admin()
                .get("/meetings/" + meeting + "/paragraphs/" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String meeting, Map<String, ?> text) {
        return json(Api.secretary())
                .body(text)
                .post("/meetings/" + meeting + "/paragraphs")
                .then();
    }

    private static ValidatableResponse get(RequestSpecification caller, String meeting, String number) {
        return caller.get("/meetings/" + meeting + "/paragraphs/" + number).then();
    }

    private ValidatableResponse open(RequestSpecification caller) {
        return caller.get("/decisions?postponed=OPEN&body=" + body).then().statusCode(200);
    }

    private static ValidatableResponse put(String path, Map<String, ?> document) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path.replace("/continues", "")))
                .body(document)
                .put(path)
                .then();
    }

    @Test
    void a_postponed_matter_is_open_until_a_later_paragraph_continues_it() {
        // Given
        open(Api.secretary()).body("decisions.id", is(List.of(hamnen)));
        var june = Api.heldMeeting(body, "2024-06-14");
        // When
        add(june, Map.of("title", "Hamnen igen", "decision", "Bryggan lagas.", "continues", hamnen))
                .statusCode(201)
                .body("continues.id", is(hamnen))
                .body("continues.paragraph", is(1))
                .body("continues.date", is("2024-01-26"));
        // Then
        get(Api.secretary(), january, "1")
                .body("continuedBy.meetingId", is(june))
                .body("continuedBy.paragraph", is(2))
                .body("revision", is(1));
        open(Api.secretary()).body("decisions", empty());
        Api.secretary()
                .get("/decisions?postponed=CONTINUED&body=" + body)
                .then()
                .body("decisions.id", is(List.of(hamnen)));
        // And: the feed has both ends, and a tag that changes with them
        assertThat(Feed.entries(Api::secretary, hamnen).getLast().toString()).contains(june);
        var page = Api.secretary()
                .accept("text/html")
                .get("/meetings/" + january + "/minutes")
                .then()
                .statusCode(200)
                .body(containsString("Ärendet fortsätts i "))
                .body(containsString("/meetings/" + june + "/minutes?format=HTML#p2"))
                .extract()
                .asString();
        assertThat(page).contains("§ 2, 2024-06-14");
    }

    @Test
    void a_paragraph_without_the_field_continues_nothing_any_more() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        add(june, Map.of("title", "Hamnen", "decision", "Bryggan lagas.", "continues", hamnen));
        // When
        put("/meetings/" + june + "/paragraphs/2", Map.of("title", "Hamnen", "decision", "Bryggan lagas."))
                .statusCode(200)
                .body("continues", nullValue());
        // Then
        get(Api.secretary(), january, "1").body("continuedBy", nullValue());
        open(Api.secretary()).body("decisions.id", hasItem(hamnen));
    }

    @Test
    void only_a_postponed_matter_of_an_earlier_meeting_of_the_body_is_continued() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        Api.paragraph(june, "Sjön", "Sjön renas.");
        Api.paragraph(june, "Vinden", "Ärendet bordläggs.");
        var october = Api.heldMeeting(body, "2024-10-11");
        var other = Api.heldMeeting(Api.body(Api.newBodyName()), "2024-10-11");
        // Then
        refused(october, id(june, "2")).body("code", is("continued-paragraph-not-postponed"));
        refused(june, id(june, "3")).body("code", is("continued-paragraph-not-earlier"));
        refused(other, hamnen).body("code", is("paragraph-unknown"));
        refused(october, "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d99").body("code", is("paragraph-unknown"));
        put("/meetings/" + january + "/paragraphs/1/continues", Map.of("continues", id(june, "3")))
                .statusCode(422)
                .body("code", is("continued-paragraph-not-earlier"));
    }

    private static ValidatableResponse refused(String meeting, String continues) {
        return add(meeting, Map.of("title", "Hamnen", "continues", continues)).statusCode(422);
    }

    @Test
    void of_two_that_continue_one_matter_at_the_same_time_one_is_refused() throws Exception {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        Api.paragraph(june, "Sjön", "Sjön renas.");
        var october = Api.heldMeeting(body, "2024-10-11");
        Api.paragraph(october, "Vinden", "Vinden noteras.");
        var waiting = new ConcurrentLinkedQueue<>(
                List.of("/meetings/" + june + "/paragraphs/2", "/meetings/" + october + "/paragraphs/3"));
        // When
        var statuses = Api.atOnce(() -> {
            var path = waiting.remove();
            return json(Api.secretary())
                    .header("If-Match", Api.tagOf(path))
                    .body(Map.of("continues", hamnen))
                    .put(path + "/continues")
                    .statusCode();
        });
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        add(october, Map.of("title", "Mer", "continues", hamnen))
                .statusCode(409)
                .body("code", is("matter-continued-already"));
    }

    @Test
    void the_agenda_takes_the_matter_up_and_its_paragraph_continues_it() {
        // Given
        var june = Api.meeting(body, "2024-06-14");
        var item = item(june, Map.of("title", "Hamnen", "continues", hamnen))
                .statusCode(201)
                .body("continues.paragraph", is(1))
                .extract()
                .<String>path("id");
        open(Api.secretary()).body("decisions", empty());
        var october = Api.meeting(body, "2024-10-11");
        item(october, Map.of("title", "Hamnen", "continues", hamnen))
                .statusCode(409)
                .body("code", is("matter-continued-already"));
        Api.step(june, "convocations", Map.of());
        Api.secretary()
                .get("/meetings/" + june + "/agenda-versions")
                .then()
                .body("agendaVersions[0].items[0].continues.id", is(hamnen));
        // When
        Api.step(june, "closings", Map.of());
        // Then
        get(Api.secretary(), january, "1").body("continuedBy.paragraph", is(2));
        get(Api.secretary(), june, "2").body("continues.id", is(hamnen)).body("agendaItemId", is(item));
    }

    @Test
    void a_withdrawn_item_leaves_the_matter_open() {
        // Given
        var june = Api.meeting(body, "2024-06-14");
        var path = "/meetings/" + june + "/agenda/"
                + item(june, Map.of("title", "Hamnen", "continues", hamnen))
                        .extract()
                        .path("id");
        // When
        json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Underlaget saknas."))
                .post(path + "/withdrawals")
                .then()
                .statusCode(201);
        // Then
        open(Api.secretary()).body("decisions.id", hasItem(hamnen));
    }

    private static ValidatableResponse item(String meeting, Map<String, ?> text) {
        return json(Api.secretary())
                .body(text)
                .post("/meetings/" + meeting + "/agenda")
                .then();
    }

    @Test
    void approved_minutes_are_linked_afterwards_and_the_hash_stays() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        Api.paragraph(june, "Hamnen", "Bryggan lagas.");
        Api.step(january, "minutes-approvals", Api.approval("2024-02-01"));
        Api.step(june, "minutes-approvals", Api.approval("2024-06-20"));
        // When
        put("/meetings/" + june + "/paragraphs/2/continues", Map.of("continues", hamnen))
                .statusCode(200)
                .body("continues.id", is(hamnen));
        // Then
        Api.secretary()
                .get("/bodies/" + body + "/approval-chain")
                .then()
                .body("approvals.check", everyItem(is("INTACT")));
        // And
        put("/meetings/" + june + "/paragraphs/2/continues", Map.of())
                .statusCode(200)
                .body("continues", nullValue());
    }

    @Test
    void what_a_reader_may_not_read_continues_nothing_for_it() {
        // Given
        Api.step(january, "minutes-approvals", Api.approval("2024-02-01"));
        Api.step(january, "announcements", Map.of("announcedOn", "2024-02-02"));
        var june = Api.heldMeeting(body, "2024-06-14");
        add(june, Map.of("title", "Hamnen", "decision", "Bryggan lagas.", "continues", hamnen));
        // Then
        get(Api.nobody(), january, "1").statusCode(200).body("continuedBy", nullValue());
        get(Api.secretary(), january, "1").body("continuedBy.paragraph", is(2));
        open(Api.nobody()).body("decisions.id", hasItem(hamnen));
        assertThat(Feed.entries(Api::outsider, hamnen).getLast().toString()).doesNotContain(june);
        var tag = Api.nobody()
                .get("/meetings/" + january + "/paragraphs/1")
                .then()
                .extract()
                .header("ETag");
        // When
        Api.step(june, "minutes-approvals", Api.approval("2024-06-20"));
        Api.step(june, "announcements", Map.of("announcedOn", "2024-06-21"));
        // Then
        Api.nobody()
                .header("If-None-Match", tag)
                .get("/meetings/" + january + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("continuedBy.paragraph", is(2));
        open(Api.nobody()).body("decisions", empty());
        assertThat(Feed.entries(Api::outsider, hamnen).getLast().toString()).contains(june);
    }

    @Test
    void a_matter_that_is_decided_after_all_is_not_continued() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        add(june, Map.of("title", "Hamnen", "decision", "Bryggan lagas.", "continues", hamnen));
        // When
        put("/meetings/" + january + "/paragraphs/1", Map.of("title", "Hamnen", "decision", "Bryggan rivs."))
                .statusCode(200)
                .body("continuedBy", nullValue());
        // Then
        get(Api.secretary(), june, "2").body("continues", nullValue());
        assertThat(Feed.entries(Api::secretary, id(june, "2")).getLast().toString())
                .doesNotContain(january);
    }

    private static final String TEXT = """
            § %d Hamnen
            %s

            Beslut
            Bryggan lagas.
            """;

    private Map<String, String> imported(int number, String date, String summary) {
        var read = Api.importText(Api.secretary(), TEXT.formatted(number, summary), Map.of("body", body, "date", date))
                .then()
                .statusCode(201)
                .extract();
        var made = new HashMap<String, String>();
        made.put("import", "/minutes-imports/" + read.path("importId"));
        made.put("meeting", read.path("meeting.id"));
        return made;
    }

    @Test
    void imported_words_that_name_the_postponed_paragraph_link_it() {
        // When
        var june = imported(2, "2024-06-14", "Återremitterat ärende från § 1. Kontoret redogör.");
        // Then
        get(Api.secretary(), june.get("meeting"), "2").body("continues.id", is(hamnen));
        get(Api.secretary(), january, "1").body("continuedBy.meetingId", is(june.get("meeting")));
        // When: the import was wrong
        json(Api.secretary())
                .header("If-Match", Api.tagOf(june.get("import")))
                .body(Map.of("reason", "Fel protokoll"))
                .post(june.get("import") + "/discards")
                .then()
                .statusCode(201);
        // Then
        get(Api.secretary(), january, "1").body("continuedBy", nullValue());
        open(Api.secretary()).body("decisions.id", hasItem(hamnen));
    }

    @Test
    void an_import_that_is_moved_before_the_postponed_matter_continues_it_no_more() {
        // Given
        var june = imported(2, "2024-06-14", "Återremitterat ärende från § 1.");
        // When
        json(Api.secretary())
                .header("If-Match", Api.tagOf(june.get("import")))
                .body(Map.of("date", "2024-01-12"))
                .post(june.get("import") + "/moves")
                .then()
                .statusCode(201);
        // Then
        get(Api.secretary(), january, "1").body("continuedBy", nullValue());
    }

    @Test
    void imported_words_link_nothing_where_two_could_be_meant_or_none() {
        // Given: § 1 of the year before was postponed as well
        var before = Api.heldMeeting(body, "2023-06-14");
        Api.paragraph(before, "Hamnen", "Ärendet bordläggs.");
        // Then
        var june = imported(2, "2024-06-14", "Återremitterat ärende från § 1.");
        get(Api.secretary(), june.get("meeting"), "2").body("continues", nullValue());
        // And: a day leaves no doubt
        var october = imported(3, "2024-10-11", "Återremitterat ärende från § 1 2024-01-26.");
        get(Api.secretary(), october.get("meeting"), "3").body("continues.id", is(hamnen));
        // And
        var december = imported(4, "2024-12-06", "Se § 1 2023-06-14.");
        get(Api.secretary(), december.get("meeting"), "4").body("continues", nullValue());
    }
}
