package se.samverka.finance.basis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.Publisher;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;

@QuarkusTest
class AgreementEventsTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Inject
    Computations computations;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "party-bound",
                "agreement-contested",
                "contest-ended",
                "approval-completed",
                "commitment-confirmed",
                "commitment-declined",
                "dissolution-proposed",
                "dissolution-confirmed",
                "dissolution-declined",
                "correction-proposed",
                "correction-confirmed",
                "correction-objected",
                "notice-recorded"
            })
    void actions_of_parties_on_an_agreement_in_force_are_applied_like_any_revision(String fact) {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement.unbound(Figures.VASTERAS), fact);
        assertThat(invoices(agreement.id(), "&year=2026&payer=" + Figures.VASTERAS)
                        .getString("invoices[0].blockedBy"))
                .isEqualTo("payer-not-bound");
    }

    @Test
    void a_revision_with_an_unreadable_binding_is_not_applied() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        publisher.agreement(agreement.readBy(List.of()).malformed(), "party-bound");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM quarantine WHERE ended_at IS NULL AND agreement_id = '"
                                + agreement.id() + "'")
                        == 1);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("agreement-quarantined"));
    }

    /// Counts how often an agreement's documents are recalculated.
    @ApplicationScoped
    static class Computations {
        private final Map<UUID, Integer> byAgreement = new ConcurrentHashMap<>();

        void on(@Observes AgreementApplied event) {
            byAgreement.merge(event.agreement().id(), 1, Integer::sum);
        }

        int of(UUID agreement) {
            return byAgreement.getOrDefault(agreement, 0);
        }
    }

    @Test
    void approvals_before_the_last_one_cause_no_recalculation() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        for (int party = 1; party < 12; party++) {
            stark = stark.as("IN_FORCE");
            tell(stark, "approval-recorded");
        }
        stark = stark.amended(START, TermsFixture.stark("2600000.00"));
        tell(stark, "agreement-amended");
        assertThat(computations.of(stark.id())).isEqualTo(2);
        assertThat(sums(stark.id(), 2026, "")).containsEntry("232100-0172", "590000.00");
    }

    @Test
    void repeated_and_shuffled_events_change_nothing() {
        // Given: five revisions, with a requisition after the third.
        var history = new ArrayList<AgreementFixture>();
        history.add(AgreementFixture.draft(TermsFixture.stark("2450000.00")));
        history.add(history.getLast().as("PROPOSED"));
        history.add(history.getLast().as("IN_FORCE"));
        var id = history.getFirst().id();
        for (var revision : history) {
            tell(revision, "agreement-revised");
        }
        requisition(mdu(), id, 2026, "2026-01-10").statusCode(201);
        history.add(history.getLast().amended(START, TermsFixture.stark("2600000.00")));
        history.add(history.getLast().amended(LocalDate.of(2027, 1, 1), TermsFixture.stark("2700000.00")));
        tell(history.get(3), "agreement-amended");
        tell(history.get(4), "agreement-amended");
        var documents = bodies(id, "");
        var changes = count("SELECT count(*) FROM change_pending") + count("SELECT count(*) FROM change");
        // When: all events again, in another order, both as duplicates and with new ids.
        var again = new ArrayList<>(history);
        again.addAll(history);
        Collections.shuffle(again, new Random(7));
        for (var revision : again) {
            publisher.agreement(revision, "agreement-amended");
            publisher.agreement(revision, "agreement-amended", "same-" + id);
        }
        awaitEverythingRead(id);
        // Then
        assertThat(bodies(id, "")).isEqualTo(documents);
        assertThat(count("SELECT count(*) FROM change_pending") + count("SELECT count(*) FROM change"))
                .isEqualTo(changes);
        assertThat(count("SELECT count(*) FROM agreement_revision WHERE agreement_id = '" + id + "'"))
                .isEqualTo(5);
    }

    @Test
    void revisions_in_any_order_end_in_the_latest_state() {
        // Given
        var first = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var second = first.amended(START, TermsFixture.stark("2600000.00"));
        // When
        tell(second, "agreement-amended");
        publisher.agreement(first, "agreement-entered-into-force");
        awaitEverythingRead(first.id());
        // Then
        get(admin(), "/allocations?year=2026&agreementId=" + first.id())
                .body("allocations[0].amount", equalTo("2600000.00"))
                .body("allocations[0].agreementVersion", equalTo(2));
    }

    @Test
    void drafts_exist_only_while_the_agreement_is_binding() {
        var agreement = AgreementFixture.draft(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-drafted");
        assertThat(bodies(agreement.id(), "")).isEmpty();
        var inForce = agreement.as("IN_FORCE");
        tell(inForce, "agreement-entered-into-force");
        assertThat(bodies(agreement.id(), "")).hasSize(33);
        tell(inForce.as("WITHDRAWN"), "agreement-withdrawn");
        assertThat(bodies(agreement.id(), "")).isEmpty();
        get(admin(), "/changes?limit=1000").statusCode(200).body("changes.operation", hasItem("DELETE"));
    }

    @Test
    void terms_that_change_in_july_are_prorated_by_month() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00", Proration.MONTHLY))
                .amended(LocalDate.of(2026, 7, 1), TermsFixture.stark("2600000.00", Proration.MONTHLY));
        tell(stark, "agreement-amended");
        // Half a year of 336 025 kr, and half a year of the increased amount, 376 962 of 663 000 kr.
        assertThat(sums(stark.id(), 2026, "")).containsEntry("212000-2080", "356493.50");
        assertThat(sums(stark.id(), 2026, "")).containsEntry("232100-0172", "590000.00");
    }

    @Test
    void allocations_can_be_read_as_known_earlier() {
        var first = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(first, "agreement-entered-into-force");
        var then = clock.instant();
        tell(first.amended(LocalDate.of(2027, 1, 1), TermsFixture.stark("2600000.00")), "agreement-amended");
        var allocations = "/allocations?agreementId=" + first.id();
        get(admin(), allocations + "&year=2027").body("allocations[0].amount", equalTo("2600000.00"));
        get(admin(), allocations + "&year=2026").body("allocations[0].amount", equalTo("2450000.00"));
        get(admin(), allocations + "&year=2027&validAt=2026-06-30")
                .body("allocations[0].amount", equalTo("2450000.00"));
        get(admin(), allocations + "&year=2027&knownAt=" + then).body("allocations[0].amount", equalTo("2450000.00"));
        get(admin(), allocations + "&year=2027&knownAt=2020-01-01T00:00:00Z").statusCode(404);
    }

    @Test
    void an_event_of_an_unknown_type_is_applied_and_quarantines_nothing() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var letters = count("SELECT count(*) FROM dead_letter");
        tell(agreement.unbound(Figures.VASTERAS), "agreement-sung");
        assertThat(invoices(agreement.id(), "&year=2026&payer=" + Figures.VASTERAS)
                        .getString("invoices[0].blockedBy"))
                .isEqualTo("payer-not-bound");
        assertThat(count("SELECT count(*) FROM dead_letter")).isEqualTo(letters);
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        // And the next event about an organisation on the other topic is applied.
        publisher.organisation(
                OrganisationNumber.of("212000-0142"), "Stockholms kommun", "0180", 1, "organisation-sung");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM organisation WHERE name = 'Stockholms kommun'") == 1);
    }

    @Test
    void unreadable_events_become_dead_letters() {
        var before = count("SELECT count(*) FROM dead_letter");
        var key = UUID.randomUUID().toString();
        publisher.send(
                Publisher.AGREEMENTS, key, "agreement-sung", UUID.randomUUID().toString(), bytes("{}"));
        publisher.send(
                Publisher.AGREEMENTS,
                key,
                "agreement-amended",
                UUID.randomUUID().toString(),
                bytes("{not json"));
        publisher.send(
                Publisher.AGREEMENTS,
                key,
                "agreement-amended",
                UUID.randomUUID().toString(),
                bytes("{\"id\":null}"));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("SELECT count(*) FROM dead_letter") == before + 3);
        get(admin(), "/dead-letters?limit=200").statusCode(200).body("_meta.totalRecords", greaterThan(2));
        get(mdu(), "/dead-letters").statusCode(403);
    }

    @Test
    void the_log_of_a_consumer_carries_the_trace_of_the_request_that_sent_the_event() {
        // Given: a log handler that captures what is logged about dead letters.
        var trace = UUID.randomUUID().toString().replace("-", "");
        var traces = new CopyOnWriteArrayList<String>();
        var log = java.util.logging.Logger.getLogger("se.samverka.platform.inbox.DeadLetters");
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                traces.add(String.valueOf(line.getMdc("traceId")));
            }
        };
        log.addHandler(handler);
        try {
            // When
            publisher.sendTraced(
                    Publisher.AGREEMENTS,
                    UUID.randomUUID().toString(),
                    "agreement-sung",
                    "00-" + trace + "-00f067aa0ba902b7-01");
            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(traces).contains(trace));
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void a_year_without_figures_is_blocked_until_they_are_imported() {
        // Given: a split by the population of a county and a year without figures.
        var date = LocalDate.of(1990, 12, 31);
        var split = new Split(
                Method.POPULATION,
                new PopulationBasis(date, null),
                null,
                null,
                List.of(
                        new Branch("x", "X", "25", Figures.REGION, null, null, null, null, null),
                        new Branch("y", "Y", "24", Figures.VASTERAS, null, null, null, null, null)));
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.shared("300.00", split)));
        tell(agreement, "agreement-entered-into-force");
        get(mdu(), "/allocations?year=2026&agreementId=" + agreement.id())
                .body(
                        "allocations[0].problems.code",
                        contains("population-figures-missing", "population-figures-missing"))
                .body("allocations[0].branches", hasSize(0));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("allocation-blocked"))
                .body("errors[0].pointer", equalTo("/fundingClauses/0/split/population/date"));
        // When
        importFile("area,date,population,source\n25,1990-12-31,100,SCB\n24,1990-12-31,200,SCB\n")
                .statusCode(201);
        // Then
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT"))
                .containsEntry("232100-0172", "100.00")
                .containsEntry("212000-2080", "200.00");
    }

    @Test
    void a_new_name_changes_drafts_but_not_issued_invoices() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        publisher.organisation(Figures.ESKILSTUNA, "Eskilstuna", "0484", 2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(invoices(agreement.id(), "&status=DRAFT&payer=212000-0357")
                                .<String>getList("invoices.payer.name"))
                        .containsOnly("Eskilstuna"));
        assertThat(invoices(agreement.id(), "&status=ISSUED&payer=212000-0357").<String>getList("invoices.payer.name"))
                .containsOnly("Eskilstuna kommun");
    }

    /// Waits until a later message with the same key, and thus in the same partition, has been read.
    private void awaitEverythingRead(UUID key) {
        var event = UUID.randomUUID().toString();
        publisher.send(Publisher.AGREEMENTS, key.toString(), "agreement-sung", event, bytes("{}"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("SELECT count(*) FROM dead_letter WHERE headers ->> 'ce_id' = '" + event + "'") == 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
