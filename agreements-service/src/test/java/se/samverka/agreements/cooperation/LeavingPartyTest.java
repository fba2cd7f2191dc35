package se.samverka.agreements.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Who has joined later or left takes part in an area on its days as a party alone.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class LeavingPartyTest {

    private static final String ALL = rows("", "");
    private static final String WITHOUT_VASTERAS = """
            "parties":[{"organisationNumber":"232100-0172","roles":["SUPPORTER"]},
                       {"organisationNumber":"212000-0357","roles":["PARTICIPANT"]}]""";

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
    void a_party_takes_part_until_its_last_day_without_opting_out() {
        var id = accord(rows(",\"to\":\"2027-06-30\"", ""));
        optIn(id, VASTERAS, "2026-03-01").then().statusCode(201);
        assertThat(takingPart(id, "2027-06-30")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "2027-07-01")).isEmpty();
        admin().get(path(id, VASTERAS))
                .then()
                .body("memberships.outFrom", contains("2027-07-01"))
                .body("memberships[0].outDecision", nullValue());
        // It has left, and says of itself still how long it took part.
        clock.set(LocalDate.of(2027, 8, 1));
        optIn(id, VASTERAS, "2026-03-01").then().statusCode(403).body("code", is("no-longer-party"));
        // A day out that is later than its own says nothing, an earlier one counts.
        optOut(id, VASTERAS, "2027-07-01").then().statusCode(409).body("code", is("not-participating"));
        optOut(id, VASTERAS, "2027-03-01").then().statusCode(200);
        assertThat(takingPart(id, "2027-03-01")).isEmpty();
        admin().get(path(id, VASTERAS)).then().body("memberships.outFrom", contains("2027-03-01"));
    }

    @Test
    void nobody_opts_in_for_a_day_on_which_it_is_no_party() {
        var id = accord(rows(",\"to\":\"2027-06-30\"", ",\"from\":\"2027-01-01\""));
        optIn(id, ESKILSTUNA, "2026-12-31")
                .then()
                .statusCode(422)
                .body("code", is("outside-membership"))
                .body("errors[0].pointer", is("/from"));
        optIn(id, ESKILSTUNA, "2027-01-01").then().statusCode(201);
        optIn(id, VASTERAS, "2027-07-01").then().statusCode(422).body("code", is("outside-membership"));
        optIn(id, VASTERAS, "2027-06-30").then().statusCode(201);
        assertThat(takingPart(id, "2027-06-30")).containsExactly(ESKILSTUNA, VASTERAS);
    }

    @Test
    void whoever_an_amendment_takes_out_takes_part_no_more_and_opts_in_anew_when_it_is_back() {
        // Given
        var id = accord(ALL);
        optIn(id, VASTERAS, "2026-03-01").then().statusCode(201);
        var tag = etag(path(id, VASTERAS));
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            approve(id, party).then().statusCode(201);
        }
        // When
        amend(id, "2026-07-01", WITHOUT_VASTERAS);
        // Then
        assertThat(takingPart(id, "2026-06-30")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "2026-07-01")).isEmpty();
        assertThat(etag(path(id, VASTERAS))).isNotEqualTo(tag);
        admin().get(path(id, VASTERAS)).then().body("memberships.outFrom", contains("2026-07-01"));
        again(id, VASTERAS, "2026-08-01").then().statusCode(422).body("code", is("outside-membership"));
        // When: it comes back
        amend(id, "2027-01-01", ALL);
        // Then
        assertThat(takingPart(id, "2027-02-01")).isEmpty();
        again(id, VASTERAS, "2026-06-30").then().statusCode(409).body("code", is("already-participating"));
        again(id, VASTERAS, "2027-02-01").then().statusCode(201);
        assertThat(takingPart(id, "2027-01-31")).isEmpty();
        assertThat(takingPart(id, "2027-02-01")).containsExactly(VASTERAS);
        admin().get(path(id, VASTERAS))
                .then()
                .body("memberships.from", contains("2026-03-01", "2027-02-01"))
                .body("memberships.outFrom", contains("2026-07-01", null));
    }

    @Test
    void whoever_had_opted_out_for_a_later_day_than_it_left_opts_in_anew_when_it_is_back() {
        // Given
        var id = accord(ALL);
        optIn(id, VASTERAS, "2026-03-01").then().statusCode(201);
        optOut(id, VASTERAS, "2029-01-01").then().statusCode(200);
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            approve(id, party).then().statusCode(201);
        }
        amend(id, "2027-07-01", WITHOUT_VASTERAS);
        amend(id, "2028-01-01", ALL);
        admin().get(path(id, VASTERAS)).then().body("memberships.outFrom", contains("2027-07-01"));
        // When
        again(id, VASTERAS, "2027-06-30").then().statusCode(409).body("code", is("already-participating"));
        again(id, VASTERAS, "2028-01-01").then().statusCode(201);
        // Then
        admin().get(path(id, VASTERAS))
                .then()
                .body("memberships.from", contains("2026-03-01", "2028-01-01"))
                .body("memberships.outFrom", contains("2027-07-01", null));
        assertThat(takingPart(id, "2027-06-30")).containsExactly(VASTERAS);
        assertThat(takingPart(id, "2027-12-31")).isEmpty();
        assertThat(takingPart(id, "2028-01-01")).containsExactly(VASTERAS);
        again(id, VASTERAS, "2028-06-01").then().statusCode(409).body("code", is("already-participating"));
        optOut(id, VASTERAS, "2028-09-01").then().statusCode(200);
        assertThat(takingPart(id, "2028-09-01")).isEmpty();
    }

    @Test
    void a_page_of_those_who_take_part_counts_them_alone() {
        var id = accord(rows(",\"to\":\"2027-06-30\"", ""));
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            optIn(id, party, "2026-03-01").then().statusCode(201);
        }
        admin().get(
                        "/agreements/" + id
                                + "/cooperation-areas/kvalitet/participants?validOn=2027-07-01&limit=1&page=2&sort=-organisationNumber")
                .then()
                .body("participants.organisationNumber", contains(ESKILSTUNA))
                .body("_meta.totalRecords", is(2));
    }

    private static String rows(String vasteras, String eskilstuna) {
        return """
                "parties":[{"organisationNumber":"232100-0172","roles":["SUPPORTER"]},
                           {"organisationNumber":"212000-2080","roles":["PARTICIPANT"]%s},
                           {"organisationNumber":"212000-0357","roles":["PARTICIPANT"]%s}]""".formatted(vasteras, eskilstuna);
    }

    private static String fields(String parties) {
        return """
                "title":"Ensam är inte stark","validFrom":"2026-01-01","validTo":"2028-12-31",%s""".formatted(parties);
    }

    private static String accord(String parties) {
        var answer =
                admin().body("{\"kind\":\"ACCORD\"," + fields(parties) + "}").post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        admin().body("""
                        {"area":"kvalitet","title":"Kvalitetssäkring"}""")
                .post("/agreements/" + id + "/cooperation-areas")
                .then()
                .statusCode(201);
        return id;
    }

    private static void amend(String id, String effectiveFrom, String parties) {
        Response answer =
                admin().body("""
                        {"effectiveFrom":"%s","reason":"Parter","terms":{%s}}""".formatted(effectiveFrom, fields(parties))).post("/agreements/" + id + "/amendments");
        answer.then().statusCode(201);
        for (var party : List.of(VASTERAS, ESKILSTUNA, REGION)) {
            approveAmendment(id, answer.path("id"), party).then().statusCode(201);
        }
    }

    private static Response optIn(String agreement, String party, String from) {
        return secretaryOf(party).body(from(from)).put(path(agreement, party));
    }

    private static Response again(String agreement, String party, String from) {
        var path = path(agreement, party);
        return secretaryOf(party)
                .header("If-Match", etag(path))
                .body(from(from))
                .put(path);
    }

    private static Response optOut(String agreement, String party, String from) {
        var path = path(agreement, party);
        return secretaryOf(party)
                .header("If-Match", etag(path))
                .queryParam("from", from)
                .delete(path);
    }

    private static String from(String day) {
        return "{\"from\":\"" + day + "\"}";
    }

    private static String path(String agreement, String party) {
        return "/agreements/" + agreement + "/cooperation-areas/kvalitet/participants/" + party;
    }

    private static List<String> takingPart(String agreement, String day) {
        return admin().get("/agreements/" + agreement + "/cooperation-areas/kvalitet/participants?validOn=" + day)
                .jsonPath()
                .getList("participants.organisationNumber", String.class);
    }
}
