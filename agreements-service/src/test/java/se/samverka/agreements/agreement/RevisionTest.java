package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.EventContract;

/// An agreement's revision, as the document and the read for services that follow it tell it, is that of its newest
/// event as soon as the change is answered.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class RevisionTest {

    private static final String TOPIC = "agreements.agreements.v1";

    private static final String CORRECTION = """
            {"version":1,"reason":"Skrivfel","changes":[{"pointer":"/purpose","to":"Samverkan"}]}""";

    private static final String DISSOLUTION = """
            {"effectiveOn":"2027-06-30","reason":"Parterna är överens"}""";

    private static final String COMMITMENT = """
            {"title":"Projekt","decidedOn":"2026-03-01","decidingBody":"Styrelsen","payee":"202100-2916",
             "amounts":[{"payer":"212000-0357","year":2026,"amount":"1.00"}]}""";

    private static final String FUNDING = """
            {"clauseId":"external","year":2026,"funder":"Vinnova","amount":"2500000.01","decidedOn":"2026-03-12"}""";

    private static final String SET_ASIDE = """
            {"outcome":"APPROVED","decidedOn":"2025-11-25","decidingBody":"Kommunstyrelsen","reference":"§ 112",
             "announcedOn":"2025-11-28","appealedOn":"2025-12-10","courtCaseNumber":"4711-25",
             "appealOutcome":"DECISION_SET_ASIDE","appealFinalOn":"2026-03-02"}""";

    private static final String ANEW = """
            {"outcome":"APPROVED","decidedOn":"2026-03-25","reference":"§ 30","announcedOn":"2026-03-27"}""";

    @Inject
    TestClock clock;

    @Inject
    AdvanceAgreements advanceAgreements;

    @BeforeEach
    void register() {
        organisations();
        clock.set(LocalDate.of(2026, 4, 1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("amendment-proposed", id -> amendment(id, "6000000.00")),
                change("agreement-amended", RevisionTest::amended),
                change(
                        "correction-proposed",
                        id -> done(admin().body(CORRECTION).post(path(id) + "/corrections"), 201)),
                change("agreement-corrected", id -> done(corrected(id, CORRECTION), 201)),
                change(
                        "dissolution-proposed",
                        id -> done(changeOf(id).body(DISSOLUTION).post(path(id) + "/dissolutions"), 201)),
                change("dissolution-recorded", id -> done(dissolved(id, DISSOLUTION), 201)),
                change(
                        "commitment-recorded",
                        id -> done(admin().body(COMMITMENT).post(path(id) + "/commitments"), 201)),
                change(
                        "external-funding-recorded",
                        id -> done(admin().body(FUNDING).post(path(id) + "/external-funding"), 201)),
                change("agreement-contested", RevisionTest::contested),
                change(
                        "notice-recorded",
                        id -> done(
                                secretaryOf(VASTERAS)
                                        .header("If-Match", etag(path(id)))
                                        .body("{\"party\":\"" + VASTERAS + "\",\"noticedOn\":\"2026-04-01\"}")
                                        .post(path(id) + "/notices"),
                                201)));
    }

    private static Arguments change(String fact, Consumer<String> act) {
        return Arguments.of(fact, act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void the_revision_that_is_read_is_that_of_the_newest_event(String fact, Consumer<String> act) {
        // Given
        var id = withoutLastDay(fact);
        long before = revision(id);
        // When
        act.accept(id);
        // Then
        long after = revision(id);
        assertThat(after).isGreaterThan(before);
        readerOf(ESKILSTUNA).get(path(id)).then().body("revision", is((int) after));
        var events = await().atMost(Duration.ofSeconds(30)).until(() -> sent(id), all -> all.size() >= after);
        assertThat(events.stream().map(event -> event.getLong("revision")))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, after).boxed().toList());
    }

    @Test
    void the_read_for_services_tells_the_revision_and_the_readers_alone_and_is_no_organisations() {
        var id = inForce("För tjänster");
        finance()
                .get(path(id) + "/revision")
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("id", "revision", "due", "readers"))
                .body("id", is(id))
                .body("readers", containsInAnyOrder(MDU, ESKILSTUNA, VASTERAS));
        finance().get(path(UUID.randomUUID().toString()) + "/revision").then().statusCode(404);
        finance().get(path(id)).then().statusCode(403);
        secretaryOf(MDU).get(path(id) + "/revision").then().statusCode(403).body("code", is("forbidden"));
        anonymous().get(path(id) + "/revision").then().statusCode(401);
    }

    @Test
    void a_party_that_is_bound_from_today_is_due_until_its_event_is_there() {
        // Given: a decision set aside, and a new one that has legal force on 2026-04-18
        var id = inForce("Bunden i dag");
        var approval = path(id) + "/approvals/" + VASTERAS;
        done(decide(approval, etag(approval), SET_ASIDE), 200);
        done(decide(approval, etag(path(id)), ANEW), 200);
        long before = revision(id);
        finance().get(path(id) + "/revision").then().body("due", is(false));
        // When
        clock.set(LocalDate.of(2026, 4, 18));
        // Then
        finance().get(path(id) + "/revision").then().body("due", is(true)).body("revision", is((int) before));
        advanceAgreements.run();
        finance().get(path(id) + "/revision").then().body("due", is(false)).body("revision", is((int) before + 1));
    }

    @Test
    void a_reader_gets_the_new_revision_and_a_writer_is_not_in_the_way_of_anothers_approval() {
        // Given
        var id = proposed("Två taggar");
        var tag = etag(path(id));
        // When: an approval is recorded; terms and status stay, and the party is not bound yet
        approve(id, MDU).then().statusCode(201);
        // Then
        admin().header("If-None-Match", tag)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("revision", equalTo(3));
        admin().header("If-None-Match", etag(path(id))).get(path(id)).then().statusCode(304);
        admin().header("If-Match", tag).post(path(id) + "/withdrawals").then().statusCode(200);
    }

    @Test
    void the_revision_as_it_was_known_is_that_of_then() {
        var id = proposed("Känt då");
        var then = Instant.now(clock).plusMillis(5);
        await().until(() -> Instant.now(clock).isAfter(then));
        approve(id, MDU).then().statusCode(201);
        admin().queryParam("knownAt", then.toString()).get(path(id)).then().body("revision", is(2));
        admin().queryParam("validAt", "2026-06-30").get(path(id)).then().body("revision", is(3));
    }

    private static void amended(String id) {
        var amendment = amendment(id, "6000000.00");
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approveAmendment(id, amendment, party).then().statusCode(201);
        }
    }

    private static void contested(String id) {
        var approval = path(id) + "/approvals/" + VASTERAS;
        done(decide(approval, etag(approval), SET_ASIDE), 200);
    }

    private static Response decide(String approval, String ifMatch, String decision) {
        return secretaryOf(VASTERAS).header("If-Match", ifMatch).body(decision).put(approval);
    }

    private static String withoutLastDay(String title) {
        var answer = admin().body(terms(title, "5000000.00").replace("\"validTo\":\"2029-12-31\",", ""))
                .post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        done(changeOf(id).post(path(id) + "/proposals"), 200);
        for (var party : List.of(ESKILSTUNA, VASTERAS, MDU)) {
            approve(id, party).then().statusCode(201);
        }
        return id;
    }

    private static void done(Response answer, int status) {
        answer.then().statusCode(status);
    }

    private static long revision(String id) {
        return finance()
                .get(path(id) + "/revision")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    private static RequestSpecification finance() {
        return as("samverka-finance", null, "agreements:versions");
    }

    private static String path(String id) {
        return "/agreements/" + id;
    }

    private static List<JsonPath> sent(String id) {
        return EventContract.sent(SamverkaInfrastructure.current().kafka().bootstrapServers(), TOPIC, Set.of(id))
                .stream()
                .map(event -> new JsonPath(event.value()))
                .toList();
    }
}
