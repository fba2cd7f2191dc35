package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.ESKILSTUNA;
import static se.samverka.agreements.Api.MDU;
import static se.samverka.agreements.Api.REGION;
import static se.samverka.agreements.Api.VASTERAS;
import static se.samverka.agreements.Api.admin;
import static se.samverka.agreements.Api.changeOf;
import static se.samverka.agreements.Api.confirm;
import static se.samverka.agreements.Api.etag;
import static se.samverka.agreements.Api.organisations;
import static se.samverka.agreements.Api.readerOf;
import static se.samverka.agreements.Api.secretaryOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.Api;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Agreements without a last day, and those that are prolonged until notice is given.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class NoticeTest {

    private static final String NO_LAST_DAY = "";
    private static final String PROLONGED = "\"validTo\":\"2027-12-31\",\"noticeMonths\":6,\"prolongationMonths\":12,";

    private static final String CORRECTION = """
            {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"Har lämnat","to":"Lämnar"}]}""";

    @Inject
    TestClock clock;

    @Inject
    AdvanceAgreements advanceAgreements;

    @BeforeEach
    void register() {
        organisations();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_agreement_without_a_last_day_binds_is_found_and_never_expires() {
        // When
        var id = inForce("Utan sista dag", NO_LAST_DAY);
        // Then
        admin().get("/agreements/" + id).then().body("validTo", nullValue()).body("status", is("IN_FORCE"));
        admin().get("/agreements?validOn=2099-01-01&limit=200").then().body("agreements.id", hasItem(id));
        admin().get("/agreements/" + id + "?validAt=2099-01-01").then().statusCode(200);
        clock.set(LocalDate.of(2099, 1, 1));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    @Test
    void a_prolonged_agreement_runs_on_past_its_first_period() {
        var id = inForce("Förlängs", PROLONGED);
        clock.set(LocalDate.of(2028, 1, 2));
        advanceAgreements.run();
        admin().get("/agreements/" + id)
                .then()
                .body("status", is("IN_FORCE"))
                .body("validTo", is("2027-12-31"))
                .body("prolongationMonths", is(12));
        admin().get("/agreements?validOn=2030-01-01&limit=200").then().body("agreements.id", hasItem(id));
    }

    @ParameterizedTest(name = "{0}: notice on {1} ends it on {2}")
    @CsvSource({
        "'', 2026-03-10, 2026-03-10",
        "'\"noticeMonths\":6,', 2026-03-10, 2026-09-10",
        "'\"noticeMonths\":6,', 2026-08-31, 2027-02-28",
        "'\"validTo\":\"2027-12-31\",\"noticeMonths\":6,\"prolongationMonths\":12,', 2027-06-30, 2027-12-31",
        "'\"validTo\":\"2027-12-31\",\"noticeMonths\":6,\"prolongationMonths\":12,', 2027-07-01, 2028-12-31",
        "'\"validTo\":\"2027-12-31\",\"noticeMonths\":3,\"prolongationMonths\":24,', 2029-01-01, 2029-12-31",
        "'\"validTo\":\"2026-08-31\",\"noticeMonths\":0,\"prolongationMonths\":6,', 2027-03-01, 2027-08-31",
        "'\"validTo\":\"2026-06-30\",\"noticeMonths\":1,\"prolongationMonths\":6,', 2026-11-30, 2026-12-31",
        "'\"validTo\":\"2027-02-28\",\"noticeMonths\":1,\"prolongationMonths\":1,', 2027-06-15, 2027-07-31",
        "'\"validTo\":\"2026-12-30\",\"noticeMonths\":1,\"prolongationMonths\":1,', 2027-01-15, 2027-02-28",
    })
    void notice_ends_it_for_that_party_alone_at_the_period_that_lies_the_notice_ahead(
            String period, LocalDate noticedOn, String endsOn) {
        // Given
        var id = inForce("Sägs upp", period);
        clock.set(noticedOn);
        // When
        give(id, VASTERAS, noticedOn.toString())
                .then()
                .statusCode(201)
                .body("endsOn", is(endsOn))
                .body("party", is(VASTERAS));
        // Then: the others go on
        admin().get("/agreements/" + id + "/notices").then().body("notices.party", contains(VASTERAS));
        admin().get("/agreements/" + id + "/timeline?sort=-at&limit=1")
                .then()
                .body("timeline[0].fact", is("notice-recorded"))
                .body("timeline[0].party", is(VASTERAS));
        clock.set(LocalDate.parse(endsOn).plusDays(1));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
        readerOf(VASTERAS).get("/agreements/" + id).then().statusCode(200);
        secretaryOf(VASTERAS)
                .header("If-Match", etag("/agreements/" + id))
                .body("{\"party\":\"%s\",\"noticedOn\":\"%s\"}".formatted(VASTERAS, endsOn))
                .post("/agreements/" + id + "/notices")
                .then()
                .statusCode(403)
                .body("code", is("no-longer-party"));
    }

    @Test
    void a_notice_shows_in_the_agreement_its_lists_and_the_changes_feed() {
        clock.set(LocalDate.of(2026, 3, 9));
        var id = inForce("Visar uppsägning", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 3, 10));
        var before = clock.instant();
        var read = etag("/agreements/" + id);
        admin().get("/agreements/" + id).then().body("notices", empty());
        clock.set(LocalDate.of(2026, 3, 11));
        give(id, VASTERAS, "2026-03-11").then().statusCode(201);
        var given = Map.of("party", VASTERAS, "noticedOn", "2026-03-11", "endsOn", "2026-09-11");
        admin().header("If-None-Match", read)
                .get("/agreements/" + id)
                .then()
                .statusCode(200)
                .body("notices", contains(given));
        readerOf(VASTERAS)
                .queryParam("limit", 200)
                .get("/agreements")
                .then()
                .body("agreements.find { it.id == '" + id + "' }.notices", contains(given));
        assertThat(noticesInTheFeed(id)).isEqualTo(List.of(given));
        // On a day after its end, and as it was known and valid before it was given.
        at(id, "validAt", "2027-06-01").body("notices", contains(given));
        at(id, "knownAt", before.toString()).body("notices", empty());
        at(id, "knownAt", clock.instant().toString()).body("notices", contains(given));
        at(id, "validAt", "2026-03-10").body("notices", empty());
        at(id, "validAt", "2026-03-11").body("notices", contains(given));
    }

    private static ValidatableResponse at(String id, String parameter, String value) {
        return admin().queryParam(parameter, value)
                .get("/agreements/" + id)
                .then()
                .statusCode(200);
    }

    /// What the newest entry of the feed for the agreement shows.
    private static List<?> noticesInTheFeed(String id) {
        String cursor = null;
        var last = List.of();
        while (true) {
            var request = admin().queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var found = page.<List<Object>>getList("changes.findAll { it.id == '" + id + "' }.document.notices");
            if (!found.isEmpty()) {
                last = found.getLast();
            }
            if (page.getList("changes").isEmpty()) {
                return last;
            }
            cursor = page.getString("_meta.nextCursor");
        }
    }

    @Test
    void whoever_has_left_by_notice_is_not_asked_about_amendments_dissolutions_and_corrections() {
        // Given: the last day of Västerås is 2026-09-10
        var id = inForce("Har lämnat", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 3, 10));
        give(id, VASTERAS, "2026-03-10").then().statusCode(201).body("endsOn", is("2026-09-10"));
        // Until then it is asked of what happens before.
        clock.set(LocalDate.of(2026, 9, 10));
        var correction = asked(id, "corrections", CORRECTION)
                .body("awaited", containsInAnyOrder(ESKILSTUNA, MDU, VASTERAS))
                .extract()
                .<String>path("id");
        // When
        clock.set(LocalDate.of(2026, 9, 11));
        advanceAgreements.run();
        // Then: not though the new terms name it still
        var amendment = asked(id, "amendments", amendment("2027-01-01"))
                .body("awaited", containsInAnyOrder(ESKILSTUNA, MDU))
                .extract()
                .<String>path("id");
        Api.approveAmendment(id, amendment, VASTERAS).then().statusCode(404);
        admin().get("/agreements/" + id + "/corrections/" + correction)
                .then()
                .body("awaited", containsInAnyOrder(ESKILSTUNA, MDU));
        asked(id, "dissolutions", "{\"effectiveOn\":\"2027-06-30\",\"reason\":\"Klart\"}")
                .body("awaited", containsInAnyOrder(ESKILSTUNA, MDU));
        // When: the others have said yes
        for (var party : List.of(ESKILSTUNA, MDU)) {
            Api.approveAmendment(id, amendment, party).then().statusCode(201);
        }
        admin().get("/agreements/" + id).then().body("version", is(2));
        // Then: the new terms bring it back no more than they ask it
        clock.set(LocalDate.of(2027, 1, 2));
        secretaryOf(VASTERAS)
                .body(CORRECTION)
                .post("/agreements/" + id + "/corrections")
                .then()
                .statusCode(403);
        // Money is shared by calendar years: what is changed of the year in which it left concerns it.
        asked(id, "amendments", amendment("2026-10-01")).body("awaited", hasItem(VASTERAS));
    }

    @ParameterizedTest(name = "an end on {0}")
    @CsvSource({"2026-06-30, true", "2026-12-31, true", "2027-01-31, false"})
    void a_party_that_has_left_confirms_a_dissolution_dated_in_the_year_in_which_it_left(LocalDate end, boolean asked) {
        // Given: the last day of Västerås is 2026-09-10
        var id = inForce("Upplöst i efterhand", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 3, 10));
        give(id, VASTERAS, "2026-03-10").then().statusCode(201);
        clock.set(LocalDate.of(2027, 2, 1));
        advanceAgreements.run();
        // When
        String dissolution = asked(id, "dissolutions", "{\"effectiveOn\":\"%s\",\"reason\":\"Klart\"}".formatted(end))
                .body("awaited", asked ? hasItem(VASTERAS) : not(hasItem(VASTERAS)))
                .extract()
                .path("id");
        var path = "/agreements/" + id + "/dissolutions/" + dissolution;
        for (var party : List.of(ESKILSTUNA, MDU)) {
            confirm(path, party).then().statusCode(200);
        }
        // Then
        if (asked) {
            admin().get(path).then().body("status", is("PROPOSED"));
            confirm(path, VASTERAS).then().statusCode(200).body("status", is("DECIDED"));
        } else {
            admin().get(path).then().body("status", is("DECIDED"));
        }
        admin().get("/agreements/" + id).then().body("status", is("DISSOLVED"));
    }

    @Test
    void the_agreement_ends_when_notice_leaves_one_party() {
        var id = inForce("Ensam kvar", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 3, 10));
        give(id, VASTERAS, "2026-03-10").then().statusCode(201);
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
        given(admin(), id, ESKILSTUNA, "2026-02-10", Api.document(id))
                .then()
                .statusCode(201)
                .body("endsOn", is("2026-08-10"));
        // A correction of words does not take back the last day that the notices gave.
        Api.corrected(id, CORRECTION.replace("Har lämnat", "Ensam kvar")).then().statusCode(201);
        clock.set(LocalDate.of(2026, 9, 10));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
        clock.set(LocalDate.of(2026, 9, 11));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("EXPIRED"));
    }

    @Test
    void two_parties_go_on_though_one_of_them_has_a_last_day_that_lies_ahead() {
        var id = inForce(terms("Två kvar", "\"noticeMonths\":6,")
                .replace(
                        "{\"organisationNumber\":\"" + ESKILSTUNA + "\",",
                        "{\"organisationNumber\":\"" + ESKILSTUNA + "\",\"to\":\"2030-12-31\","));
        clock.set(LocalDate.of(2026, 3, 10));
        give(id, VASTERAS, "2026-03-10").then().statusCode(201);
        clock.set(LocalDate.of(2026, 9, 11));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
        clock.set(LocalDate.of(2031, 1, 1));
        advanceAgreements.run();
        admin().get("/agreements/" + id).then().body("status", is("EXPIRED"));
    }

    @Test
    void notice_changes_nothing_that_is_past() {
        var id = inForce("Uppsagt i efterhand", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 11, 30));
        var document = Api.document(id);
        given(admin(), id, VASTERAS, "2026-03-10", document)
                .then()
                .statusCode(422)
                .body("code", is("before-what-it-follows"))
                .body("errors[0].pointer", is("/noticedOn"))
                .body("errors[0].detail", containsString("the earliest day is 2026-05-30"));
        given(admin(), id, VASTERAS, "2026-05-29", document).then().statusCode(422);
        given(admin(), id, VASTERAS, "2026-05-30", document)
                .then()
                .statusCode(201)
                .body("endsOn", is("2026-11-30"))
                .body("documentId", is(document));
    }

    @Test
    void a_party_takes_no_time_of_notice_from_the_others_by_its_own_word() {
        var id = inForce("Uppsagt tidigare", "\"noticeMonths\":6,");
        clock.set(LocalDate.of(2026, 11, 30));
        var document = Api.document(id);
        given(secretaryOf(VASTERAS), id, VASTERAS, "2026-11-29", document)
                .then()
                .statusCode(403)
                .body("code", is("administrators-record"))
                .body("detail", containsString("2026-11-30"));
        give(admin(), id, VASTERAS, "2026-11-29")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/documentId"))
                .body("errors.code", contains("field-missing"));
        given(admin(), id, VASTERAS, "2025-01-01", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("noticed-before-in-force", "document-unknown"));
        given(admin(), id, VASTERAS, "2026-11-29", document)
                .then()
                .statusCode(201)
                .body("endsOn", is("2027-05-29"));
    }

    @Test
    void a_party_dates_its_notice_on_an_earlier_day_where_that_takes_nothing_from_the_others() {
        var id = inForce("Uppsagt i tid", PROLONGED);
        clock.set(LocalDate.of(2027, 3, 10));
        give(id, VASTERAS, "2027-03-01").then().statusCode(201).body("endsOn", is("2027-12-31"));
    }

    @Test
    void notice_that_cannot_be_is_refused_and_leaves_nothing() {
        var id = inForce("Fel uppsägning", "\"noticeMonths\":6,");
        var fixed = Api.inForce("Har en sista dag");
        clock.set(LocalDate.of(2026, 3, 10));
        var notices = "/agreements/" + id + "/notices";
        var body = "{\"party\":\"%s\",\"noticedOn\":\"2026-03-10\"}".formatted(VASTERAS);
        Api.anonymous().body(body).post(notices).then().statusCode(401);
        readerOf(VASTERAS).body(body).post(notices).then().statusCode(403);
        secretaryOf(REGION).body(body).post(notices).then().statusCode(404);
        secretaryOf(VASTERAS).body(body).post(notices).then().statusCode(428);
        secretaryOf(VASTERAS)
                .header("If-Match", "\"g1\"")
                .body(body)
                .post(notices)
                .then()
                .statusCode(412);
        secretaryOf(MDU)
                .header("If-Match", etag("/agreements/" + id))
                .body(body)
                .post(notices)
                .then()
                .statusCode(403)
                .body("code", is("not-your-decision"));
        give(id, VASTERAS, "2026-03-11")
                .then()
                .statusCode(422)
                .body("code", is("date-in-the-future"))
                .body("errors[0].pointer", is("/noticedOn"));
        give(id, VASTERAS, "2025-01-01").then().statusCode(422).body("code", is("noticed-before-in-force"));
        give(fixed, VASTERAS, "2026-03-10").then().statusCode(409).body("code", is("notice-not-provided"));
        admin().get(notices).then().body("notices", empty());
        give(id, VASTERAS, "2026-03-10").then().statusCode(201);
        give(id, VASTERAS, "2026-03-10").then().statusCode(409).body("code", is("notice-already-given"));
        admin().get(notices).then().body("notices", hasSize(1));
        admin().get(notices + "/" + MDU).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"prolongationMonths\":12,', /validTo, field-missing",
        "'\"validTo\":\"2027-12-31\",\"noticeMonths\":6,', /noticeMonths, field-misplaced",
        "'\"noticeMonths\":-1,', /noticeMonths, out-of-bounds",
        "'\"validTo\":\"2027-12-31\",\"prolongationMonths\":0,', /prolongationMonths, out-of-bounds",
        "'\"validTo\":\"2027-12-31\",\"prolongationMonths\":121,', /prolongationMonths, out-of-bounds",
    })
    void a_period_that_cannot_be_is_refused(String period, String pointer, String code) {
        admin().body(terms("Fel period", period))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    /// What the administrator puts before the parties.
    private static ValidatableResponse asked(String id, String what, String body) {
        return changeOf(id)
                .body(body)
                .post("/agreements/" + id + "/" + what)
                .then()
                .statusCode(201);
    }

    private static String amendment(String from) {
        return "{\"effectiveFrom\":\"%s\",\"reason\":\"Nytt belopp\",\"terms\":{%s}}"
                .formatted(
                        from,
                        Api.termsFields("Ändrat", "6000000.00")
                                .replace("\"validTo\":\"2029-12-31\",", "\"noticeMonths\":6,"));
    }

    private static Response give(String id, String party, String noticedOn) {
        return give(secretaryOf(party), id, party, noticedOn);
    }

    private static Response give(RequestSpecification who, String id, String party, String noticedOn) {
        return notice(who, id, "{\"party\":\"%s\",\"noticedOn\":\"%s\"}".formatted(party, noticedOn));
    }

    private static Response given(
            RequestSpecification who, String id, String party, String noticedOn, String documentId) {
        return notice(
                who,
                id,
                "{\"party\":\"%s\",\"noticedOn\":\"%s\",\"documentId\":\"%s\"}"
                        .formatted(party, noticedOn, documentId));
    }

    private static Response notice(RequestSpecification who, String id, String body) {
        return who.header("If-Match", etag("/agreements/" + id)).body(body).post("/agreements/" + id + "/notices");
    }

    private static String terms(String title, String period) {
        return Api.terms(title, "5000000.00").replace("\"validTo\":\"2029-12-31\",", period);
    }

    private static String inForce(String title, String period) {
        return inForce(terms(title, period));
    }

    private static String inForce(String terms) {
        var answer = admin().body(terms).post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        Api.approve(id, ESKILSTUNA).then().statusCode(201);
        Api.approve(id, VASTERAS).then().statusCode(201);
        Api.approve(id, MDU).then().statusCode(201);
        return id;
    }
}
