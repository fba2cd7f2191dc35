package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.meetings.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.paper.ArchivalPdf;
import se.samverka.platform.value.Sha256;

@QuarkusTest
class AttachmentsApiTest extends ApiTest {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final byte[] PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Size 4/Root 1 0 R>>
            startxref
            164
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    @Inject
    DataSource database;

    private String meeting;
    private String list;

    @BeforeEach
    void aPlannedMeeting() {
        meeting = Api.meeting(Api.body(Api.newBodyName()), "2024-04-19");
        list = "/meetings/" + meeting + "/agenda/attachments";
    }

    private ValidatableResponse add(byte[] file, String type, Map<String, ?> query) {
        return Api.secretary()
                .contentType(type)
                .queryParams(query)
                .body(file)
                .post(list)
                .then();
    }

    private String added(String filename) {
        return add(PAGE, PDF, Map.of("filename", filename))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] office(String mainType) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                                    + " ContentType=\"" + mainType + "\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_file_goes_with_the_call_byte_for_byte() throws Exception {
        // Given
        String item = json(Api.secretary())
                .body(Map.of("title", "Hamnen"))
                .post("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When
        var id = add(
                        PAGE,
                        PDF,
                        Map.of("filename", "Tjänsteskrivelse.pdf", "title", "Skrivelse <om> hamnen", "itemId", item))
                .statusCode(201)
                .body("itemId", is(item))
                .body("mediaType", is(PDF))
                .body("sizeBytes", is(PAGE.length))
                .body("sha256", is(Sha256.hex(new String(PAGE, StandardCharsets.US_ASCII))))
                .extract()
                .<String>path("id");
        add(
                        office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                        "application/octet-stream",
                        Map.of("filename", "kalkyl.xlsx"))
                .statusCode(201)
                .body("mediaType", is(XLSX))
                .body("title", is("kalkyl.xlsx"));
        // Then
        var content = Api.secretary().get(list + "/" + id + "/content");
        content.then()
                .statusCode(200)
                .contentType(PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment; filename=\"Tjansteskrivelse.pdf\""));
        assertThat(content.asByteArray()).isEqualTo(PAGE);
        Api.secretary()
                .header("If-None-Match", content.header("ETag"))
                .get(list + "/" + id + "/content")
                .then()
                .statusCode(304);
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda")
                .then()
                .body("attachments.id", hasSize(2))
                .body("attachments[0].id", is(id));
        assertThat(Feed.entries(Api::secretary, meeting).toString()).contains(id);
        var page = Api.secretary()
                .accept("text/html")
                .get("/meetings/" + meeting + "/agenda")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        HtmlPages.check(page);
        assertThat(page)
                .contains("/meetings/" + meeting + "/agenda/attachments/" + id + "/content\"")
                .contains("Skrivelse &lt;om&gt; hamnen", "<h2>Bilagor</h2>");
        var file = Api.secretary()
                .accept(PDF)
                .get("/meetings/" + meeting + "/agenda")
                .asByteArray();
        LookAt.file(file, "agenda-attachments");
        assertThat(ArchivalPdf.problems(file)).isEmpty();
    }

    @Test
    void nobody_else_reads_it_before_the_agenda_is_public_or_adds_one() {
        var id = added("a.pdf");
        Api.nobody().get(list).then().statusCode(404);
        Api.nobody().get(list + "/" + id + "/content").then().statusCode(404);
        Api.outsider().get(list + "/" + id).then().statusCode(404);
        Api.outsider()
                .contentType(PDF)
                .queryParam("filename", "b.pdf")
                .body(PAGE)
                .post(list)
                .then()
                .statusCode(404);
        // And: whoever may read the agenda reads it
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        Api.paragraph(meeting, "Hamnen", "Bryggan lagas.");
        Api.step(meeting, "minutes-approvals", Api.approval("2024-04-25"));
        Api.step(meeting, "announcements", Map.of("announcedOn", "2024-04-26"));
        Api.nobody().get(list).then().statusCode(200).body("attachments.id", contains(id));
        Api.nobody().get(list + "/" + id + "/content").then().statusCode(200);
    }

    @Test
    void before_the_call_a_file_is_removed_and_after_it_withdrawn_where_what_was_sent_stays() throws Exception {
        // Given
        var first = added("a.pdf");
        var second = added("b.pdf");
        var path = list + "/" + first;
        Api.secretary().delete(path).then().statusCode(428);
        Api.secretary().header("If-Match", Api.tagOf(path)).delete(path).then().statusCode(204);
        Api.secretary().get(path).then().statusCode(404);
        Api.step(meeting, "convocations", Map.of("calledOn", "2024-04-10"));
        // When
        var third = added("c.pdf");
        var sent = list + "/" + second;
        Api.secretary()
                .header("If-Match", Api.tagOf(sent))
                .delete(sent)
                .then()
                .statusCode(409)
                .body("code", is("agenda-closed"));
        withdraw(sent)
                .statusCode(201)
                .body("withdrawnReason", is("Fel version"))
                .body("withdrawnAt", notNullValue());
        withdraw(sent).statusCode(409);
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda-versions")
                .then()
                .body("agendaVersions[0].attachments.id", contains(second))
                .body("agendaVersions[0].attachments[0].withdrawnAt", nullValue())
                .body("agendaVersions[1].attachments.id", contains(second, third))
                .body("agendaVersions[2].attachments[0].withdrawnReason", is("Fel version"));
        Api.secretary().get(sent + "/content").then().statusCode(200);
        assertThat(Api.secretary()
                        .accept("text/html")
                        .get("/meetings/" + meeting + "/agenda")
                        .asString())
                .contains("b.pdf (tillbakadragen: Fel version)")
                .doesNotContain(second + "/content");
        // And: the database says so too
        refused("DELETE FROM agenda_attachment WHERE id = ?", third);
        refused("UPDATE agenda_attachment SET title = 'x' WHERE id = ?", third);
        refused("DELETE FROM agenda_attachment_piece WHERE attachment_id = ?", third);
        Api.step(meeting, "closings", Map.of());
        withdraw(list + "/" + third).statusCode(409).body("code", is("agenda-closed"));
        add(PAGE, PDF, Map.of("filename", "d.pdf")).statusCode(409).body("code", is("agenda-closed"));
    }

    /// Words of the file's title are masked like other words of the minutes; its content is erased as a whole.
    @Test
    void a_content_with_personal_data_is_erased_and_the_file_stays_listed() throws Exception {
        var id = added("a.pdf");
        Api.step(meeting, "convocations", Map.of());
        Api.step(meeting, "closings", Map.of());
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("kind", "MASKED", "attachmentId", id, "reason", "Sekretess"),
                Map.of("kind", "ERASED", "attachmentId", id, "passages", List.of("Eva"), "reason", "Sekretess"))) {
            Api.tryStep(meeting, "redactions", wrong, Api.tagOf("/meetings/" + meeting))
                    .then()
                    .statusCode(422)
                    .body("code", is("attachment-erased-whole"));
        }
        Api.step(meeting, "redactions", Map.of("kind", "ERASED", "attachmentId", id, "reason", "Sekretess"))
                .body("attachmentId", is(id));
        Api.secretary().get(list + "/" + id + "/content").then().statusCode(404);
        Api.secretary().get(list + "/" + id).then().statusCode(200).body("erasedOn", notNullValue());
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda?version=1")
                .then()
                .statusCode(200)
                .body("attachments[0].erasedOn", notNullValue());
        Api.secretary()
                .get("/meetings/" + meeting + "/agenda?format=HTML")
                .then()
                .statusCode(200)
                .body(not(containsString(id + "/content")));
        try (var connection = database.getConnection();
                var pieces = connection.prepareStatement(
                        "SELECT count(*) FROM agenda_attachment_piece WHERE attachment_id = CAST(? AS uuid)")) {
            pieces.setString(1, id);
            var rows = pieces.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        Api.tryStep(
                        meeting,
                        "redactions",
                        Map.of("kind", "ERASED", "attachmentId", id, "reason", "Igen"),
                        Api.tagOf("/meetings/" + meeting))
                .then()
                .statusCode(422)
                .body("code", is("attachment-unknown"));
    }

    private static ValidatableResponse withdraw(String path) {
        return json(Api.secretary())
                .header("If-Match", Api.tagOf(path))
                .body(Map.of("reason", "Fel version"))
                .post(path + "/withdrawals")
                .then();
    }

    private void refused(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class, statement::executeUpdate)
                            .getSQLState())
                    .startsWith("23");
        }
    }

    @ParameterizedTest(name = "{0} as {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.4 cut off          | application/pdf          | a.pdf  | 422 | document-type-mismatch",
                "<html></html>             | text/html                | a.html | 415 | unsupported-media-type",
                "<svg/>                    | image/svg+xml            | a.svg  | 415 | unsupported-media-type",
                "plain                     | text/plain               | a.txt  | 415 | unsupported-media-type",
                "<script>alert(1)</script> | application/octet-stream | a.pdf  | 415 | unsupported-media-type",
                "PK                        | application/octet-stream | a.docx | 415 | unsupported-media-type"
            })
    void what_is_no_whole_file_of_an_accepted_type_is_refused(
            String content, String type, String name, int status, String code) {
        Api.secretary()
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .queryParam("filename", name)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post(list)
                .then()
                .statusCode(status)
                .body("code", is(code));
        Api.secretary().get(list).then().body("attachments", empty());
    }

    @Test
    void a_file_with_macros_with_another_ending_without_a_name_or_of_an_unknown_item_is_refused() throws IOException {
        add(office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), XLSX, Map.of("filename", "a.xlsx"))
                .statusCode(422)
                .body("code", is("document-type-mismatch"));
        add(PAGE, PDF, Map.of("filename", "a.html")).statusCode(422).body("code", is("document-type-mismatch"));
        add(PAGE, PDF, Map.of()).statusCode(400);
        for (var name : List.of("../a.pdf", "a/b.pdf", "a\nb.pdf", " ")) {
            add(PAGE, PDF, Map.of("filename", name)).statusCode(400);
        }
        add(PAGE, PDF, Map.of("filename", "a.pdf", "itemId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", is("agenda-item-unknown"));
        Api.secretary().get(list).then().body("attachments", empty());
    }

    @Test
    void a_file_of_more_than_20_mebibytes_is_refused_and_a_large_one_kept() {
        var large = new byte[3 * 1024 * 1024];
        System.arraycopy(PAGE, 0, large, 0, 9);
        var end = "startxref\n1\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, large, large.length - end.length, end.length);
        String id = add(large, PDF, Map.of("filename", "a.pdf"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Api.secretary().get(list + "/" + id + "/content").asByteArray())
                .isEqualTo(large);
        add(new byte[21 * 1024 * 1024], PDF, Map.of("filename", "a.pdf"))
                .statusCode(413)
                .body("code", is("document-too-large"));
    }
}
