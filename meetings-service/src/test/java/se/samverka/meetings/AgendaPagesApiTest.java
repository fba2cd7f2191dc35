package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.paper.ArchivalPdf;

/// `GET /meetings/{id}/agenda` as HTML and PDF.
@QuarkusTest
class AgendaPagesApiTest extends ApiTest {

    @Test
    void an_agenda_is_a_page_and_an_archival_file_with_withdrawn_matters() throws Exception {
        // Given
        var name = Api.newBodyName();
        var meeting = Api.meeting(Api.body(name), "2024-04-19");
        item(meeting, "Val <b>av</b> justerare");
        var withdrawn = item(meeting, "Gemensam målbild");
        var path = "/meetings/" + meeting + "/agenda";
        assertThat(html(path)).contains("UTKAST – kallelsen är inte skickad");
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf(path + "/" + withdrawn))
                .body(Map.of("reason", "Underlaget är inte klart."))
                .post(path + "/" + withdrawn + "/withdrawals")
                .then()
                .statusCode(201);
        // When
        var page = html(path);
        var pdf = Api.secretary()
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        LookAt.page(page, "agenda");
        LookAt.file(pdf, "agenda");
        // Then
        HtmlPages.check(page);
        assertThat(page).contains("1. Val &lt;b&gt;av&lt;/b&gt; justerare").doesNotContain("UTKAST");
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.text(pdf))
                .contains(name, "Föredragningslista", "2. Gemensam målbild", "Ärendet utgår. Underlaget är inte klart.")
                .contains("Kallelse 2024-04-10", "Version 2, ändrad efter kallelsen");
    }

    @Test
    void each_version_is_there_in_each_form() {
        // Given
        var meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        item(meeting, "Hamnen");
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        item(meeting, "Sjön");
        var path = "/meetings/" + meeting + "/agenda";
        // Then
        Api.secretary()
                .get(path + "?version=1")
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("items.title", contains("Hamnen"));
        assertThat(html(path + "?version=1")).contains("Hamnen").doesNotContain("Sjön");
        assertThat(html(path)).contains("Hamnen", "Sjön");
        Api.secretary().get(path + "?version=1&format=PDF").then().contentType(containsString("application/pdf"));
        Api.secretary().get(path + "?version=9").then().statusCode(404);
        Api.secretary().get(path + "?version=0").then().statusCode(400);
        Api.secretary().accept("text/csv").get(path).then().statusCode(406);
        for (var form : List.of("JSON", "HTML", "PDF")) {
            Api.nobody().get(path + "?format=" + form).then().statusCode(404);
        }
    }

    private static String html(String path) {
        return Api.secretary()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String item(String meeting, String title) {
        return Api.json(Api.secretary())
                .body(Map.of(
                        "title",
                        title,
                        "summary",
                        "Underlaget skickas ut.",
                        "proposedDecision",
                        "Förslaget antas.",
                        "documents",
                        List.of("Tjänsteskrivelse")))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
