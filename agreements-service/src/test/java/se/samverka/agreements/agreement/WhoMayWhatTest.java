package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Who reads and changes an agreement when parties come and go.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class WhoMayWhatTest {

    private static final String ROW = """
            {"organisationNumber":"212000-2080","roles":["FUNDER"]}""";

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
        clock.set(LocalDate.of(2026, 4, 1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whom_an_amendment_brings_in_reads_the_agreement_and_approves_it() {
        // Given
        var id = inForce("Ny part");
        readerOf(REGION).get("/agreements/" + id).then().statusCode(404);
        // When
        var amendment = amend(id, "2026-01-01", withRegion());
        // Then
        var path = "/agreements/" + id + "/amendments/" + amendment;
        readerOf(REGION).get("/agreements/" + id).then().statusCode(200);
        readerOf(REGION).get(path).then().statusCode(200).body("awaited", hasItem(REGION));
        readerOf(REGION)
                .get("/agreements/" + id + "/timeline")
                .then()
                .body("timeline.fact", hasItem("amendment-proposed"));
        for (var party : List.of(REGION, MDU, ESKILSTUNA, VASTERAS)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
        readerOf(REGION).get("/agreements/" + id).then().body("version", is(2));
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(feedOf(REGION)).filteredOn(id::equals).hasSize(5));
    }

    @Test
    void whom_a_fallen_amendment_would_have_brought_in_reads_no_more_unless_another_open_one_names_it() {
        // Given
        var id = inForce("Ny part, nej");
        var first = amend(id, "2026-01-01", withRegion());
        var second = amend(id, "2027-01-01", withRegion());
        // When
        withdraw(id, first).then().statusCode(200).body("status", is("WITHDRAWN"));
        // Then
        readerOf(REGION).get("/agreements/" + id).then().statusCode(200);
        // When: it says no itself
        secretaryOf(REGION)
                .body("{\"outcome\":\"REJECTED\",\"decidedOn\":\"2026-03-02\"}")
                .put("/agreements/" + id + "/amendments/" + second + "/approvals/" + REGION)
                .then()
                .statusCode(201);
        // Then
        readerOf(REGION).get("/agreements/" + id).then().statusCode(404);
        readerOf(VASTERAS).get("/agreements/" + id).then().statusCode(200);
        secretaryOf(REGION)
                .body(list())
                .put("/agreements/" + id + "/distribution-list")
                .then()
                .statusCode(404);
    }

    @Test
    void whoever_has_left_reads_the_agreement_and_changes_nothing_of_it() {
        // Given
        var id = inForceUntil("2026-06-30");
        var path = "/agreements/" + id;
        write(secretaryOf(VASTERAS), id).then().statusCode(201);
        // When
        clock.set(LocalDate.of(2026, 7, 1));
        // Then
        readerOf(VASTERAS).get(path).then().statusCode(200);
        var writes = Map.of(
                "/corrections",
                correction("Till dess", "Något annat"),
                "/amendments",
                amendment("2027-01-01", termsFields("Utan de andra", "1.00")),
                "/commitments",
                """
                        {"title":"Projekt","decidedOn":"2026-05-01","decidingBody":"Styrelsen","payee":"202100-2916",
                         "amounts":[{"payer":"212000-0357","year":2026,"amount":"1.00"}]}""",
                "/dissolutions",
                """
                        {"effectiveOn":"2027-12-31","reason":"Oense",
                         "negotiation":{"heldOn":"2026-05-01","outcome":"Ingen enighet"}}""");
        writes.forEach((below, body) -> secretaryOf(VASTERAS)
                .header("If-Match", etag(path))
                .body(body)
                .post(path + below)
                .then()
                .statusCode(403)
                .body("code", is("no-longer-party")));
        write(secretaryOf(VASTERAS), id).then().statusCode(403).body("code", is("no-longer-party"));
        write(secretaryOf(ESKILSTUNA), id).then().statusCode(201);
        write(admin(), id).then().statusCode(201);
    }

    @Test
    void whoever_has_left_says_its_word_where_that_is_awaited() {
        var id = inForceUntil("2026-06-30");
        clock.set(LocalDate.of(2026, 7, 1));
        var amendment = amend(id, "2026-03-01", until("2026-06-30"));
        approveAmendment(id, amendment, VASTERAS).then().statusCode(201);
        var word = "/agreements/" + id + "/amendments/" + amendment + "/approvals/" + VASTERAS;
        secretaryOf(VASTERAS).header("If-Match", etag(word)).delete(word).then().statusCode(204);
    }

    @Test
    void whom_an_amendment_brings_back_changes_the_agreement_again_once_it_is_completed() {
        // Given
        var id = inForceUntil("2026-06-30");
        clock.set(LocalDate.of(2026, 7, 1));
        var back = amend(id, "2027-01-01", until("2028-12-31"));
        write(secretaryOf(VASTERAS), id).then().statusCode(403);
        // When
        for (var party : List.of(VASTERAS, MDU, ESKILSTUNA)) {
            approveAmendment(id, back, party).then().statusCode(201);
        }
        // Then
        write(secretaryOf(VASTERAS), id).then().statusCode(201);
    }

    @Test
    void whoever_was_party_to_the_last_day_writes_what_is_left_to_write_after_it() {
        var id = inForceUntil("2029-12-31");
        clock.set(LocalDate.of(2030, 2, 1));
        write(secretaryOf(VASTERAS), id).then().statusCode(201);
        var left = inForceUntil("2029-12-30");
        write(secretaryOf(VASTERAS), left).then().statusCode(403);
    }

    /// A write that is open to every party.
    private static Response write(RequestSpecification who, String id) {
        return who.contentType("text/plain")
                .queryParam("filename", "tjänsteskrivelse.txt")
                .body("Tjänsteskrivelse".getBytes(StandardCharsets.UTF_8))
                .post("/agreements/" + id + "/documents");
    }

    private static String correction(String from, String to) {
        return """
                {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"%s","to":"%s"}]}""".formatted(from, to);
    }

    private static String list() {
        return "{\"entries\":[]}";
    }

    private static String inForceUntil(String day) {
        var answer = admin().body("{\"kind\":\"COOPERATION_AGREEMENT\"," + until(day) + "}")
                .post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approve(id, party).then().statusCode(201);
        }
        return id;
    }

    /// Terms that Västerås leaves by.
    private static String until(String day) {
        return with(termsFields("Till dess", "5000000.00"), ROW.replace("]}", "],\"to\":\"" + day + "\"}"));
    }

    private static String withRegion() {
        return with(termsFields("Med region", "5000000.00"), ROW + "," + ROW.replace(VASTERAS, REGION));
    }

    private static String with(String terms, String row) {
        assertThat(terms).contains(ROW);
        return terms.replace(ROW, row);
    }

    private static String amendment(String effectiveFrom, String terms) {
        return "{\"effectiveFrom\":\"" + effectiveFrom + "\",\"reason\":\"Parter\",\"terms\":{" + terms + "}}";
    }

    private static String amend(String id, String effectiveFrom, String terms) {
        var answer = admin().body(amendment(effectiveFrom, terms)).post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response withdraw(String id, String amendment) {
        var path = "/agreements/" + id + "/amendments/" + amendment;
        return admin().header("If-Match", etag(path)).post(path + "/withdrawals");
    }

    /// The agreements that a reader of the changes feed is told of, once for each change.
    private static List<String> feedOf(String organisation) {
        var told = new java.util.ArrayList<String>();
        String cursor = null;
        var more = true;
        while (more) {
            var request = readerOf(organisation).queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .jsonPath();
            page.<Map<String, Object>>getList("changes").stream()
                    .filter(change -> change.get("documentType").equals("agreement"))
                    .forEach(change -> told.add(change.get("id").toString()));
            cursor = page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return told;
    }
}
