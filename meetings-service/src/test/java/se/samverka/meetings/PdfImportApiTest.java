package se.samverka.meetings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.meetings.minutesimport.pdf.BadPdf;
import se.samverka.meetings.minutesimport.pdf.PrintedPdf;

@QuarkusTest
class PdfImportApiTest extends ApiTest {

    private static final String MINUTES = """
            PROTOKOLL
            %s   2024-03-01

            § 15 Bryggan

            Förslag till beslut
            Bryggan lagas.

            Beslut
            Bryggan lagas, och
            \fPROTOKOLL
            %s   2024-03-01

            båtplatserna blir fler.
            """;

    private static Response send(byte[] file, Map<String, ?> parameters) {
        return Api.secretary()
                .contentType("application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParams(parameters)
                .body(file)
                .post("/minutes-imports");
    }

    @Test
    void a_pdf_file_is_read_as_its_text_is_and_stored() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        var file = PrintedPdf.of(MINUTES.formatted(name, name), PrintedPdf.Letters.LIBERATION);
        // When
        send(file, Map.of("dryRun", "true"))
                .then()
                .statusCode(200)
                .body("meeting.body", is(name))
                .body("paragraphs[0].sources.findAll { it.field == 'decision' }.page", contains(1, 2))
                .body("removed.field", hasItem("page-header"));
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
        var meeting = send(file, Map.of()).then().statusCode(201).extract().<String>path("meeting.id");
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs/15")
                .then()
                .body("decision", is("Bryggan lagas, och båtplatserna blir fler."))
                .body("proposedDecision", is("Bryggan lagas."));
    }

    @ParameterizedTest
    @EnumSource(names = {"WEB_PAGE", "CUT_OFF", "PASSWORD", "SCANNED", "MANY_PAGES", "FORMS_IN_FORMS", "MUCH_TEXT"})
    void a_file_that_cannot_be_read_is_refused_and_nothing_is_stored(BadPdf bad) {
        var body = Api.body(Api.newBodyName());
        send(bad.file(), Map.of("body", body, "date", "2024-03-01"))
                .then()
                .statusCode(bad == BadPdf.MUCH_TEXT ? 413 : 422)
                .body("code", is(bad.code()))
                .body("errors", hasSize(1));
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_is_read() {
        send(new byte[20 * 1024 * 1024 + 1], Map.of()).then().statusCode(413).body("code", is("minutes-too-large"));
    }

    @Test
    void only_who_writes_minutes_sends_a_file() {
        Api.nobody()
                .contentType("application/pdf")
                .body(new byte[10])
                .post("/minutes-imports")
                .then()
                .statusCode(401);
        Api.as(Api.REGION, "meetings:read")
                .contentType("application/pdf")
                .body(new byte[10])
                .post("/minutes-imports")
                .then()
                .statusCode(403);
    }
}
