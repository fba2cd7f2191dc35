package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.paper.ArchivalPdf;

@QuarkusTest
class ReferencesApiTest extends ApiTest {

    private String body;
    private String january;

    @BeforeEach
    void anEarlierMeeting() {
        body = Api.body(Api.newBodyName());
        january = Api.heldMeeting(body, "2024-01-26");
        Api.paragraph(january, "Hamnen", "Bryggan lagas.");
    }

    private static ValidatableResponse add(String meeting, Map<String, ?> text) {
        return json(Api.secretary())
                .body(text)
                .post("/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(201);
    }

    @Test
    void words_that_name_an_earlier_paragraph_are_references_and_links() throws Exception {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        // When
        add(
                        june,
                        Map.of(
                                "title",
                                "Sjön",
                                "summary",
                                "Enligt 5 kap. § 1 kommunallagen.\n\nSe § 1, se § 99 och se § 1/2019.",
                                "decision",
                                "1. Beslutet i § 1 2024-01-26 står fast.\n2. Se § 3.",
                                "documents",
                                List.of("Protokoll 2024-01-26 § 1")))
                .body("references.field", contains("/summary", "/decision", "/documents/0"))
                .body("references.text", contains("§ 1", "§ 1 2024-01-26", "§ 1"))
                .body("references[0].start", is(37))
                .body("references[0].end", is(40))
                .body("references[0].meetingId", is(january))
                .body("references[0].paragraph", is(1))
                .body("references[0].href", is("/meetings/" + january + "/paragraphs/1"));
        add(june, Map.of("title", "Vinden", "summary", "Se § 2."));
        // Then: also what was written later is found
        Api.secretary()
                .get("/meetings/" + june + "/paragraphs")
                .then()
                .body("paragraphs[0].references", hasSize(4))
                .body("paragraphs[1].references.paragraph", contains(2));
        var page = Api.secretary()
                .accept("text/html")
                .get("/meetings/" + june + "/minutes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        HtmlPages.check(page);
        assertThat(page)
                .contains("Enligt 5 kap. § 1 kommunallagen.")
                .containsPattern("Se <a href=\"http[^\"]*/meetings/" + january
                        + "/minutes\\?format=HTML#p1\" title=\"§ 1, 2024-01-26\">§ 1</a>, se § 99")
                .contains("<a href=\"#p3\" title=\"§ 3, 2024-06-14\">§ 3</a>");
        var file = Api.secretary()
                .accept("application/pdf")
                .get("/meetings/" + june + "/minutes")
                .asByteArray();
        LookAt.file(file, "references");
        assertThat(ArchivalPdf.problems(file)).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            var addresses = new ArrayList<String>();
            for (var one : pdf.getPages()) {
                for (var annotation : one.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        addresses.add(action.getURI());
                    }
                }
            }
            assertThat(addresses).isNotEmpty().allMatch(uri -> uri.contains("/meetings/" + january + "/minutes"));
        }
    }

    @Test
    void a_reference_to_what_the_reader_may_not_read_is_none() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        add(june, Map.of("title", "Sjön", "summary", "Se § 1.", "decision", "Sjön renas."));
        Api.step(june, "minutes-approvals", Api.approval("2024-06-20"));
        Api.step(june, "announcements", Map.of("announcedOn", "2024-06-21"));
        var path = "/meetings/" + june + "/paragraphs/2";
        var tag = Api.nobody()
                .get(path)
                .then()
                .body("references", empty())
                .extract()
                .header("ETag");
        Api.secretary().get(path).then().body("references", hasSize(1));
        // When
        Api.step(january, "minutes-approvals", Api.approval("2024-02-01"));
        Api.step(january, "announcements", Map.of("announcedOn", "2024-02-02"));
        // Then
        Api.nobody()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("references.paragraph", contains(1));
    }

    @Test
    void a_page_of_paragraphs_asks_for_all_its_references_at_once() {
        // Given
        var june = Api.heldMeeting(body, "2024-06-14");
        for (int i = 0; i < 10; i++) {
            add(june, Map.of("title", "Ärende " + i, "summary", "Se § 1 och § " + (i + 1) + "."));
        }
        SentStatements.forget();
        // When
        Api.secretary()
                .get("/meetings/" + june + "/paragraphs?limit=10")
                .then()
                .statusCode(200)
                .body("paragraphs[9].references", hasSize(2));
        // Then
        assertThat(SentStatements.times("e.number = ANY")).isOne();
        assertThat(SentStatements.times("paragraph_continuation WHERE")).isOne();
    }
}
