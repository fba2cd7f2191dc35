package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.TestClock;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// What was valid on a day and known at a time, compared with a plain list of what has happened.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class HistoryTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);
    private static final List<String> PARTIES = List.of(ESKILSTUNA, VASTERAS, MDU);

    @Inject
    TestClock clock;

    @BeforeEach
    void register() {
        organisations();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /// A version of the terms: its amount tells it from others.
    record Version(int number, LocalDate effectiveFrom, String amount) {}

    /// All that was known from a moment on.
    record Known(Instant from, String status, List<Version> versions, Set<String> approved) {

        Optional<Version> validOn(LocalDate day) {
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                return Optional.empty();
            }
            return versions.stream()
                    .filter(v -> !v.effectiveFrom().isAfter(day))
                    .reduce((earlier, later) -> later);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void every_answer_is_what_a_plain_list_of_facts_says(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Known>();
        var id = live(random, facts);
        for (int i = 0; i < 25; i++) {
            // When: asked about a day, and a time just after some fact or now
            var known = facts.get(random.nextInt(facts.size()));
            var day = FIRST_DAY.minusDays(30).plusDays(random.nextInt(4 * 365 + 60));
            var at = known.from();
            // Then
            assertSame(id, "?knownAt=" + at, known, known.versions().getLast());
            assertSame(
                    id,
                    "?validAt=" + day + "&knownAt=" + at,
                    known,
                    known.validOn(day).orElse(null));
            assertSame(
                    id,
                    "?validAt=" + day,
                    facts.getLast(),
                    facts.getLast().validOn(day).orElse(null));
            admin().get("/agreements/" + id + "/versions?limit=200&knownAt=" + at)
                    .then()
                    .body(
                            "versions.collect { it.terms.fundingClauses[0].annualAmount }",
                            is(known.versions().stream().map(Version::amount).toList()))
                    .body(
                            "versions.version",
                            is(known.versions().stream().map(Version::number).toList()));
            List<String> approvals = admin().get("/agreements/" + id + "/approvals?knownAt=" + at)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("approvals.party");
            assertThat(approvals).containsExactlyInAnyOrderElementsOf(known.approved());
        }
        admin().get("/agreements/" + id + "?knownAt=" + facts.getFirst().from().minusSeconds(3600))
                .then()
                .statusCode(404);
    }

    @Test
    void approvals_say_what_is_missing_and_the_earliest_day_the_agreement_can_bind() {
        clock.set(LocalDate.of(2025, 12, 1));
        var id = proposed("När tidigast");
        var path = "/agreements/" + id + "/approvals";
        // Were all decided and announced today: three weeks, and the day after, 2025-12-23.
        admin().get(path).then().body("missing", hasSize(3)).body("earliestBindingOn", is("2025-12-23"));
        approve(id, ESKILSTUNA).then().statusCode(201).body("legalForceOn", is("2025-12-20"));
        approve(id, MDU).then().statusCode(201);
        admin().get(path).then().body("missing.party", contains(ESKILSTUNA, VASTERAS));
        admin().get(path + "?validAt=2025-12-20").then().body("missing.party", contains(VASTERAS));
        secretaryOf(VASTERAS).body("""
                        {"outcome":"APPROVED","decidedOn":"2025-11-25","announcedOn":"2025-11-28","appealedOn":"2025-11-30"}""").put(path + "/" + VASTERAS).then().statusCode(201);
        admin().get(path)
                .then()
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("earliestBindingOn")));
    }

    @Test
    void a_day_or_time_that_is_none_is_refused_by_name() {
        var id = drafted("Fel dag");
        for (var query : List.of("validAt=2026-02-30", "knownAt=2026-01-01", "knownAt=nu")) {
            admin().get("/agreements/" + id + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", is("query-parameter-invalid"));
        }
    }

    @Test
    void a_filter_that_is_none_is_refused_by_name() {
        for (var query :
                List.of("status=BINDING", "kind=X", "predecessor=1", "validOn=%2B999999999-12-31", "party=1")) {
            admin().urlEncodingEnabled(false)
                    .get("/agreements?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", is("query-parameter-invalid"));
        }
    }

    /// Leads an agreement through a random life and notes what is known after each step.
    private String live(Random random, List<Known> facts) {
        var day = LocalDate.of(2025, 10, 1);
        clock.set(day);
        var versions = new ArrayList<>(List.of(new Version(1, FIRST_DAY, "1000.00")));
        var approved = new HashSet<String>();
        var answer = admin().body(terms("Historia", "1000.00")).post("/agreements");
        answer.then().statusCode(201);
        String id = answer.path("id");
        facts.add(known("DRAFT", versions, approved));
        for (int i = 0; i < random.nextInt(4); i++) {
            day = later(day, random, 5);
            var amount = (2000 + i) + ".00";
            changeOf(id)
                    .body(terms("Historia", amount))
                    .put("/agreements/" + id)
                    .then()
                    .statusCode(200);
            versions.set(0, new Version(1, FIRST_DAY, amount));
            facts.add(known("DRAFT", versions, approved));
        }
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(200);
        facts.add(known("PROPOSED", versions, approved));
        day = LocalDate.of(2025, 12, 28);
        for (var party : PARTIES) {
            day = later(day, random, 5);
            approve(id, party).then().statusCode(201);
            approved.add(party);
            facts.add(known(approved.size() == PARTIES.size() ? "IN_FORCE" : "PROPOSED", versions, approved));
        }
        // Decisions of the agreement's first day have legal force by then.
        day = LocalDate.of(2026, 1, 20);
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            day = later(day, random, 200);
            amend(id, random, versions);
            facts.add(known("IN_FORCE", versions, approved));
        }
        return id;
    }

    private void amend(String id, Random random, List<Version> versions) {
        var from = FIRST_DAY.plusDays(random.nextInt(4 * 365));
        var amount = (5000 + versions.size()) + ".00";
        var amendment = admin().body("""
                        {"effectiveFrom":"%s","reason":"Nytt","terms":{%s}}""".formatted(from, termsFields("Historia", amount)))
                .post("/agreements/" + id + "/amendments");
        amendment.then().statusCode(201);
        for (var party : PARTIES) {
            secretaryOf(party)
                    .body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"2025-12-20\",\"announcedOn\":\"2025-12-20\"}")
                    .put("/agreements/" + id + "/amendments/" + amendment.<String>path("id") + "/approvals/" + party)
                    .then()
                    .statusCode(201);
        }
        versions.add(new Version(versions.size() + 1, from, amount));
    }

    private LocalDate later(LocalDate day, Random random, int most) {
        var next = day.plusDays(1 + random.nextInt(most));
        clock.set(next);
        return next;
    }

    private Known known(String status, List<Version> versions, Set<String> approved) {
        return new Known(clock.instant(), status, List.copyOf(versions), Set.copyOf(approved));
    }

    private static void assertSame(String id, String query, Known known, Version version) {
        var answer = admin().get("/agreements/" + id + query).then();
        if (version == null) {
            answer.statusCode(404);
            return;
        }
        answer.statusCode(200)
                .body("status", is(known.status()))
                .body("version", is(version.number()))
                .body("fundingClauses[0].annualAmount", is(version.amount()));
    }
}
