package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.agreements.Api.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class AgreementLifecycleTest {

    @BeforeEach
    void register() {
        organisations();
    }

    @Test
    void a_draft_reads_back_as_it_was_written() {
        var id = drafted("Läs tillbaka");
        admin().get("/agreements/" + id)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("version", is(1))
                .body("title", is("Läs tillbaka"))
                .body("kind", is("COOPERATION_AGREEMENT"))
                .body("fundingClauses[0].annualAmount", is("5000000.00"))
                .body("parties.organisationNumber", contains(MDU, ESKILSTUNA, VASTERAS))
                .body("paymentTerms.earliestDue", is("01-31"))
                .header("traceparent", notNullValue());
    }

    @Test
    void an_agreement_binds_only_when_the_last_entry_condition_is_met() {
        var id = proposed("Sista villkoret");
        approve(id, ESKILSTUNA).then().statusCode(201).body("legalForceOn", is("2025-12-20"));
        approve(id, MDU)
                .then()
                .statusCode(201)
                .body("bindingFrom", is("2025-11-25"))
                .body("legalForceOn", nullValue());
        admin().get("/agreements/" + id).then().body("status", is("PROPOSED"));
        admin().get("/agreements/" + id + "/approvals")
                .then()
                .body("approvals", hasSize(2))
                .body("missing.party", contains(VASTERAS))
                .body("missing[0].decidingBody", is("Kommunstyrelsen"));

        approve(id, VASTERAS).then().statusCode(201);

        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE")).body("inForceSince", is("2025-12-20"));
    }

    @Test
    void a_decision_that_is_announced_later_counts_once_it_is_completed() {
        var id = proposed("Anslås senare");
        approve(id, ESKILSTUNA).then().statusCode(201);
        approve(id, MDU).then().statusCode(201);
        var path = "/agreements/" + id + "/approvals/" + VASTERAS;
        var first = secretaryOf(VASTERAS)
                .body("{\"outcome\":\"APPROVED\",\"decidedOn\":\"2025-11-25\"}")
                .put(path);
        first.then().statusCode(201).body("legalForceOn", nullValue());
        admin().get("/agreements/" + id).then().body("status", is("PROPOSED"));

        secretaryOf(VASTERAS)
                .header("If-Match", first.header("ETag"))
                .body(approval())
                .put(path)
                .then()
                .statusCode(200)
                .body("legalForceOn", is("2025-12-20"));

        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    @Test
    void a_second_approval_of_the_same_party_is_refused() {
        var id = proposed("Två gånger");
        approve(id, VASTERAS).then().statusCode(201);
        approve(id, VASTERAS).then().statusCode(409).body("code", is("approval-already-recorded"));
    }

    @Test
    void two_approvals_at_the_same_moment_are_both_kept_and_the_agreement_binds_once() throws Exception {
        var id = proposed("Samtidigt");
        approve(id, MDU).then().statusCode(201);
        var statuses = atTheSameMoment(List.of(
                () -> approve(id, ESKILSTUNA).statusCode(),
                () -> approve(id, VASTERAS).statusCode()));
        assertThat(statuses).containsExactly(201, 201);
        admin().get("/agreements/" + id).then().body("status", is("IN_FORCE"));
    }

    @Test
    void the_same_party_approving_twice_at_the_same_moment_is_recorded_once() throws Exception {
        var id = proposed("Dubbelklick");
        var statuses = atTheSameMoment(List.of(
                () -> approve(id, MDU).statusCode(), () -> approve(id, MDU).statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_no_rejects_the_agreement() {
        var id = proposed("Nej");
        secretaryOf(VASTERAS)
                .body("{\"outcome\":\"REJECTED\",\"decidedOn\":\"2025-11-25\"}")
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
        admin().get("/agreements/" + id).then().body("status", is("REJECTED"));
        approve(id, MDU).then().statusCode(409).body("code", is("state-does-not-allow"));
    }

    @Test
    void only_the_party_itself_or_the_administrator_records_its_decision() {
        var id = proposed("Annans beslut");
        secretaryOf(ESKILSTUNA)
                .body(approval())
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(403)
                .body("code", is("not-your-decision"));
        admin().body(approval())
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(201);
    }

    @Test
    void the_wrong_body_does_not_decide() {
        var id = proposed("Fel organ");
        secretaryOf(VASTERAS)
                .body("""
                        {"outcome":"APPROVED","decidedOn":"2025-11-25","decidingBody":"Strategisk regional beredning"}""")
                .put("/agreements/" + id + "/approvals/" + VASTERAS)
                .then()
                .statusCode(422)
                .body("code", is("deciding-body-wrong"))
                .body("errors[0].pointer", is("/decidingBody"))
                .body("detail", containsString("Kommunstyrelsen"));
    }

    @Test
    void an_amendment_counts_when_every_party_has_approved_it() {
        var id = inForce("Ändras");
        var amendment = amendment(id, "5500000.00");
        approveAmendment(id, amendment, MDU).then().statusCode(201);
        approveAmendment(id, amendment, ESKILSTUNA).then().statusCode(201);
        admin().get("/agreements/" + id + "/amendments/" + amendment)
                .then()
                .body("status", is("PROPOSED"))
                .body("awaited", contains(VASTERAS));
        admin().get("/agreements/" + id).then().body("version", is(1));

        approveAmendment(id, amendment, VASTERAS).then().statusCode(201);

        admin().get("/agreements/" + id)
                .then()
                .body("version", is(2))
                .body("status", is("IN_FORCE"))
                .body("fundingClauses[0].annualAmount", is("5500000.00"));
        admin().get("/agreements/" + id + "/versions").then().body("versions", hasSize(2));
        admin().get("/agreements/" + id + "/versions/1")
                .then()
                .body("terms.fundingClauses[0].annualAmount", is("5000000.00"));
        approveAmendment(id, amendment, VASTERAS).then().statusCode(409).body("code", is("approval-already-recorded"));
    }

    @Test
    void of_two_amendments_on_the_same_version_the_second_to_complete_must_be_proposed_anew() {
        var id = inForce("Två ändringar");
        var first = amendment(id, "5100000.00");
        var second = amendment(id, "5200000.00");
        List.of(MDU, ESKILSTUNA, VASTERAS)
                .forEach(party -> approveAmendment(id, first, party).then().statusCode(201));
        approveAmendment(id, second, MDU).then().statusCode(201);
        approveAmendment(id, second, ESKILSTUNA).then().statusCode(201);
        approveAmendment(id, second, VASTERAS).then().statusCode(409).body("code", is("amendment-base-moved"));
        admin().get("/agreements/" + id).then().body("version", is(2));
    }

    @Test
    void an_agreement_that_is_not_in_force_cannot_be_amended() {
        var id = proposed("Ännu inte");
        admin().body("""
                        {"effectiveFrom":"2026-01-01","reason":"x","terms":{%s}}""".formatted(termsFields("x", "1.00")))
                .post("/agreements/" + id + "/amendments")
                .then()
                .statusCode(409)
                .body("code", is("state-does-not-allow"))
                .body("detail", containsString("PROPOSED"));
    }

    @Test
    void a_lost_update_is_prevented_by_if_match() {
        var id = drafted("Samtidig ändring");
        var read = etag("/agreements/" + id);
        admin().body(terms("A", "1.00")).put("/agreements/" + id).then().statusCode(428);
        admin().header("If-Match", read)
                .body(terms("A", "1.00"))
                .put("/agreements/" + id)
                .then()
                .statusCode(200);
        admin().header("If-Match", read)
                .body(terms("B", "2.00"))
                .put("/agreements/" + id)
                .then()
                .statusCode(412)
                .body("code", is("state-stale"));
        admin().get("/agreements/" + id).then().body("title", is("A"));
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again() {
        var id = drafted("Oförändrad");
        admin().header("If-None-Match", etag("/agreements/" + id))
                .get("/agreements/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void a_proposal_needs_the_etag_of_the_text_it_proposes() {
        var id = drafted("Utan etag");
        admin().post("/agreements/" + id + "/proposals").then().statusCode(428).body("code", is("if-match-required"));
        changeOf(id)
                .post("/agreements/" + id + "/proposals")
                .then()
                .statusCode(200)
                .body("status", is("PROPOSED"));
        changeOf(id).post("/agreements/" + id + "/proposals").then().statusCode(409);
        changeOf(id)
                .post("/agreements/" + id + "/withdrawals")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() {
        var key = UUID.randomUUID().toString();
        var first = admin().header("Idempotency-Key", key)
                .body(terms("En gång", "1.00"))
                .post("/agreements");
        var again = admin().header("Idempotency-Key", key)
                .body(terms("En gång", "1.00"))
                .post("/agreements");
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", is("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        admin().header("Idempotency-Key", key)
                .body(terms("En annan", "1.00"))
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void the_same_idempotency_key_twice_at_once_makes_one_agreement() throws Exception {
        var key = UUID.randomUUID().toString();
        var title = "Samtidig nyckel " + key;
        Callable<Integer> post = () -> admin().header("Idempotency-Key", key)
                .body(terms(title, "1.00"))
                .post("/agreements")
                .statusCode();
        var statuses = atTheSameMoment(List.of(post, post, post, post));
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        var titles =
                admin().queryParam("limit", 200).get("/agreements").jsonPath().getList("agreements.title");
        assertThat(titles.stream().filter(title::equals)).hasSize(1);
    }

    @Test
    void a_party_sees_its_agreements_and_nobody_elses() {
        var id = drafted("Synlighet");
        readerOf(VASTERAS).get("/agreements/" + id).then().statusCode(200);
        readerOf(REGION).get("/agreements/" + id).then().statusCode(404).body("code", is("not-found"));
        readerOf(REGION).get("/agreements").then().statusCode(200).body("agreements.id", not(hasItem(id)));
        readerOf(VASTERAS).get("/agreements").then().statusCode(200).body("agreements.id", hasItem(id));
        readerOf(VASTERAS).body(terms("x", "1.00")).post("/agreements").then().statusCode(403);
        secretaryOf(REGION)
                .body(terms("x", "1.00"))
                .post("/agreements")
                .then()
                .statusCode(403)
                .body("code", is("not-a-party-yourself"));
        anonymous().get("/agreements/" + id).then().statusCode(401).body("code", is("unauthorized"));
        anonymous().auth().oauth2("no.such.token").get("/agreements").then().statusCode(401);
    }

    @Test
    void a_list_pages_and_filters() {
        var title = "Lista";
        drafted(title);
        drafted(title);
        admin().queryParam("limit", 1)
                .queryParam("status", "DRAFT")
                .queryParam("party", VASTERAS)
                .get("/agreements")
                .then()
                .statusCode(200)
                .body("agreements", hasSize(1))
                .body("_meta.limit", is(1))
                .body("_links.next.href", containsString("page=2"))
                .body("_links.next.href", containsString("status=DRAFT"))
                .body("_links.self.rel", is("self"));
        admin().queryParam("page", 9999)
                .get("/agreements")
                .then()
                .statusCode(200)
                .body("agreements", hasSize(0));
        admin().queryParam("validOn", "2035-01-01")
                .queryParam("limit", 200)
                .get("/agreements")
                .then()
                .body("agreements.title", not(hasItem(title)));
        admin().queryParam("colour", "blue")
                .get("/agreements")
                .then()
                .statusCode(400)
                .body("code", is("unknown-query-parameter"));
        admin().queryParam("limit", 201).get("/agreements").then().statusCode(400);
        admin().queryParam("sort", "-title").get("/agreements").then().statusCode(200);
    }

    @Test
    void every_change_is_in_the_feed_for_those_who_may_see_it() {
        var id = inForce("Flödet");
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            var feed = readAll(VASTERAS);
            assertThat(feed.stream().filter(line -> line.contains(id))).hasSize(5);
        });
        assertThat(readAll(REGION).stream().filter(line -> line.contains(id))).isEmpty();
    }

    private static List<String> readAll(String organisation) {
        var documents = new java.util.ArrayList<String>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var request = readerOf(organisation).queryParam("limit", 500);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.getList("changes.href", String.class).forEach(documents::add);
            cursor = page.getString("_meta.nextCursor");
            more = page.getBoolean("_meta.more");
        }
        return documents;
    }

    static <T> List<T> atTheSameMoment(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new java.util.ArrayList<T>();
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        }
    }
}
