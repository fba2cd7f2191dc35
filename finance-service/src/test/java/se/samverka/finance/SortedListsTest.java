package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Lists whose rows come from the service's own work are sorted both ways, as those are that DoorsTest reads.
@QuarkusTest
class SortedListsTest extends ServiceTest {

    @Test
    void quarantines_and_dead_letters_are_sorted_by_age_both_ways() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        for (int later = 1; later <= 2; later++) {
            publisher.send(
                    Publisher.AGREEMENTS,
                    agreement.id().toString(),
                    "agreement-sung",
                    UUID.randomUUID().toString(),
                    "{\"revision\":%d}".formatted(agreement.revision() + later).getBytes(StandardCharsets.UTF_8));
        }
        var quarantines = "/quarantines?agreementId=" + agreement.id();
        await().until(() -> get(admin(), quarantines).extract().<Integer>path("_meta.totalRecords") == 2);
        assertThat(ids(quarantines, "quarantines.id", "-since"))
                .hasSize(2)
                .isEqualTo(ids(quarantines, "quarantines.id", "since").reversed());
        assertThat(ids("/dead-letters?page=1", "deadLetters.id", "-receivedAt"))
                .hasSizeGreaterThan(1)
                .isEqualTo(ids("/dead-letters?page=1", "deadLetters.id", "receivedAt")
                        .reversed());
    }

    @Test
    void allocations_are_sorted_by_clause_both_ways() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var allocations = "/allocations?year=2026&agreementId=" + agreement.id();
        assertThat(ids(allocations, "allocations.clauseId", "-clause"))
                .hasSizeGreaterThan(1)
                .isEqualTo(ids(allocations, "allocations.clauseId", "clause").reversed());
        assertThat(get(admin(), allocations + "&sort=-clause&limit=1")
                        .extract()
                        .<String>path("allocations[0].clauseId"))
                .isEqualTo(ids(allocations, "allocations.clauseId", "clause").getLast());
    }

    @Test
    void controls_are_sorted_by_their_run_both_ways() {
        as(admin()).post(BASE + "/controls").then().statusCode(202);
        as(admin()).post(BASE + "/controls").then().statusCode(202);
        var newest = ids("/controls?history=true", "controls.run", "-orderedAt");
        assertThat(newest.stream().distinct()).hasSizeGreaterThan(1);
        assertThat(newest)
                .isEqualTo(ids("/controls?history=true", "controls.run", "orderedAt")
                        .reversed());
    }

    @Test
    void parked_events_are_sorted_by_age_both_ways() throws SQLException {
        execute("INSERT INTO outbox (topic, key, headers, payload, created_at, parked_at, park_reason)"
                + " SELECT 'finance.invoices.v1', 'sorted-' || n, '{\"ce_type\":\"t\"}', '', now(), now(), 'sorted'"
                + " FROM generate_series(1, 3) n");
        try {
            assertThat(ids("/parked-events?page=1", "parkedEvents.key", "createdAt"))
                    .containsSubsequence("sorted-1", "sorted-2", "sorted-3")
                    .isEqualTo(ids("/parked-events?page=1", "parkedEvents.key", "-createdAt")
                            .reversed());
        } finally {
            execute("DELETE FROM outbox WHERE park_reason = 'sorted'");
        }
    }

    @Test
    void an_invoices_payments_and_acknowledgements_are_sorted_both_ways() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = "/invoices/"
                + invoices(agreement.id(), "&payer=" + Figures.VASTERAS.value()).getString("invoices[0].id");
        for (var day : List.of("2026-02-02", "2026-02-01", "2026-02-03")) {
            as(mdu())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("paidOn", day, "amount", "1.00", "bankReference", invoice + day))
                    .post(BASE + invoice + "/payments")
                    .then()
                    .statusCode(201);
        }
        assertThat(ids(invoice + "/payments?page=1", "payments.paidOn", "paidOn"))
                .containsExactly("2026-02-01", "2026-02-02", "2026-02-03")
                .isEqualTo(ids(invoice + "/payments?page=1", "payments.paidOn", "-paidOn")
                        .reversed());
        post(mdu(), invoice + "/acknowledgements", Map.of()).statusCode(201);
        post(vasteras(), invoice + "/acknowledgements", Map.of()).statusCode(201);
        var who = "acknowledgements.organisationNumber";
        assertThat(ids(invoice + "/acknowledgements?page=1", who, "acknowledgedAt"))
                .containsExactly(Figures.MDU.value(), Figures.VASTERAS.value())
                .isEqualTo(ids(invoice + "/acknowledgements?page=1", who, "-acknowledgedAt")
                        .reversed());
    }

    private List<String> ids(String list, String field, String order) {
        return get(admin(), list + "&limit=200&sort=" + order)
                .statusCode(200)
                .extract()
                .path(field);
    }
}
