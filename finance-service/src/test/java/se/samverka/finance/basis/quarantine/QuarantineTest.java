package se.samverka.finance.basis.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.Publisher;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// Events that cannot be handled, on the real broker.
@QuarkusTest
class QuarantineTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void an_unreadable_event_stops_its_own_agreement_and_no_other() {
        var stopped = contribution();
        var goesOn = contribution();
        unreadable(stopped);
        requisition(mdu(), stopped.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("agreement-quarantined"))
                .body("errors[0].code", equalTo("event-unreadable"));
        requisition(token("212000-0357", "finance:write"), stopped.id(), 2026, "2026-01-10")
                .statusCode(404);
        get(mdu(), "/allocations?year=2026&agreementId=" + stopped.id())
                .statusCode(200)
                .body("quarantine.code", equalTo("event-unreadable"));
        get(mdu(), "/allocations?year=2026&agreementId=" + goesOn.id()).body("quarantine", nullValue());
        requisition(mdu(), goesOn.id(), 2026, "2026-01-10").statusCode(201);
        get(admin(), "/quarantines?open=true&agreementId=" + goesOn.id()).body("_meta.totalRecords", equalTo(0));
        await().atMost(PATIENCE)
                .untilAsserted(() -> RestAssured.get("/metrics")
                        .then()
                        .body(containsString("samverka_quarantined_agreements "))
                        .body(not(containsString("samverka_quarantined_agreements 0.0"))));
        release(standing(stopped), "Städat", "*").statusCode(200);
    }

    @Test
    void in_quarantine_nothing_is_adjusted_or_credited_but_payments_are_recorded() {
        var agreement = contribution();
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        tell(amended(agreement, "600000.00"), "agreement-amended");
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        unreadable(agreement);
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("agreement-quarantined"));
        change(invoice, "credits", "{\"amount\":\"1.00\",\"reason\":\"Skäl\"}")
                .statusCode(409)
                .body("code", equalTo("agreement-quarantined"));
        change(
                        invoice,
                        "payments",
                        "{\"kind\":\"PAYMENT\",\"paidOn\":\"%s\",\"amount\":\"1.00\",\"bankReference\":\"%s\"}"
                                .formatted(TestClock.TODAY, UUID.randomUUID()))
                .statusCode(201);
        release(standing(agreement), "Städat", "*").statusCode(200);
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
    }

    @Test
    void the_next_revision_ends_a_quarantine_and_a_known_one_does_not() {
        var agreement = contribution();
        unreadable(agreement);
        // The known revision in another event; then a later revision.
        publisher.agreement(agreement, "agreement-entered-into-force");
        send(agreement.id().toString(), "agreement-sung", "{\"revision\":" + (agreement.revision() + 1) + "}");
        await().atMost(PATIENCE).until(() -> open(agreement) == 2);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(409);
        tell(amended(agreement, "600000.00"), "agreement-amended");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201).body("total", equalTo("600000.00"));
        get(admin(), "/quarantines?agreementId=" + agreement.id())
                .body("_meta.totalRecords", equalTo(2))
                .body("quarantines.endedBy", everyItem(equalTo("NEWER_REVISION")));
    }

    @Test
    void a_revision_before_the_failed_one_does_not_end_a_quarantine() {
        var agreement = contribution();
        send(agreement.id().toString(), "agreement-sung", "{\"revision\":" + (agreement.revision() + 2) + "}");
        await().atMost(PATIENCE).until(() -> open(agreement) == 1);
        var next = amended(agreement, "600000.00");
        tell(next, "agreement-amended");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(409);
        tell(amended(next, "700000.00"), "agreement-amended");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201).body("total", equalTo("700000.00"));
    }

    @Test
    void a_replay_after_the_fix_ends_its_quarantine_and_leaves_later_ones() throws SQLException {
        // Given: the database refuses the next revision, and an unreadable event follows.
        var agreement = contribution();
        var next = amended(agreement, "600000.00");
        execute("CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''refused''; END'");
        execute("CREATE TRIGGER refuse BEFORE INSERT ON agreement_revision FOR EACH ROW WHEN (NEW.agreement_id = '"
                + agreement.id() + "') EXECUTE FUNCTION refused()");
        String letter;
        try {
            publisher.agreement(next, "agreement-amended");
            await().atMost(PATIENCE).until(() -> open(agreement) == 1);
            letter = standing(agreement);
            get(admin(), "/quarantines/" + letter)
                    .statusCode(200)
                    .body("code", equalTo("unexpected-fault"))
                    .body("revision", equalTo((int) next.revision()));
            send(agreement.id().toString(), "agreement-amended", "{not json");
            await().atMost(PATIENCE).until(() -> open(agreement) == 2);
            // When: it is replayed before the fault is fixed
            assertThat(replay(letter).extract().statusCode()).isGreaterThanOrEqualTo(400);
            // Then
            assertThat(open(agreement)).isEqualTo(2);
        } finally {
            execute("DROP FUNCTION refused CASCADE");
        }
        // When
        replay(letter).statusCode(200);
        // Then
        get(admin(), "/quarantines/" + letter).body("endedBy", equalTo("REPLAY"));
        assertThat(open(agreement)).isEqualTo(1);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(409);
        release(standing(agreement), "Tom händelse", "*").statusCode(200);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201).body("total", equalTo("600000.00"));
    }

    @Test
    void only_an_administrator_sees_quarantines_and_releases_them_with_a_reason() {
        var agreement = contribution();
        unreadable(agreement);
        var id = standing(agreement);
        var tag = get(admin(), "/quarantines/" + id).statusCode(200).extract().header("ETag");
        as(admin())
                .header("If-None-Match", tag)
                .get(BASE + "/quarantines/" + id)
                .then()
                .statusCode(304);
        release(id, "Skäl", null).statusCode(428);
        release(id, "Skäl", "\"quarantine-7\"").statusCode(412);
        release(id, " ", tag).statusCode(422);
        release(UUID.randomUUID().toString(), "Skäl", "*").statusCode(404);
        get(admin(), "/quarantines/" + UUID.randomUUID()).statusCode(404);
        get(admin(), "/quarantines?open=perhaps").statusCode(400);
        get(mdu(), "/quarantines").statusCode(403);
        get(mdu(), "/quarantines/" + id).statusCode(403);
        RestAssured.get(BASE + "/quarantines").then().statusCode(401);
        release(id, "Tom händelse", tag)
                .statusCode(200)
                .body("endedBy", equalTo("RELEASE"))
                .body("endReason", equalTo("Tom händelse"));
        release(id, "Igen", tag).statusCode(412);
        release(id, "Igen", "*").statusCode(409).body("code", equalTo("quarantine-ended"));
        get(admin(), "/quarantines?open=false&limit=200").body("_meta.totalRecords", greaterThan(0));
    }

    @Test
    void an_event_that_leaves_no_gap_quarantines_nothing() {
        var agreement = contribution();
        var key = "no-agreement-" + UUID.randomUUID();
        send(key, "agreement-amended", "{not json");
        send(agreement.id().toString(), "agreement-sung", "{\"revision\":" + agreement.revision() + "}");
        await().atMost(PATIENCE)
                .until(() ->
                        count("SELECT count(*) FROM dead_letter WHERE key IN ('" + key + "', '" + agreement.id() + "')")
                                == 2);
        assertThat(open(agreement)).isZero();
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    // Helpers

    private AgreementFixture contribution() {
        var agreement = AgreementFixture.inForce(
                TermsFixture.of2026(TermsFixture.fixed("region", Figures.REGION, "590000.00")));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private static AgreementFixture amended(AgreementFixture agreement, String amount) {
        return agreement.amended(START, TermsFixture.of2026(TermsFixture.fixed("region", Figures.REGION, amount)));
    }

    /// Sends an unreadable event and waits until the agreement is in quarantine.
    private void unreadable(AgreementFixture agreement) {
        send(agreement.id().toString(), "agreement-amended", "{not json");
        await().atMost(PATIENCE).until(() -> open(agreement) == 1);
    }

    private void send(String key, String fact, String data) {
        publisher.send(
                Publisher.AGREEMENTS, key, fact, UUID.randomUUID().toString(), data.getBytes(StandardCharsets.UTF_8));
    }

    private long open(AgreementFixture agreement) {
        return count(
                "SELECT count(*) FROM quarantine WHERE ended_at IS NULL AND agreement_id = '" + agreement.id() + "'");
    }

    private String standing(AgreementFixture agreement) {
        return get(admin(), "/quarantines?open=true&agreementId=" + agreement.id())
                .statusCode(200)
                .extract()
                .path("quarantines[0].id");
    }

    private ValidatableResponse release(String id, String reason, String ifMatch) {
        var request = as(admin()).contentType(ContentType.JSON).body("{\"reason\":\"" + reason + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(BASE + "/quarantines/" + id + "/releases")
                .then();
    }

    private ValidatableResponse replay(String id) {
        return as(admin()).post(BASE + "/dead-letters/" + id + "/replays").then();
    }

    private ValidatableResponse change(String invoice, String what, String body) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(BASE + "/invoices/" + invoice + "/" + what)
                .then();
    }
}
