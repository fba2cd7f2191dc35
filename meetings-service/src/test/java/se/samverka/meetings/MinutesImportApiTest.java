package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
class MinutesImportApiTest extends ApiTest {

    private static String minutes(String body, String date, int first) {
        return """
                MÖTESPROTOKOLL

                Mötesdatum
                %s   %s

                § %d Hamnen
                HN 240017

                Sammanfattning
                Bryggan är gammal, och båt-
                platserna är få.

                Norrs kommun: Vi vill ha en ny.

                Förslag till beslut
                Hamnkontoret får i uppgift att återkomma vid sammanträdet 2024-06-14.

                Beslut
                Hamnkontoret får i uppgift att återkomma vid sammanträdet 2024-06-14.

                Beslutsunderlag
                • Skrivelse om bryggan i

                Norrhamnen

                • Karta
                § %d Övriga frågor
                Sammanfattning
                Mötet 20240-03-01 nämns.
                """.formatted(body, date, first, first + 1);
    }

    @Test
    void a_dry_run_answers_what_was_read_and_stores_nothing() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        // When
        Api.importText(Api.secretary(), minutes(name, "2024-03-01", 15), Map.of("dryRun", "true"))
                .then()
                .statusCode(200)
                .body("meeting.body", is(name))
                .body("meeting.bodyId", is(body))
                .body("meeting.id", nullValue())
                .body("meeting.date", is("2024-03-01"))
                .body("paragraphs.number", contains(15, 16))
                .body("paragraphs[0].caseNumber", is("HN 240017"))
                .body("paragraphs[0].contributions[0].organisation", is("Norrs kommun"))
                .body("paragraphs[0].documents", contains("Skrivelse om bryggan i Norrhamnen", "Karta"))
                .body("paragraphs[0].outcome", is("ASSIGNED"))
                .body("paragraphs[1].decision", nullValue())
                .body("assignments[0].addressee", is("Hamnkontoret"))
                .body("assignments[0].dueOn", is("2024-06-14"))
                .body("diagnostics.code", hasItem("date-doubtful"))
                .body("diagnostics.code", hasItem("page-header"))
                .body("diagnostics.severity", hasItem("WARNING"));
        // Then
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
    }

    @Test
    void an_import_stores_a_held_meeting_for_review_and_the_same_again_is_refused() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        // When
        var stored = Api.importText(Api.secretary(), minutes(name, "2024-03-01", 15), Map.of())
                .then()
                .statusCode(201)
                .header("Location", containsString("/meetings/v1/meetings/"))
                .body("meeting.id", notNullValue())
                .extract();
        var meeting = stored.<String>path("meeting.id");
        // Then
        Api.secretary().get("/meetings/" + meeting).then().statusCode(200).body("status", is("HELD"));
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs/15")
                .then()
                .body("summary", is("Bryggan är gammal, och båtplatserna är få."))
                .body("decision", containsString("Hamnkontoret"));
        Api.secretary()
                .get("/assignments?addressee=Hamnkontoret&limit=200")
                .then()
                .body("assignments.meetingId", hasItem(meeting));
        Api.importText(Api.secretary(), minutes(name, "2024-03-01", 15), Map.of())
                .then()
                .statusCode(409)
                .body("code", is("meeting-already-recorded"));
        Api.importText(Api.secretary(), minutes(name, "2024-04-01", 16), Map.of())
                .then()
                .statusCode(409)
                .body("code", is("paragraph-number-in-use"))
                .body("detail", containsString("already has §§ 16"));
        // And: a gap after the recorded paragraphs is reported
        Api.importText(Api.secretary(), minutes(name, "2024-04-01", 20), Map.of("body", body))
                .then()
                .statusCode(201)
                .body("diagnostics.code", hasItem("paragraph-series-gap"));
    }

    @Test
    void of_two_simultaneous_imports_one_is_stored() throws Exception {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        // When
        var statuses = Api.atOnce(() -> Api.importText(Api.secretary(), minutes(name, "2024-03-01", 15), Map.of())
                .statusCode());
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        Api.admin().get("/meetings?body=" + body).then().body("_meta.totalRecords", is(1));
    }

    @Test
    void a_planned_meeting_of_the_day_is_filled_in() {
        // Given
        var name = Api.newBodyName();
        var planned = Api.meeting(Api.body(name), "2024-03-01");
        // When
        Api.importText(Api.secretary(), minutes(name, "2024-03-01", 1), Map.of())
                .then()
                .statusCode(201)
                .body("meeting.id", is(planned));
        // Then
        Api.secretary().get("/meetings/" + planned).then().body("status", is("HELD"));
    }

    @Test
    void text_that_is_not_minutes_is_refused_with_its_code() {
        var random = new byte[100_000];
        new Random(7).nextBytes(random);
        Api.secretary()
                .contentType("text/plain; charset=utf-8")
                .body(random)
                .post("/minutes-imports")
                .then()
                .statusCode(422)
                .body("code", is("minutes-not-utf8"));
        Api.importText(Api.secretary(), "Hej § 1", Map.of())
                .then()
                .statusCode(422)
                .body("code", is("minutes-without-paragraphs"));
        Api.importText(Api.secretary(), "§ 1 Hamnen" + "\0a".repeat(200), Map.of())
                .then()
                .statusCode(422)
                .body("code", is("minutes-not-text"));
        Api.importText(Api.secretary(), "", Map.of()).then().statusCode(422).body("code", is("minutes-empty"));
        Api.secretary()
                .contentType("text/plain")
                .body(new byte[6 * 1024 * 1024])
                .post("/minutes-imports")
                .then()
                .statusCode(413)
                .body("code", is("minutes-too-large"));
    }

    @Test
    void fifty_megabytes_are_too_large_and_the_sender_is_told_so() throws Exception {
        // Given: a client that sends the whole body before it reads the answer, with an Idempotency-Key
        var token = SamverkaInfrastructure.current()
                .issuer()
                .token("client-of-" + Api.REGION, Api.REGION, "meetings:read", "meetings:write");
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Api.ROOT + "/minutes-imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "fifty-megabytes")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]))
                .build();
        // When
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            // Then
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("minutes-too-large");
        }
    }

    @Test
    void errors_in_the_text_keep_it_from_being_stored_and_duplicates_are_among_them() {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        var doubled = "§ 1 Ett\n§ 1 Två\n";
        // Then
        Api.importText(Api.secretary(), doubled, Map.of("body", name, "date", "2024-03-01"))
                .then()
                .statusCode(422)
                .body("code", is("paragraph-number-duplicate"));
        Api.importText(Api.secretary(), doubled, Map.of("body", name, "date", "2024-03-01", "dryRun", "true"))
                .then()
                .statusCode(200)
                .body("paragraphs.number", contains(1, 1));
        Api.importText(Api.secretary(), "§ 1 Ett\n", Map.of("body", name))
                .then()
                .statusCode(422)
                .body("code", is("meeting-date-missing"));
        Api.importText(Api.secretary(), "§ 1 Ett\n", Map.of("body", "Okända rådet", "date", "2024-03-01"))
                .then()
                .statusCode(422)
                .body("code", is("body-unknown"));
        Api.importText(Api.secretary(), "§ 1 Ett\n", Map.of("body", name, "date", "2999-03-01"))
                .then()
                .statusCode(422)
                .body("code", is("meeting-in-the-future"));
        Api.admin().get("/meetings?body=" + body).then().body("meetings", empty());
    }

    /// A row of the table of reasons to refuse an import.
    private record Refusal(
            Supplier<RequestSpecification> caller,
            String text,
            Map<String, String> parameters,
            int status,
            String code) {}

    @Test
    void a_dry_run_reports_every_reason_to_refuse_the_import() {
        // Given
        var name = Api.newBodyName();
        Api.body(name);
        Api.importText(Api.secretary(), minutes(name, "2024-03-01", 15), Map.of())
                .then()
                .statusCode(201);
        var next = minutes(name, "2024-04-01", 17);
        var stranger = UUID.randomUUID().toString();
        var refusals = List.of(
                new Refusal(Api::secretary, minutes(name, "2024-03-01", 17), Map.of(), 409, "meeting-already-recorded"),
                new Refusal(Api::secretary, minutes(name, "2024-04-01", 16), Map.of(), 409, "paragraph-number-in-use"),
                new Refusal(Api::secretary, minutes(name, "2099-03-01", 17), Map.of(), 422, "meeting-in-the-future"),
                new Refusal(
                        Api::secretary,
                        "§ 17 Hamnen",
                        Map.of("body", name, "date", "1500-01-01"),
                        422,
                        "day-out-of-range"),
                new Refusal(Api::admin, next, Map.of(), 403, "not-your-body"),
                new Refusal(Api::outsider, next, Map.of(), 403, "not-your-body"),
                new Refusal(Api::secretary, next, Map.of("body", "Okända rådet"), 422, "body-unknown"),
                new Refusal(Api::secretary, next, Map.of("body", stranger), 422, "body-unknown"));
        for (var refusal : refusals) {
            // When
            var dry = new HashMap<>(refusal.parameters());
            dry.put("dryRun", "true");
            var foretold = Api.importText(refusal.caller().get(), refusal.text(), dry);
            var told = Api.importText(refusal.caller().get(), refusal.text(), refusal.parameters());
            // Then
            told.then().statusCode(refusal.status()).body("code", is(refusal.code()));
            foretold.then()
                    .statusCode(200)
                    .body("paragraphs[0].number", notNullValue())
                    .body("diagnostics.findAll { it.severity == 'ERROR' }.code", contains(refusal.code()))
                    .body(
                            "diagnostics.findAll { it.severity == 'ERROR' }.message",
                            contains(told.<String>path("detail")));
            if (refusal.code().equals("body-unknown")) {
                assertThat(told.<String>path("detail"))
                        .contains("Parameter body", refusal.parameters().get("body"));
            }
        }
        Api.importText(Api.secretary(), next, Map.of("dryRun", "true")).then().statusCode(200);
        Api.importText(Api.secretary(), next, Map.of()).then().statusCode(201);
    }

    @Test
    void an_unknown_body_in_the_text_is_an_error_at_its_line() {
        Api.importText(Api.secretary(), minutes("Okända rådet", "2024-03-01", 1), Map.of("dryRun", "true"))
                .then()
                .statusCode(200)
                .body("diagnostics.find { it.code == 'body-unknown' }.line", is(4))
                .body("diagnostics.find { it.code == 'body-unknown' }.message", containsString("Okända rådet"));
        Api.importText(Api.secretary(), "§ 1 Hamnen", Map.of("date", "2024-03-01"))
                .then()
                .statusCode(422)
                .body("code", is("meeting-body-missing"));
    }

    @Test
    void an_import_needs_the_scope_the_secretariat_and_plain_text() {
        // Given
        var name = Api.newBodyName();
        Api.body(name);
        var text = minutes(name, "2024-03-01", 15);
        // Then
        Api.importText(Api.nobody(), text, Map.of()).then().statusCode(401);
        Api.importText(Api.as(Api.REGION, "meetings:read"), text, Map.of())
                .then()
                .statusCode(403);
        Api.importText(Api.outsider(), text, Map.of()).then().statusCode(403).body("code", is("not-your-body"));
        Api.secretary()
                .contentType("application/msword")
                .body("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/minutes-imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Api.importText(Api.secretary(), text, Map.of("dryRun", "maybe")).then().statusCode(400);
        Api.importText(Api.secretary(), text, Map.of("date", "nyss")).then().statusCode(400);
    }

    @Test
    void the_charset_of_the_media_type_is_honoured_and_an_unknown_one_is_refused() {
        // Given
        var text = "§ 1 Översyn av ån\nBeslut\nÅtgärderna godkänns.\n";
        for (var charset : List.of("ISO-8859-1", "UTF-16", "utf-8")) {
            // When
            Api.secretary()
                    .config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .contentType("text/plain; charset=" + charset)
                    .queryParam("dryRun", "true")
                    .body(text.getBytes(Charset.forName(charset)))
                    .post("/minutes-imports")
                    .then()
                    // Then
                    .statusCode(200)
                    .body("paragraphs[0].title", is("Översyn av ån"))
                    .body("paragraphs[0].decision", is("Åtgärderna godkänns."));
        }
        Api.secretary()
                .contentType("text/plain; charset=kp850x")
                .queryParam("dryRun", "true")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/minutes-imports")
                .then()
                .statusCode(422)
                .body("code", is("minutes-charset"));
    }

    @Test
    void a_dry_run_shows_votes_reservations_attendance_and_source_lines() {
        // Given
        var text = """
                PROTOKOLL
                Sammanträdesdatum
                Hamnnämnden   2024-03-01

                Ledamöter
                Anna Exempel (S), ordförande
                Tjänstgörande ersättare
                Bertil Prov (M) för Cecilia Mall (M)

                § 12 a Avgift
                Arbetsutskottets förslag
                Avgiften höjs.
                Yrkanden
                Bertil Prov (M) yrkar avslag.
                Beslut
                1. Avgiften höjs.
                2. Hamnchefen får i uppdrag att återkomma senast i september 2024.
                Omröstning
                Med 7 ja-röster mot 4 nej-röster beslutar nämnden att höja avgiften. 1 ledamot avstår.
                Reservation
                Bertil Prov (M) reserverar sig mot beslutet.
                """;
        // When
        Api.importText(Api.secretary(), text, Map.of("dryRun", "true"))
                .then()
                // Then
                .statusCode(200)
                .body("meeting.attendance.name", contains("Anna Exempel", "Bertil Prov"))
                .body("meeting.attendance.role", contains("MEMBER", "SUBSTITUTE"))
                .body("meeting.attendance[1].servingFor", is("Cecilia Mall (M)"))
                .body("paragraphs[0].number", is(12))
                .body("paragraphs[0].letter", is("a"))
                .body("paragraphs[0].label", is("12 a"))
                .body("paragraphs[0].proposedBy", is("Arbetsutskottets"))
                .body("paragraphs[0].votes[0].yes", is(7))
                .body("paragraphs[0].votes[0].no", is(4))
                .body("paragraphs[0].votes[0].abstained", is(1))
                .body("paragraphs[0].reservations.by", contains("Bertil Prov (M)"))
                .body("paragraphs[0].counterProposals.text", contains("Bertil Prov (M) yrkar avslag."))
                .body("paragraphs[0].sources.find { it.field == 'decision' }.firstLine", is(15))
                .body("paragraphs[0].sources.find { it.field == 'decision' }.lastLine", is(17))
                .body("assignments[0].dueOn", nullValue())
                .body("assignments[0].dueMonth", is("2024-09"))
                .body("assignments[0].dueText", is("senast i september 2024"))
                .body("removed[0].field", is("page-header"))
                .body("diagnostics[0].lastLine", notNullValue());
    }

    @Test
    void letters_votes_reservations_and_attendance_are_kept_as_they_were_read() {
        // Given
        var name = Api.newBodyName();
        Api.body(name);
        var text = """
                Närvarande
                Beslutande
                Anna Exempel (S), ordförande
                Ersättare
                Bertil Prov (M)
                § 7 Hamnen
                Beslut
                Bryggan lagas.
                § 7 a Avgifter
                Yrkanden
                Bertil Prov (M) yrkar avslag.
                Omröstning
                Med 7 ja-röster mot 4 nej-röster beslutar nämnden att höja avgiften. 1 ledamot avstår.
                Beslut
                Avgiften höjs.
                Reservation
                Bertil Prov (M) reserverar sig mot beslutet.
                """;
        // When
        var meeting = Api.importText(Api.secretary(), text, Map.of("body", name, "date", "2024-03-01"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("meeting.id");
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs/7a")
                .then()
                .statusCode(200)
                .body("label", is("7 a"))
                .body("votes[0].yes", is(7))
                .body("votes[0].abstained", is(1))
                .body("reservations.by", contains("Bertil Prov (M)"))
                .body("counterProposals.text", contains("Bertil Prov (M) yrkar avslag."));
        Api.secretary()
                .get("/meetings/" + meeting + "/attendances")
                .then()
                .body("attendances.name", contains("Anna Exempel", "Bertil Prov"))
                .body("attendances.role", contains("MEMBER", "SUBSTITUTE"));
        Api.secretary()
                .get("/meetings/" + meeting)
                .then()
                .body("missingParagraphs.from", is(1))
                .body("missingParagraphs.to", is(6));
        Api.importText(Api.secretary(), text, Map.of("body", name, "date", "2024-03-08"))
                .then()
                .statusCode(409)
                .body("code", is("paragraph-number-in-use"))
                .body("detail", containsString("7, 7 a"));
    }

    /// The real minutes are not part of the repository. Where they are absent the test prints so and is skipped.
    @Test
    @EnabledIf("realMinutesAreThere")
    void the_real_minutes_are_stored_whole_through_the_api() throws Exception {
        // Given
        var name = Api.newBodyName();
        var body = Api.body(name);
        // When
        var meeting = Api.importText(Api.secretary(), Files.readString(REAL), Map.of("body", body))
                .then()
                .statusCode(201)
                .body("meeting.date", is("2024-04-19"))
                .body("paragraphs", hasSize(15))
                .body("assignments.dueOn", contains("2024-10-11", "2024-06-14"))
                .body("diagnostics.code", hasItem("meeting-body-differs"))
                .extract()
                .<String>path("meeting.id");
        // Then
        Api.secretary()
                .get("/meetings/" + meeting + "/paragraphs?limit=200")
                .then()
                .body(
                        "paragraphs.number",
                        is(IntStream.rangeClosed(15, 29).boxed().toList()));
        Api.secretary()
                .get("/decisions?outcome=RECOMMENDED&body=" + body)
                .then()
                .body("decisions.paragraph", contains(22));
        Api.secretary().get("/decisions?limit=200&body=" + body).then().body("_meta.totalRecords", is(13));
    }

    static final Path REAL = Path.of(System.getProperty("samverka.root", ".."))
            .resolve("../shared/seeds/002_c8cf9b5ffc0eee8f.txt")
            .normalize();

    static boolean realMinutesAreThere() {
        boolean there = Files.isReadable(REAL);
        if (!there) {
            System.out.println("MinutesImportApiTest: " + REAL + " is not there; the real minutes are not tried");
        }
        return there;
    }
}
