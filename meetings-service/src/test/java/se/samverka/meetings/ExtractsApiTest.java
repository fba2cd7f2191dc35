package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.paper.ArchivalPdf;
import se.samverka.seal.SealCheck;
import se.samverka.seal.SealReport.State;

/// `GET /meetings/{id}/paragraphs/{number}/extracts`.
@QuarkusTest
class ExtractsApiTest extends ApiTest {

    @Test
    void an_extract_is_sealed_archival_and_has_one_paragraph() throws Exception {
        // Given
        var name = Api.newBodyName();
        var meeting = MinutesFixture.held(Api.body(name), "2024-03-01");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // When
        var answer = extract(Api.secretary(), meeting, "2");
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", equalTo("inline; filename=\"protokollsutdrag-2.pdf\""));
        var pdf = answer.asByteArray();
        LookAt.file(pdf, "extract");
        // Then
        assertThat(ArchivalPdf.archivalProblems(pdf)).isEmpty();
        assertThat(ArchivalPdf.text(pdf))
                .contains("Protokollsutdrag", name, "§ 2 Gemensam upphandling", "Utdragsbestyrkande")
                .contains("Justerat 2024-03-08", "Elektroniskt stämplat", "av Samverka provnyckel.")
                .doesNotContain("Justerandes sign")
                .doesNotContain("Hamnen", "Sjön", "Eva Exempel");
        var report = SealCheck.check(pdf, null);
        assertThat(report.state()).as(report.detail()).isEqualTo(State.INTACT);
    }

    @Test
    void a_test_seal_says_on_each_page_that_it_certifies_nothing() throws Exception {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var pdf = extract(Api.secretary(), meeting, "2").asByteArray();
        for (int page = 1; page <= ArchivalPdf.pages(pdf); page++) {
            assertThat(ArchivalPdf.page(pdf, page)).contains("PROVSTÄMPEL");
        }
        assertThat(ArchivalPdf.text(pdf)).doesNotContain("intygas.");
        assertThat(SealCheck.check(pdf, null).seal().forTests()).isTrue();
    }

    @Test
    void a_changed_extract_is_not_intact() {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        var pdf = extract(Api.secretary(), meeting, "2").asByteArray();
        for (int at = 0; at < pdf.length; at += pdf.length / 50) {
            var changed = pdf.clone();
            changed[at] ^= 1;
            assertThat(SealCheck.check(changed, null).state()).as("byte " + at).isNotEqualTo(State.INTACT);
        }
    }

    @Test
    void what_is_not_approved_is_not_certified() {
        // Given: § 4 alone is approved and announced
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of(
                        "approvedOn",
                        "2024-03-01",
                        "chair",
                        "Anna Exempel",
                        "approvers",
                        List.of("Johan Exempel"),
                        "paragraphs",
                        List.of("4")));
        // Then
        extract(Api.nobody(), meeting, "4").then().statusCode(404);
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-03-02"));
        extract(Api.nobody(), meeting, "4").then().statusCode(200);
        extract(Api.nobody(), meeting, "3").then().statusCode(404);
        extract(Api.secretary(), meeting, "3").then().statusCode(409).body("code", is("minutes-not-approved"));
        extract(Api.secretary(), meeting, "9").then().statusCode(404);
        extract(Api.secretary(), meeting, "x").then().statusCode(404);
    }

    @Test
    void an_extract_is_a_file_and_nothing_else() {
        var meeting = MinutesFixture.held(Api.body(Api.newBodyName()), "2024-03-01");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        Api.secretary()
                .accept("application/json")
                .get("/meetings/" + meeting + "/paragraphs/2/extracts")
                .then()
                .statusCode(406)
                .body("code", is("not-acceptable"));
        Api.secretary()
                .accept("*/*")
                .get("/meetings/" + meeting + "/paragraphs/2/extracts")
                .then()
                .contentType(containsString("application/pdf"));
    }

    private static Response extract(RequestSpecification caller, String meeting, String number) {
        return caller.accept("application/pdf, application/problem+json")
                .get("/meetings/" + meeting + "/paragraphs/" + number + "/extracts");
    }
}
