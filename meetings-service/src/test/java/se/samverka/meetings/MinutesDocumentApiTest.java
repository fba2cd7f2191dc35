package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.samverka.paper.ArchivalPdf;

/// `GET /meetings/{id}/minutes` as JSON, HTML and PDF.
@QuarkusTest
class MinutesDocumentApiTest extends ApiTest {

    private static final String PDF = "application/pdf";

    @Test
    void the_whole_minutes_are_one_document() {
        // Given
        var name = Api.newBodyName();
        var meeting = MinutesFixture.held(Api.body(name), "2024-03-01");
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("body.name", is(name))
                .body("meeting.id", is(meeting))
                .body("approved", is(false))
                .body("complete", is(true))
                .body("attendances.name", contains("Anna Exempel", "Eva Exempel", "Siv Exempel"))
                .body("paragraphs.number", contains(1, 2, 3, 4))
                .body("paragraphs[1].votes[0].byName", hasSize(3))
                .body("paragraphs[1].reservations[0].by", is("Bo Exempel (M)"));
    }

    @Test
    void a_reader_gets_the_paragraphs_that_are_announced_and_no_others() throws Exception {
        // Given: § 2 alone is approved and announced
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        var path = "/meetings/" + meeting + "/minutes";
        Api.step(meeting, "minutes-approvals", approval(List.of("4")));
        for (var accept : List.of("application/json", "text/html", PDF)) {
            Api.nobody().accept(accept).get(path).then().statusCode(404);
        }
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-02"));
        // Then
        Api.nobody()
                .get(path)
                .then()
                .body("paragraphs.number", contains(4))
                .body("complete", is(false))
                .body("approved", is(true))
                .body("attendances", nullValue());
        var page = html(Api.nobody(), path);
        assertThat(page)
                .contains("§ 4 Sjön", "har anslagits", "Närvaron redovisas när")
                .doesNotContain("Hamnen", "Eva Exempel", "UTKAST");
        var pdf = pdf(Api.nobody(), path);
        assertThat(ArchivalPdf.text(pdf)).contains("§ 4 Sjön").doesNotContain("Hamnen", "Eva Exempel", "UTKAST");
        // And: who may read all of it reads all of it, as a draft
        assertThat(html(Api.secretary(), path)).contains("§ 3 Hamnen", "UTKAST – ej justerat", "Eva Exempel");
        Api.outsider().get(path).then().body("paragraphs.number", contains(4));
    }

    @Test
    void a_draft_says_so_on_each_page_and_approved_minutes_do_not() throws Exception {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        var path = "/meetings/" + meeting + "/minutes";
        var draft = pdf(Api.secretary(), path);
        for (int page = 1; page <= ArchivalPdf.pages(draft); page++) {
            assertThat(ArchivalPdf.page(draft, page)).contains("UTKAST – ej justerat");
        }
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var approved = pdf(Api.secretary(), path);
        assertThat(ArchivalPdf.text(approved))
                .doesNotContain("UTKAST")
                .contains("Justerat 2024-03-08", "Anslås senast 2024-03-11");
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-11"));
        assertThat(ArchivalPdf.text(pdf(Api.nobody(), path)))
                .contains("Anslaget sätts upp 2024-03-11", "Sista dag för överklagande 2024-04-02");
    }

    @Test
    void the_file_is_archival_and_has_all_that_minutes_have() throws Exception {
        // Given
        var name = Api.newBodyName();
        var meeting = MinutesFixture.held(Api.body(name), "2024-03-01");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        Api.step(
                meeting,
                "corrections",
                Map.of("paragraph", "3", "correctedOn", "2024-03-10", "text", "Kajen lagas.", "reason", "Fel ord."));
        // When
        var pdf = pdf(Api.secretary(), "/meetings/" + meeting + "/minutes");
        LookAt.file(pdf, "minutes");
        // Then
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.language(pdf)).isEqualTo("sv-SE");
        int pages = ArchivalPdf.pages(pdf);
        for (int page = 1; page <= pages; page++) {
            assertThat(ArchivalPdf.page(pdf, page))
                    .contains(name, "Sammanträdesprotokoll", "2024-03-01", "Justerandes sign")
                    .contains(page + " (" + pages + ")");
        }
        assertThat(ArchivalPdf.text(pdf))
                .contains("Beslutande", "tjänstgör för Johan Exempel", "från och med § 2", "inte § 3 (jäv)")
                .contains("kl. 09.02–12.15", "§§ 1–4", "Utses att justera", "Övriga deltagare")
                .contains("Gemensam upphandling <script>alert(1)</script> & \"prov\"", "Diarienummer RV240031")
                .contains("Yttranden", "Staden avvaktar.", "Förslag till beslut", "Yrkanden", "Omröstning")
                .contains("Bo Exempel M Nej", "Cia Exempel – Avstod")
                .contains("1. Upphandlingen görs gemensamt.", "att återkomma den 11 oktober.")
                .contains(
                        "3. Ärendet är avslutat.",
                        "Reservationer",
                        "Protokollsanteckningar",
                        "Beslutsunderlag",
                        "Anmälda ärenden",
                        "Beslutet skickas till",
                        "Ekonomiavdelningen")
                .contains("Anna Exempel (S) deltar inte i handläggningen på grund av jäv.")
                .contains("Rättelse 2024-03-10", "Kajen lagas.", "Bryggan lagas.")
                .contains("Sekreterare Siv Exempel", "Ordförande Anna Exempel Justerat 2024-03-08");
    }

    @Test
    void the_page_is_well_formed_has_headings_in_order_and_runs_no_script() throws Exception {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        var answer = Api.secretary().accept("text/html").get("/meetings/" + meeting + "/minutes");
        answer.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        var page = answer.asString();
        LookAt.page(page, "minutes");
        HtmlPages.check(page);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script");
    }

    @Test
    void the_form_is_chosen_by_accept_or_by_the_address() {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        var path = "/meetings/" + meeting + "/minutes";
        var chosen = Map.of(
                "*/*", "application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html",
                "application/pdf;q=0.9, application/json;q=0.1", PDF,
                "application/*", "application/json",
                "text/*", "text/html");
        chosen.forEach((accept, type) ->
                Api.secretary().accept(accept).get(path).then().statusCode(200).contentType(containsString(type)));
        Api.secretary()
                .accept("text/html,*/*;q=0.8")
                .get(path + "?format=PDF")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", equalTo("inline; filename=\"protokoll-2024-03-01.pdf\""));
        Api.secretary().accept("image/png").get(path).then().statusCode(406).body("code", is("not-acceptable"));
        Api.secretary().get(path + "?format=DOC").then().statusCode(400);
    }

    @Test
    void each_form_has_a_tag_of_its_own_that_changes_with_the_minutes() {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        var path = "/meetings/" + meeting + "/minutes";
        for (var accept : List.of("application/json", "text/html", PDF)) {
            var tag = Api.secretary().accept(accept).get(path).header("ETag");
            Api.secretary()
                    .accept(accept)
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304);
            Api.paragraph(meeting, "Ån", "Ån rensas.");
            Api.secretary()
                    .accept(accept)
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_meeting_that_has_not_been_held_has_no_minutes() {
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-03-01");
        Api.secretary()
                .get("/meetings/" + meeting + "/minutes")
                .then()
                .statusCode(409)
                .body("code", is("meeting-not-held"));
        Api.nobody().get("/meetings/" + meeting + "/minutes").then().statusCode(404);
    }

    @Test
    void five_hundred_paragraphs_long_words_and_long_tables_are_printed() throws Exception {
        // Given
        var text = new StringBuilder("Sammanträdesdag 2024-03-01\n\n");
        for (int number = 1; number <= 500; number++) {
            text.append("§ ")
                    .append(number)
                    .append(" Ärende om hamnen\n\nBeslut\n\n")
                    .append("Bryggan lagas. ");
            text.append("Kajen rensas och muren byggs om. ".repeat(10)).append("\n\n");
        }
        var meeting = imported(text.toString());
        var votes = IntStream.range(0, 300)
                .mapToObj(i -> Map.of("name", "Ledamot " + i, "party", "S", "ballot", "YES"))
                .toList();
        Api.json(Api.secretary())
                .body(Map.of(
                        "title",
                        "Ett långt ord",
                        "summary",
                        "Sammansättning".repeat(300),
                        "decision",
                        "Ordet kortas.",
                        "votes",
                        List.of(Map.of("yes", 300, "no", 0, "abstained", 0, "byName", votes))))
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
        // When
        var pdf = pdf(Api.secretary(), "/meetings/" + meeting + "/minutes");
        // Then
        assertThat(ArchivalPdf.text(pdf))
                .contains("§ 1 Ärende", "§ 500 Ärende", "§ 501 Ett långt ord", "Ledamot 299 S Ja");
        assertThat(ArchivalPdf.pages(pdf)).isGreaterThan(100);
    }

    @Test
    void minutes_that_no_document_can_hold_are_refused_and_read_page_by_page() {
        // Given
        var text = new StringBuilder("Sammanträdesdag 2024-03-01\n\n");
        for (int number = 1; number <= 1_001; number++) {
            text.append("§ ").append(number).append(" Ärende\n\nBeslut\n\nBryggan lagas.\n\n");
        }
        var meeting = imported(text.toString());
        // Then
        for (var accept : List.of("application/json", "text/html", PDF)) {
            Api.secretary()
                    .accept(accept + ", application/problem+json")
                    .get("/meetings/" + meeting + "/minutes")
                    .then()
                    .statusCode(409)
                    .body("code", is("minutes-too-long"));
        }
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs?limit=200&page=6")
                .then()
                .body("paragraphs", hasSize(1));
    }

    private static String imported(String text) {
        return Api.importText(Api.secretary(), text, Map.of("body", Api.body(Api.newBodyName())))
                .then()
                .statusCode(201)
                .extract()
                .path("meeting.id");
    }

    /// The real minutes are not part of the repository. Where they are absent the test prints so and is skipped.
    @Test
    @EnabledIf("se.samverka.meetings.MinutesImportApiTest#realMinutesAreThere")
    void the_real_minutes_are_printed_whole() throws Exception {
        // Given
        var body = Api.body(Api.newBodyName());
        var real = Files.readString(MinutesImportApiTest.REAL);
        var meeting = Api.importText(Api.secretary(), real, Map.of("body", body))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("meeting.id");
        // When
        var pdf = pdf(Api.secretary(), "/meetings/" + meeting + "/minutes");
        LookAt.file(pdf, "real-minutes");
        LookAt.page(html(Api.secretary(), "/meetings/" + meeting + "/minutes"), "real-minutes");
        // Then
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        var text = ArchivalPdf.text(pdf);
        for (int number = 15; number <= 29; number++) {
            assertThat(text).contains("§ " + number + " ");
        }
    }

    private static Map<String, Object> approval(List<String> paragraphs) {
        return Map.of(
                "approvedOn",
                "2024-03-01",
                "chair",
                "Anna Exempel",
                "approvers",
                List.of("Johan Exempel"),
                "paragraphs",
                paragraphs);
    }

    private static String html(RequestSpecification caller, String path) {
        return caller.accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static byte[] pdf(RequestSpecification caller, String path) {
        return caller.accept(PDF)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(PDF)
                .extract()
                .asByteArray();
    }
}
