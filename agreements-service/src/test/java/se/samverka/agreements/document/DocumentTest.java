package se.samverka.agreements.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class DocumentTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String MAIN = DOCX + ".main+xml";
    private static final byte[] TEXT = "Överenskommelse om året\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    DataSource dataSource;

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_file_comes_back_byte_for_byte_under_its_own_name() throws Exception {
        // Given
        var id = drafted("Handlingar");
        var file = pdf(3 * 1024 * 1024 + 17);
        // When
        var answer = sender(secretaryOf(VASTERAS), PDF, "Årsbeslut \"§ 7\".pdf")
                .queryParam("title", "Beslut § 7")
                .queryParam("kind", "DECISION")
                .header("Repr-Digest", "sha-512=:" + base64("SHA-512", file) + ":")
                .header("Content-Digest", "sha-256=:" + base64("SHA-256", file) + ":, md5=:AAAA:")
                .body(file)
                .post(path(id));
        // Then
        var hex = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(file));
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(path(id) + "/" + answer.path("id")))
                .body("kind", is("DECISION"))
                .body("title", is("Beslut § 7"))
                .body("mediaType", is(PDF))
                .body("sizeBytes", is(file.length))
                .body("sha512", is(hex))
                .body("statusWhenAdded", is("DRAFT"));
        var one = path(id) + "/" + answer.path("id");
        var content = readerOf(ESKILSTUNA).accept("*/*").get(one + "/content");
        content.then()
                .statusCode(200)
                .header("Content-Type", is(PDF))
                .header("Content-Length", is(Integer.toString(file.length)))
                .header("ETag", is('"' + hex + '"'))
                .header("Repr-Digest", is("sha-512=:" + base64("SHA-512", file) + ":"))
                .header(
                        "Content-Disposition",
                        is("attachment; filename=\"Arsbeslut __ 7_.pdf\";"
                                + " filename*=UTF-8''%C3%85rsbeslut%20%22%C2%A7%207%22.pdf"));
        assertThat(content.asByteArray()).isEqualTo(file);
        admin().accept("*/*")
                .header("If-None-Match", content.header("ETag"))
                .get(one + "/content")
                .then()
                .statusCode(304);
        admin().get(one)
                .then()
                .statusCode(200)
                .header("ETag", is(answer.header("ETag")))
                .body("sha512", is(hex));
        admin().header("If-None-Match", answer.header("ETag")).get(one).then().statusCode(304);
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("document-added"))
                .body("timeline[0].note", is("Beslut § 7"))
                .body("timeline[0].href", endsWith(one));
        await().untilAsserted(() -> assertThat(told(answer.path("id"))).isEqualTo("UPSERT"));
    }

    @Test
    void word_documents_and_text_are_told_by_their_content() {
        var id = drafted("Tre slag");
        send(id, DOCX, "Avtal.docx", docx("/word/document.xml", MAIN))
                .then()
                .statusCode(201)
                .body("mediaType", is(DOCX))
                .body("title", is("Avtal.docx"))
                .body("kind", is("OTHER"));
        var text = send(id, "application/octet-stream", "anteckning", TEXT);
        text.then().statusCode(201).body("mediaType", is("text/plain"));
        admin().accept("*/*")
                .get(path(id) + "/" + text.path("id") + "/content")
                .then()
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .body(equalTo("Överenskommelse om året\n"));
        admin().get(path(id)).then().body("documents.filename", contains("Avtal.docx", "anteckning"));
        admin().get(path(id) + "?sort=-addedAt&limit=1")
                .then()
                .body("documents.filename", contains("anteckning"))
                .body("_meta.totalRecords", is(2));
    }

    @ParameterizedTest
    @CsvSource({
        "docx as pdf,application/pdf,a.pdf",
        "text as pdf,application/pdf,a.pdf",
        "pdf as text,text/plain,a.txt",
        "pdf as docx," + DOCX + ",a.docx",
        "png as pdf,application/pdf,a.pdf",
        "png as text,text/plain,a.txt",
        "latin1 as text,text/plain,a.txt",
        "spreadsheet as docx," + DOCX + ",a.docx",
        "macros as docx," + DOCX + ",a.docx",
        "zip as docx," + DOCX + ",a.docx",
        "hollow as docx," + DOCX + ",a.docx",
        "half pdf as pdf,application/pdf,a.pdf",
        "half docx as docx," + DOCX + ",a.docx",
        "pdf as pdf,application/pdf,a.exe",
        "text as text,text/plain,a.pdf"
    })
    void a_file_that_is_not_what_it_says_is_refused(String what, String contentType, String filename) {
        var id = drafted("Lögner");
        send(id, contentType, filename, sample(what.split(" as ")[0]))
                .then()
                .statusCode(422)
                .body("code", is("document-type-mismatch"));
        nothingKept(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json", "application/zip", "text/html"})
    void other_types_are_refused(String contentType) {
        var id = drafted("Andra slag");
        send(id, contentType, "a", sample("pdf")).then().statusCode(415).body("code", is("unsupported-media-type"));
        send(id, "application/octet-stream", "a", sample("png"))
                .then()
                .statusCode(415)
                .body("code", is("unsupported-media-type"));
        nothingKept(id);
    }

    @Test
    void an_empty_file_is_refused() {
        var id = drafted("Tomt");
        send(id, PDF, "a.pdf", new byte[0]).then().statusCode(422).body("code", is("document-empty"));
        nothingKept(id);
    }

    @Test
    void twenty_mebibytes_are_taken_and_one_byte_more_is_not() {
        var id = drafted("Stort");
        int most = 20 * 1024 * 1024;
        send(id, PDF, "a.pdf", pdf(most)).then().statusCode(201).body("sizeBytes", is(most));
        send(id, PDF, "b.pdf", pdf(most + 1)).then().statusCode(413).body("code", is("document-too-large"));
        admin().get(path(id)).then().body("documents.filename", contains("a.pdf"));
    }

    @Test
    void a_body_without_a_length_that_goes_on_too_long_is_refused() throws IOException {
        var id = drafted("Utan slut");
        try (var socket = connect(id, "Transfer-Encoding: chunked")) {
            var out = socket.getOutputStream();
            var piece = new byte[1024 * 1024];
            Arrays.fill(piece, (byte) 'a');
            for (int i = 0; i < 21; i++) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        }
        nothingKept(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repr-Digest", "Content-Digest"})
    void a_file_whose_digest_differs_was_damaged_on_its_way(String header) throws Exception {
        var id = drafted("Skadad");
        for (var algorithm : new String[] {"SHA-512", "SHA-256"}) {
            sender(admin(), PDF, "a.pdf")
                    .header(header, algorithm.toLowerCase() + "=:" + base64(algorithm, TEXT) + ":")
                    .body(sample("pdf"))
                    .post(path(id))
                    .then()
                    .statusCode(400)
                    .body("code", is("digest-mismatch"));
        }
        sender(admin(), PDF, "a.pdf")
                .header(header, "sha-512=abc")
                .body(sample("pdf"))
                .post(path(id))
                .then()
                .statusCode(400)
                .body("code", is("digest-malformed"));
        nothingKept(id);
    }

    @Test
    void a_file_that_is_cut_off_leaves_nothing_behind() throws Exception {
        var id = drafted("Avbruten");
        try (var socket = connect(id, "Content-Length: 1000")) {
            socket.getOutputStream().write(TEXT);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            var line = firstLine(socket);
            assertThat(line == null || line.startsWith("HTTP/1.1 400")).as(line).isTrue();
        }
        nothingKept(id);
        send(id, "text/plain", "hel.txt", TEXT).then().statusCode(201);
        admin().get(path(id)).then().body("documents.filename", contains("hel.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/b.pdf", "a\\b.pdf"})
    void a_name_that_is_no_file_name_is_refused(String filename) {
        var id = drafted("Namn");
        send(id, PDF, filename, sample("pdf")).then().statusCode(400).body("code", is("query-parameter-invalid"));
        nothingKept(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.pdf", "a\u0000.pdf"})
    void a_name_that_is_no_line_of_text_is_refused(String filename) {
        var id = drafted("Namn");
        send(id, PDF, filename, sample("pdf")).then().statusCode(400).body("code", is("text-not-allowed"));
        nothingKept(id);
    }

    @Test
    void other_query_parameters_are_checked_too() {
        var id = drafted("Fel");
        admin().contentType(PDF)
                .body(sample("pdf"))
                .post(path(id))
                .then()
                .statusCode(400)
                .body("code", is("query-parameter-invalid"));
        for (var wrong : new String[] {"kind=CONTRACT", "title=%20", "title=" + "a".repeat(301)}) {
            sender(admin(), PDF, "a.pdf")
                    .urlEncodingEnabled(false)
                    .body(sample("pdf"))
                    .post(path(id) + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", is("query-parameter-invalid"))
                    .body("detail", not(containsString("[")));
        }
        nothingKept(id);
    }

    @Test
    void a_draft_lets_go_of_a_document_and_the_feed_tells() {
        var id = drafted("Ångrat");
        var document = send(id, "text/plain", "a.txt", TEXT);
        var one = path(id) + "/" + document.path("id");
        admin().delete(one).then().statusCode(428);
        admin().header("If-Match", "\"gammal\"").delete(one).then().statusCode(412);
        admin().header("If-Match", document.header("ETag")).delete(one).then().statusCode(204);
        admin().get(one).then().statusCode(404);
        admin().accept("*/*").get(one + "/content").then().statusCode(404);
        admin().header("If-Match", "*").delete(one).then().statusCode(404);
        admin().get(path(id)).then().body("documents", empty());
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline.fact", contains("document-removed"));
        await().untilAsserted(() -> assertThat(told(document.path("id"))).isEqualTo("DELETE"));
    }

    @Test
    void a_proposed_agreement_takes_more_documents_and_lets_go_of_none() {
        var id = drafted("Föreslaget");
        var before = send(id, "text/plain", "a.txt", TEXT);
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        var after = send(id, "text/plain", "b.txt", TEXT);
        after.then().statusCode(201).body("statusWhenAdded", is("PROPOSED"));
        for (var document : new Response[] {before, after}) {
            admin().header("If-Match", document.header("ETag"))
                    .delete(path(id) + "/" + document.path("id"))
                    .then()
                    .statusCode(409)
                    .body("code", is("state-does-not-allow"));
        }
        admin().get(path(id)).then().body("documents.statusWhenAdded", contains("DRAFT", "PROPOSED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE document SET title = 'I smyg' WHERE id = '%s'",
                "DELETE FROM document WHERE id = '%s'",
                "UPDATE document_piece SET bytes = 'x' WHERE document_id = '%s'",
                "DELETE FROM document_piece WHERE document_id = '%s'",
                "INSERT INTO document_piece VALUES ('%s', 1, 'x')",
                "TRUNCATE document, document_piece -- %s"
            })
    void the_database_keeps_a_proposed_agreements_documents_as_they_are(String change) {
        var id = drafted("Orubbligt");
        var document = send(id, "text/plain", "a.txt", TEXT).path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        assertThatThrownBy(() -> execute(change.formatted(document)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("document");
        admin().accept("*/*")
                .get(path(id) + "/" + document + "/content")
                .then()
                .body(equalTo(new String(TEXT, StandardCharsets.UTF_8)));
    }

    @Test
    void the_database_refuses_to_drop_a_drafts_document_without_a_line() {
        var id = drafted("Inte i smyg");
        var document = send(id, "text/plain", "a.txt", TEXT).path("id");
        assertThatThrownBy(() -> execute("DELETE FROM document WHERE id = '%s'".formatted(document)))
                .hasMessageContaining("timeline");
    }

    @Test
    void two_uploads_at_once_are_both_kept_whole() {
        var id = drafted("Samtidigt");
        var one = pdf(2_000_000);
        var other = pdf(3_000_000);
        var first = CompletableFuture.supplyAsync(() -> send(id, PDF, "a.pdf", one));
        var second = CompletableFuture.supplyAsync(() -> send(id, PDF, "b.pdf", other));
        var a = first.join();
        var b = second.join();
        a.then().statusCode(201);
        b.then().statusCode(201);
        admin().get(path(id)).then().body("documents.filename", containsInAnyOrder("a.pdf", "b.pdf"));
        assertThat(content(id, a)).isEqualTo(one);
        assertThat(content(id, b)).isEqualTo(other);
    }

    @Test
    void a_repeated_upload_with_the_same_key_is_one_document() {
        var id = drafted("En gång");
        var file = sample("pdf");
        var first = sender(admin(), PDF, "a.pdf")
                .header("Idempotency-Key", "dok-" + id)
                .body(file)
                .post(path(id));
        var again = sender(admin(), PDF, "a.pdf")
                .header("Idempotency-Key", "dok-" + id)
                .body(file)
                .post(path(id));
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", is((String) first.path("id")));
        sender(admin(), PDF, "a.pdf")
                .header("Idempotency-Key", "dok-" + id)
                .body(pdf(5000))
                .post(path(id))
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
        assertThat(content(id, first)).isEqualTo(file);
        admin().get(path(id)).then().body("_meta.totalRecords", is(1));
    }

    @Test
    void whoever_is_no_party_finds_nothing() {
        var id = drafted("Andras");
        var other = drafted("Ett annat");
        var document = send(id, "text/plain", "a.txt", TEXT);
        var one = path(id) + "/" + document.path("id");
        readerOf(REGION).get(path(id)).then().statusCode(404);
        readerOf(REGION).get(one).then().statusCode(404);
        readerOf(REGION).accept("*/*").get(one + "/content").then().statusCode(404);
        sender(secretaryOf(REGION), "text/plain", "b.txt")
                .body(TEXT)
                .post(path(id))
                .then()
                .statusCode(404);
        secretaryOf(REGION)
                .header("If-Match", document.header("ETag"))
                .delete(one)
                .then()
                .statusCode(404);
        admin().get(path(other) + "/" + document.path("id")).then().statusCode(404);
        sender(readerOf(VASTERAS), "text/plain", "b.txt")
                .body(TEXT)
                .post(path(id))
                .then()
                .statusCode(403);
        sender(anonymous(), "text/plain", "b.txt")
                .body(TEXT)
                .post(path(id))
                .then()
                .statusCode(401);
        readerOf(REGION).get("/changes?limit=1000").then().body("changes.id", not(hasItem((String)
                document.path("id"))));
    }

    private static void nothingKept(String id) {
        admin().get(path(id)).then().statusCode(200).body("documents", empty());
        admin().get("/agreements/" + id + "/timeline?limit=200")
                .then()
                .body("timeline.fact", not(hasItem("document-added")));
    }

    /// What the feed said of the document last, however many changes of others stand before it.
    private static String told(String document) {
        var operations = new ArrayList<String>();
        var after = "";
        boolean more = true;
        while (more) {
            var changes = admin().get("/changes?limit=1000" + after).jsonPath();
            operations.addAll(changes.getList("changes.findAll { it.id == '" + document + "' }.operation"));
            after = "&after=" + changes.getString("_meta.nextCursor");
            more = changes.getBoolean("_meta.more");
        }
        return operations.isEmpty() ? null : operations.getLast();
    }

    private static byte[] content(String id, Response document) {
        return admin().accept("*/*")
                .get(path(id) + "/" + document.path("id") + "/content")
                .asByteArray();
    }

    private static Response send(String id, String contentType, String filename, byte[] file) {
        return sender(admin(), contentType, filename).body(file).post(path(id));
    }

    private static RequestSpecification sender(RequestSpecification caller, String contentType, String filename) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/html", io.restassured.http.ContentType.BINARY)
                                .encodeContentTypeAs("application/json", io.restassured.http.ContentType.BINARY)))
                .contentType(contentType)
                .queryParam("filename", filename);
    }

    private static Socket connect(String id, String framing) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(30_000);
        var token = SamverkaInfrastructure.current()
                .issuer()
                .token(
                        "platform-admin",
                        null,
                        "agreements:read",
                        "agreements:write",
                        "platform:admin",
                        "reference-data:write");
        socket.getOutputStream()
                .write(("POST /agreements/v1" + path(id) + "?filename=a.txt HTTP/1.1\r\n"
                                + "Host: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                                + "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: text/plain\r\n" + framing
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    private static String path(String id) {
        return "/agreements/" + id + "/documents";
    }

    private static byte[] sample(String what) {
        return switch (what) {
            case "pdf" -> pdf(2000);
            case "half pdf" -> Arrays.copyOf(pdf(2000), 1500);
            case "docx" -> docx("/word/document.xml", MAIN);
            case "half docx" -> Arrays.copyOf(docx("/word/document.xml", MAIN), 150);
            case "macros" -> docx("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
            case "spreadsheet" ->
                docx("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
            case "hollow" -> docx("/word/elsewhere.xml", MAIN);
            case "zip" -> zip("readme.txt", "x");
            case "text" -> TEXT;
            case "latin1" -> "Överenskommelse".getBytes(StandardCharsets.ISO_8859_1);
            case "png" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
            default -> throw new IllegalArgumentException(what);
        };
    }

    /// A PDF in what a look at its ends can see, with noise between that no compression makes smaller.
    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, size - end.length, end.length);
        return bytes;
    }

    private static byte[] docx(String part, String type) {
        return zip("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="xml" ContentType="application/xml"/>
                  <Override PartName="%s" ContentType="%s"/></Types>""".formatted(part, type), "word/document.xml", "<document/>");
    }

    private static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String base64(String algorithm, byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
