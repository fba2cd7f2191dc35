package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.paper.ArchivalPdf;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Sha256;
import se.samverka.seal.SealReport.State;

/// `/bodies/{id}/archive-packages`: what is in a package, and who gets it.
@QuarkusTest
class ArchivePackagesApiTest extends ApiTest {

    private static final String SPRING = "meetings/2024-03-01/";
    private static final String AUTUMN = "meetings/2024-09-06/";
    private static final String DATA = "representations/minutes/data/";

    /// A year with everything that a year can have: § 4 of March is approved at once and the rest later; a meeting
    /// of the year before is approved in between; May is held, June cancelled, September's numbers have a gap, and
    /// one meeting is planned.
    private static String year() {
        var body = Api.body(Api.newBodyName());
        Api.seat(body, Api.SALA, "MEMBER");
        var spring = MinutesFixture.held(body, "2024-03-01");
        approve(spring, "2024-03-01", "4");
        Api.step(spring, "announcements", Map.of("announcedOn", "2024-03-02"));
        var before = Api.heldMeeting(body, "2023-12-01");
        Api.paragraph(before, "Året före", "Protokollet läggs till handlingarna.");
        Api.step(before, "minutes-approvals", Api.approval("2023-12-08"));
        Api.step(spring, "minutes-approvals", Api.approval("2024-03-08"));
        var may = Api.heldMeeting(body, "2024-05-03");
        Api.paragraph(may, "Inte justerad", "Frågan vilar.");
        Api.step(Api.meeting(body, "2024-06-07"), "cancellations", Map.of("reason", "Storm"));
        var autumn = Api.meeting(body, "2024-09-06");
        Api.json(Api.secretary())
                .body(Map.of("title", "Vinden", "documents", List.of("Tjänsteskrivelse")))
                .post("/meetings/" + autumn + "/agenda")
                .then()
                .statusCode(201);
        Api.step(autumn, "convocations", Map.of());
        Api.step(autumn, "closings", Map.of("firstParagraph", 15));
        Api.step(autumn, "minutes-approvals", Api.approval("2024-09-13"));
        Api.meeting(body, "2024-12-06");
        return body;
    }

    private static void approve(String meeting, String day, String... paragraphs) {
        Api.step(
                meeting,
                "minutes-approvals",
                Map.of(
                        "approvedOn",
                        day,
                        "chair",
                        "Anna Exempel",
                        "approvers",
                        List.of("Johan Exempel"),
                        "paragraphs",
                        List.of(paragraphs)));
    }

    @Test
    void a_package_has_the_approved_minutes_of_the_year_and_can_be_verified() throws Exception {
        // Given
        var body = year();
        // When
        var address = ArchiveFiles.order(body, 2024);
        var zip = ArchiveFiles.done(address);
        // Then: it is intact, and the chain was computed again from the JSON
        var report = ArchiveFiles.check(zip);
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.recomputed()).isEqualTo(3);
        assertThat(report.outside()).isEqualTo(1);
        assertThat(report.seal()).isNotNull().satisfies(seal -> {
            assertThat(seal.state()).isEqualTo(State.INTACT);
            assertThat(seal.seal().forTests()).isTrue();
        });
        var files = ArchiveFiles.files(zip);
        assertThat(files.keySet())
                .startsWith("METS.xml")
                .contains(
                        DATA + SPRING + "minutes.pdf",
                        DATA + SPRING + "minutes.json",
                        DATA + SPRING + "agenda-1.json",
                        DATA + SPRING + "approval-1.txt",
                        DATA + SPRING + "approval-3.txt",
                        DATA + AUTUMN + "approval-4.txt",
                        DATA + "body.json",
                        DATA + "body-history.json",
                        DATA + "memberships.json",
                        "metadata/descriptive/dc.xml",
                        "metadata/preservation/premis.xml",
                        "documentation/README.sv.txt",
                        "documentation/README.en.txt",
                        "documentation/checksums.sha256",
                        "documentation/checksums.sha256.p7s",
                        "schemas/documents.schema.json");
        // And: the minutes are those of the API, and archival
        assertThat(ArchivalPdf.problems(files.get(DATA + SPRING + "minutes.pdf")))
                .isEmpty();
        assertThat(ArchivalPdf.text(files.get(DATA + AUTUMN + "minutes.pdf"))).contains("§ 15", "Vinden");
        var minutes = ArchiveFiles.json(files, SPRING + "minutes.json");
        assertThat(minutes)
                .isEqualTo(new ObjectMapper()
                        .readTree(Api.secretary()
                                .accept("application/json")
                                .get("/meetings/" + minutes.at("/meeting/id").asText() + "/minutes?unmasked=true")
                                .asString()));
        assertThat(ArchiveFiles.json(files, AUTUMN + "agenda-1.json")
                        .at("/items/0/title")
                        .asText())
                .isEqualTo("Vinden");
        assertThat(ArchiveFiles.json(files, "memberships.json")
                        .at("/memberships/0/member")
                        .asText())
                .isEqualTo("Eva Exempel");
        // And: the hash of an approval is that of its text
        var chain = ArchiveFiles.json(files, "approval-chain.json").path("approvals");
        assertThat(chain).hasSize(4);
        assertThat(chain.get(1).has("check")).as("the approval of another year").isFalse();
        assertThat(Sha256.hex(files.get(DATA + chain.get(2).path("text").asText())))
                .isEqualTo(chain.get(2).path("hash").asText());
        // And: the schemas that are in the package fit
        ArchiveFiles.assertValid(files, "package.json", "package.schema.json", "Package");
        ArchiveFiles.assertValid(files, "approval-chain.json", "package.schema.json", "ApprovalChain");
        ArchiveFiles.assertValid(files, SPRING + "minutes.json", "documents.schema.json", "Minutes");
        ArchiveFiles.assertValid(files, AUTUMN + "agenda-1.json", "documents.schema.json", "Agenda");
        ArchiveFiles.assertValid(files, "body.json", "documents.schema.json", "Body");
        ArchiveFiles.assertValid(
                files,
                "documents.schema.json",
                "Membership",
                ArchiveFiles.json(files, "memberships.json").path("memberships").get(0));
    }

    @Test
    void a_package_says_what_it_does_not_have() {
        var files = ArchiveFiles.files(ArchiveFiles.done(ArchiveFiles.order(year(), 2024)));
        var contents = ArchiveFiles.json(files, "package.json");
        assertThat(contents.path("meetings").findValuesAsText("folder"))
                .containsExactly("meetings/2024-03-01", "meetings/2024-09-06");
        assertThat(contents.path("notIncluded").findValuesAsText("date"))
                .containsExactly("2024-05-03", "2024-06-07", "2024-12-06");
        assertThat(contents.path("notIncluded").findValuesAsText("reason"))
                .containsExactly("NOT_APPROVED", "CANCELLED", "NOT_HELD");
        assertThat(contents.at("/missingParagraphs/0/numbers").toString()).isEqualTo("{\"from\":6,\"to\":14}");
        assertThat(contents.at("/missingParagraphs/0/before").asText()).isEqualTo("2024-09-06");
        assertThat(contents.path("remarks")).isEmpty();
    }

    @Test
    void the_body_s_changes_of_the_year_are_in_the_package() {
        // Given: the body was changed now, and met in this year
        var name = Api.newBodyName();
        var body = Api.body(name);
        var path = "/bodies/" + body;
        Api.json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("name", name + " och hamn", "secretariat", Api.REGION))
                .put(path)
                .then()
                .statusCode(200);
        int year = LocalDate.now(BusinessTime.ZONE).getYear();
        var meeting = Api.heldMeeting(body, year + "-01-02");
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.step(meeting, "minutes-approvals", Api.approval(year + "-01-09"));
        // When
        var files = ArchiveFiles.files(ArchiveFiles.done(ArchiveFiles.order(body, year)));
        // Then
        var change = ArchiveFiles.json(files, "body-history.json").at("/changes/0");
        assertThat(change.at("/changes").findValuesAsText("field")).contains("name");
        ArchiveFiles.assertValid(files, "documents.schema.json", "HistoryEntry", change);
    }

    @Test
    void the_file_is_the_same_each_time_and_its_content_follows_from_the_minutes() {
        // Given
        var body = year();
        var first = ArchiveFiles.order(body, 2024);
        var zip = ArchiveFiles.done(first);
        String sha256 = Api.secretary().get(first).path("sha256");
        // Then
        var answer = Api.secretary().get(first + "/content");
        answer.then()
                .contentType("application/zip")
                .header("Content-Length", equalTo(String.valueOf(zip.length)))
                .header("Content-Disposition", matchesPattern("attachment; filename=\"protokoll_2024_samverka-.*zip\""))
                .header(
                        "Repr-Digest",
                        is("sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":"))
                .header("Cache-Control", "no-store");
        assertThat(answer.asByteArray()).isEqualTo(zip);
        assertThat(Sha256.hex(zip)).isEqualTo(sha256);
        Api.secretary()
                .header("If-None-Match", answer.header("ETag"))
                .get(first + "/content")
                .then()
                .statusCode(304);
        // And: another package of the same minutes has the same id, and the same files but for times and seal
        var second = ArchiveFiles.order(body, 2024);
        assertThat(second).isNotEqualTo(first);
        var others = ArchiveFiles.files(ArchiveFiles.done(second));
        Api.secretary()
                .get(ArchiveFiles.list(body))
                .then()
                .body("archivePackages.id", hasItem(second.substring(second.lastIndexOf('/') + 1)))
                .body("archivePackages.status", is(List.of("DONE", "DONE")));
        assertThat(Api.secretary().get(second).<String>path("objectId"))
                .isEqualTo(Api.secretary().get(first).path("objectId"));
        ArchiveFiles.files(zip).forEach((path, bytes) -> {
            if (!path.startsWith("METS") && !path.endsWith("premis.xml") && !path.contains("checksums.sha256")) {
                assertThat(others.get(path)).as(path).isEqualTo(bytes);
            }
        });
    }

    @Test
    void minutes_that_are_too_long_for_a_pdf_file_are_there_as_json() {
        // Given
        var body = Api.body(Api.newBodyName());
        var meeting = Api.heldMeeting(body, "2024-03-01");
        for (int i = 0; i < 6; i++) {
            Api.json(Api.secretary())
                    .body(Map.of("title", "Hamnen", "summary", "Bryggan. ".repeat(11_000)))
                    .post("/meetings/" + meeting + "/paragraphs")
                    .then()
                    .statusCode(201);
        }
        Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        // When
        var zip = ArchiveFiles.done(ArchiveFiles.order(body, 2024));
        // Then
        assertThat(ArchiveFiles.check(zip).faults()).isEmpty();
        var files = ArchiveFiles.files(zip);
        assertThat(files).containsKey(DATA + SPRING + "minutes.json").doesNotContainKey(DATA + SPRING + "minutes.pdf");
        var contents = ArchiveFiles.json(files, "package.json");
        assertThat(contents.at("/meetings/0/pdf").asBoolean()).isFalse();
        assertThat(contents.at("/remarks/0").asText()).startsWith("meetings/2024-03-01: the minutes are too long");
    }

    @Test
    void two_meetings_of_a_day_have_folders_of_their_own() {
        var body = Api.body(Api.newBodyName());
        for (var reason : List.of("", "Extra sammanträde")) {
            var plan = reason.isEmpty()
                    ? Map.of("bodyId", body, "date", "2024-03-01")
                    : Map.of("bodyId", body, "date", "2024-03-01", "sameDayReason", reason);
            String meeting =
                    Api.json(Api.secretary()).body(plan).post("/meetings").path("id");
            Api.step(meeting, "convocations", Map.of());
            Api.step(meeting, "closings", Map.of());
            Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
            Api.step(meeting, "minutes-approvals", Api.approval("2024-03-08"));
        }
        var zip = ArchiveFiles.done(ArchiveFiles.order(body, 2024));
        assertThat(ArchiveFiles.check(zip).recomputed()).isEqualTo(2);
        assertThat(ArchiveFiles.files(zip))
                .containsKeys(DATA + SPRING + "minutes.pdf", DATA + "meetings/2024-03-01-2/minutes.pdf");
    }

    @Test
    void orders_of_one_year_at_once_are_one() throws Exception {
        var body = year();
        var statuses = Api.atOnce(() -> Api.json(Api.secretary())
                .body(Map.of("year", 2024))
                .post(ArchiveFiles.list(body))
                .statusCode());
        assertThat(statuses).containsExactly(202, 202);
        List<String> ids = Api.secretary().get(ArchiveFiles.list(body)).path("archivePackages.id");
        // The first may have been finished before the second was ordered; two are never unfinished.
        assertThat(ids).hasSizeBetween(1, 2);
        ids.forEach(id -> ArchiveFiles.awaitStatus(ArchiveFiles.list(body) + "/" + id, "DONE"));
    }

    @Test
    void the_secretariat_and_administrators_alone_get_packages() {
        // Given
        var body = year();
        var list = ArchiveFiles.list(body);
        var address =
                Api.json(Api.admin()).body(Map.of("year", 2024)).post(list).then();
        address.statusCode(202)
                .header("Location", endsWith(list + "/" + address.extract().path("id")));
        var own = list + "/" + address.extract().path("id");
        ArchiveFiles.done(own);
        Api.admin().get(own + "/content").then().statusCode(200);
        // Then: a member reads the minutes, and gets no package
        Api.json(Api.outsider())
                .body(Map.of("year", 2024))
                .post(list)
                .then()
                .statusCode(403)
                .body("code", is("not-your-body"));
        for (var path : List.of(list, own, own + "/content")) {
            Api.outsider().get(path).then().statusCode(404).body("code", is("not-found"));
            Api.nobody().get(path).then().statusCode(401);
        }
        Api.json(Api.as(Api.REGION, "meetings:read"))
                .body(Map.of("year", 2024))
                .post(list)
                .then()
                .statusCode(403);
        Api.as(Api.REGION, "meetings:read").get(own).then().statusCode(200);
        // And: a package has the words that masks hide, so that reading it takes as much as reading those
        Api.as(Api.REGION, "meetings:read").get(own + "/content").then().statusCode(403);
        // And: not by way of another body
        Api.secretary()
                .get(own.replace(body, Api.body(Api.newBodyName())))
                .then()
                .statusCode(404);
    }

    @Test
    void an_invalid_order_is_refused_with_its_reason() {
        var body = year();
        Api.json(Api.secretary())
                .body(Map.of("year", 2022))
                .post(ArchiveFiles.list(body))
                .then()
                .statusCode(409)
                .body("code", is("minutes-not-approved"));
        Api.json(Api.secretary())
                .body(Map.of("year", 1))
                .post(ArchiveFiles.list(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/year"));
        Api.json(Api.secretary())
                .body(Map.of())
                .post(ArchiveFiles.list(body))
                .then()
                .statusCode(422);
        Api.json(Api.secretary())
                .body(Map.of("year", 2024))
                .post(ArchiveFiles.list(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }
}
