package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `GET /bodies/{id}/notice-board`.
@QuarkusTest
class NoticeBoardApiTest extends ApiTest {

    @Test
    void an_announcement_is_posted_until_the_appeal_time_has_passed() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        var meeting = announced(body, "2024-03-01", "2024-03-08", "2024-03-11");
        // Then: the last day of the appeal time, 1 April, is a holiday
        var board = "/bodies/" + body + "/notice-board";
        Api.nobody()
                .get(board + "?validOn=2024-03-11")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("body", is(name))
                .body("notices", hasSize(1))
                .body("notices[0].meetingId", is(meeting))
                .body("notices[0].meetingDate", is("2024-03-01"))
                .body("notices[0].paragraphs", contains("1", "2"))
                .body("notices[0].postedOn", is("2024-03-11"))
                .body("notices[0].lastAppealOn", is("2024-04-02"))
                .body("notices[0].postedUntil", is("2024-04-02"))
                .body("notices[0].takenDownOn", is("2024-04-03"))
                .body("notices[0]._links.page.href", endsWith("/meetings/" + meeting + "/minutes?format=HTML"))
                .body("notices[0]._links.pdf.href", endsWith("/meetings/" + meeting + "/minutes?format=PDF"));
        var posted = Map.of("2024-03-10", 0, "2024-03-11", 1, "2024-04-02", 1, "2024-04-03", 0);
        posted.forEach((day, count) ->
                Api.nobody().get(board + "?validOn=" + day).then().body("notices", hasSize(count)));
        Api.nobody().get(board).then().body("notices", empty());
    }

    @Test
    void what_cannot_be_appealed_is_posted_for_three_weeks() {
        var body = Api.json(Api.secretary())
                .body(Map.of(
                        "name",
                        Api.newBodyName(),
                        "kind",
                        "PREPARATORY_COMMITTEE",
                        "minutesKeptAt",
                        "Regionkansliet, rum 4"))
                .post("/bodies")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        announced(body, "2024-03-01", "2024-03-08", "2024-03-11");
        var board = "/bodies/" + body + "/notice-board";
        Api.nobody()
                .get(board + "?validOn=2024-04-01")
                .then()
                .body("minutesKeptAt", is("Regionkansliet, rum 4"))
                .body("notices[0].lastAppealOn", nullValue())
                .body("notices[0].postedUntil", is("2024-04-01"));
        Api.nobody().get(board + "?validOn=2024-04-02").then().body("notices", empty());
        assertThat(html(board + "?validOn=2024-03-11"))
                .contains("Kan inte överklagas", "Protokollen förvaras: Regionkansliet, rum 4.");
    }

    @Test
    void the_latest_announcement_stands_first_and_the_board_has_pages() {
        var body = Api.body(Api.newBodyName());
        announced(body, "2024-03-01", "2024-03-08", "2024-03-08");
        announced(body, "2024-03-04", "2024-03-09", "2024-03-11");
        announced(body, "2024-03-05", "2024-03-09", "2024-03-12");
        var board = "/bodies/" + body + "/notice-board?validOn=2024-03-13";
        Api.nobody().get(board).then().body("notices.postedOn", contains("2024-03-12", "2024-03-11", "2024-03-08"));
        Api.nobody()
                .get(board + "&limit=2")
                .then()
                .body("notices.postedOn", contains("2024-03-12", "2024-03-11"))
                .body("_meta.totalRecords", is(3))
                .body("_links.next.href", containsString("page=2"));
        Api.nobody().get(board + "&limit=2&page=2").then().body("notices.postedOn", contains("2024-03-08"));
        assertThat(html(board + "&limit=2")).contains("Äldre anslag").doesNotContain("Nyare anslag");
        assertThat(html(board + "&limit=2&page=2")).contains("Nyare anslag").doesNotContain("Äldre anslag");
    }

    @Test
    void a_municipality_can_show_the_page_in_a_frame() throws Exception {
        // Given: a name that is markup
        var body = Api.body(Api.newBodyName() + " <script>alert(1)</script>");
        announced(body, "2024-03-01", "2024-03-08", "2024-03-11");
        // When
        var answer = Api.nobody().accept("text/html").get("/bodies/" + body + "/notice-board?validOn=2024-03-12");
        // Then
        answer.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("X-Frame-Options", nullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"));
        var page = answer.asString();
        LookAt.page(page, "notice-board");
        HtmlPages.check(page);
        assertThat(page)
                .contains("<html lang=\"sv\">", "§§ 1–2", "2024-04-02", "<caption>", "&lt;script&gt;")
                .doesNotContain("<script");
        HtmlPages.check(html("/bodies/" + body + "/notice-board"));
    }

    @Test
    void only_a_known_body_has_a_board_and_only_in_these_forms() {
        Api.nobody()
                .get("/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0dff/notice-board")
                .then()
                .statusCode(404);
        var body = Api.body(Api.newBodyName());
        Api.nobody()
                .get("/bodies/" + body + "/notice-board?validOn=2024-13-01")
                .then()
                .statusCode(400);
        Api.nobody()
                .accept("application/pdf")
                .get("/bodies/" + body + "/notice-board")
                .then()
                .statusCode(406);
        Api.nobody().get("/bodies/" + body).then().statusCode(401);
    }

    private static String html(String path) {
        return Api.nobody()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String announced(String body, String date, String approvedOn, String announcedOn) {
        var meeting = Api.heldMeeting(body, date);
        for (var title : List.of("Hamnen", "Sjön")) {
            Api.paragraph(meeting, title, "Bryggan lagas.");
        }
        Api.step(meeting, "minutes-approvals", Api.approval(approvedOn));
        Api.step(meeting, "announcements", Map.of("announcedOn", announcedOn));
        return meeting;
    }
}
