package se.samverka.finance.basis.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.FakeAgreements;
import se.samverka.finance.Publisher;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.history.RandomHistory;
import se.samverka.platform.value.Sha256;

/// Events that name earlier versions by number and hash have the same effect as events that carry all versions.
@QuarkusTest
class VersionsByHashTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void random_histories_end_in_the_same_state_however_events_carry_versions_and_arrive(long seed) {
        // Given: the same history of two agreements, once with every version in every event
        var history = RandomHistory.of(seed);
        var whole = history.as(UUID.randomUUID());
        var byHash = history.as(UUID.randomUUID());
        for (var revision : revisions(whole)) {
            send(revision.id(), json.valueToTree(revision));
        }
        // When: and once with only the versions that an event changes, the newest one and a random selection of
        // others; shuffled and delivered twice
        var random = new Random(seed);
        var arriving = new ArrayList<>(shortened(revisions(byHash), random));
        arriving.addAll(List.copyOf(arriving));
        Collections.shuffle(arriving, random);
        arriving.forEach(event -> send(byHash.last().id(), event));
        // Then
        awaitRevision(whole.last().id(), whole.last().revision());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> awaitRevision(byHash.last().id(), byHash.last().revision()));
        assertThat(drafts(byHash)).isEqualTo(drafts(whole));
        for (int year = 2026; year < 2029; year++) {
            var allocations = "/allocations?year=" + year + "&agreementId=";
            assertThat(withoutIds(allocations + byHash.last().id(), byHash))
                    .isEqualTo(withoutIds(allocations + whole.last().id(), whole));
        }
    }

    @Test
    void a_version_that_no_event_has_carried_is_read_from_agreements_service() {
        // Given: the event that carried version 1 never arrived
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"))
                .amended(LocalDate.of(2027, 1, 1), TermsFixture.stark("2600000.00"));
        var event = tree(agreement);
        var terms = event.at("/versions/0/terms").toString();
        shorten(event, 0);
        FakeAgreements.current().has(agreement.id(), 1, terms);
        // When
        send(agreement.id(), event);
        // Then
        await().atMost(PATIENCE).untilAsserted(() -> awaitRevision(agreement.id(), agreement.revision()));
        get(admin(), "/allocations?year=2026&agreementId=" + agreement.id())
                .body("allocations[0].amount", equalTo("2450000.00"))
                .body("allocations[0].agreementVersion", equalTo(1));
        assertThat(FakeAgreements.current().askedOf(agreement.id())).hasSize(1);
        assertThat(quarantines(agreement.id(), true)).isZero();
        assertThat(quarantines(agreement.id(), false)).isOne();
    }

    @Test
    void terms_with_another_hash_are_rejected_and_nothing_is_issued_until_the_right_ones_arrive() {
        // Given: agreements-service has corrected the version since
        var first = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var agreement = first.amended(LocalDate.of(2027, 1, 1), TermsFixture.stark("2600000.00"));
        tell(first, "agreement-entered-into-force");
        var event = tree(agreement);
        ((ObjectNode) event.at("/versions/0")).remove("terms");
        ((ObjectNode) event.at("/versions/0")).put("hash", Sha256.hex("other words"));
        FakeAgreements.current()
                .has(agreement.id(), 1, tree(agreement).at("/versions/0/terms").toString());
        // When
        send(agreement.id(), event);
        // Then
        await().atMost(PATIENCE)
                .until(() -> !FakeAgreements.current().askedOf(agreement.id()).isEmpty());
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("agreement-quarantined"))
                .body("errors[0].code", equalTo("terms-missing"));
        // When: the event about the correction carries the version
        tell(agreement.corrected(1, TermsFixture.stark("2450000.00")), "agreement-corrected");
        // Then
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @Test
    void approvals_omitted_by_a_later_event_are_taken_from_the_earlier_one() {
        var first = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var second = first.amended(START, TermsFixture.stark("2600000.00"));
        var third = second.amended(LocalDate.of(2027, 1, 1), TermsFixture.stark("2700000.00"));
        tell(first, "agreement-entered-into-force");
        tell(second, "agreement-amended");
        var event = tree(third);
        shorten(event, 0);
        shorten(event, 1);
        send(third.id(), event);
        awaitRevision(third.id(), third.revision());
        requisition(mdu(), third.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(third.id(), "&status=ISSUED").getString("invoices[0].id");
        var told = get(admin(), "/invoices/" + invoice + "/explanations")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(told).contains("Kommunstyrelsen").contains("§ 2");
    }

    private long quarantines(UUID agreement, boolean open) {
        return count("SELECT count(*) FROM quarantine WHERE agreement_id = '" + agreement + "' AND ended_at IS "
                + (open ? "NULL" : "NOT NULL"));
    }

    private static List<AgreementDocument> revisions(RandomHistory history) {
        return history.rounds().stream()
                .flatMap(round -> round.revisions().stream())
                .toList();
    }

    /// As agreements-service sends them.
    private List<ObjectNode> shortened(List<AgreementDocument> revisions, Random random) {
        var events = new ArrayList<ObjectNode>();
        var carried = new HashMap<Integer, JsonNode>();
        for (var revision : revisions) {
            ObjectNode event = json.valueToTree(revision);
            int last = event.get("versions").size() - 1;
            for (int i = 0; i <= last; i++) {
                var terms = event.at("/versions/" + i + "/terms");
                boolean isNews = !terms.equals(carried.put(i, terms));
                if (i < last && !isNews && random.nextInt(4) > 0) {
                    shorten(event, i);
                }
            }
            events.add(event);
        }
        return events;
    }

    private static void shorten(ObjectNode event, int version) {
        var shortened = (ObjectNode) event.at("/versions/" + version);
        shortened.put("hash", Sha256.hex(shortened.remove("terms").toString()));
        shortened.remove("approvals");
    }

    private ObjectNode tree(AgreementFixture agreement) {
        return json.valueToTree(agreement.data());
    }

    private void send(UUID id, JsonNode event) {
        publisher.send(
                Publisher.AGREEMENTS,
                id.toString(),
                "agreement-amended",
                UUID.randomUUID().toString(),
                event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<Integer, Map<String, String>> drafts(RandomHistory history) {
        var drafts = new HashMap<Integer, Map<String, String>>();
        for (int year = 2024; year < 2033; year++) {
            drafts.put(year, sums(history.last().id(), year, "&status=DRAFT"));
        }
        return drafts;
    }

    private String withoutIds(String path, RandomHistory history) {
        return get(admin(), path)
                .statusCode(200)
                .extract()
                .asString()
                .replace(history.last().id().toString(), "agreement");
    }
}
