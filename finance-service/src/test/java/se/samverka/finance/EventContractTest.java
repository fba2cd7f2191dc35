package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.finance.invoice.events.InvoiceIssuedV1;
import se.samverka.finance.payment.events.PaymentRecordedV1;
import se.samverka.platform.contract.EventContract;
import se.samverka.platform.time.BusinessTime;

/// What goes out on Kafka is what `contracts` says: the envelope, the data, and the list of events.
@QuarkusTest
class EventContractTest extends ServiceTest {

    private static final EventContract CONTRACT = new EventContract("finance", List.of(InvoiceIssuedV1.TOPIC));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void invoices_and_credit_notes_go_out_as_the_contract_says() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-entered-into-force");
        // When: a year is requisitioned, and less money for it agreed on
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        tell(agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        // Then
        var kinds = new TreeMap<String, String>();
        for (Map<String, String> document :
                invoices(agreement.id(), "&year=2026").<Map<String, String>>getList("invoices")) {
            kinds.put(document.get("id"), document.get("kind"));
        }
        assertThat(kinds).containsValues("INVOICE", "CREDIT_NOTE");
        await().atMost(PATIENCE).until(() -> sent(kinds.keySet()).size() >= kinds.size());
        var events = sent(kinds.keySet());
        CONTRACT.verifySent(events);
        assertThat(events)
                .hasSameSizeAs(kinds.keySet())
                .allSatisfy(event -> assertThat(EventContract.type(event))
                        .isEqualTo(
                                kinds.get(event.key()).equals("INVOICE")
                                        ? InvoiceIssuedV1.INVOICE_ISSUED
                                        : InvoiceIssuedV1.CREDIT_NOTE_ISSUED));
    }

    @Test
    void a_payment_goes_out_with_the_whole_invoice_as_it_left_it() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        // When
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"paidOn\":\"%s\",\"amount\":\"5000000.50\",\"bankReference\":\"%s\"}"
                        .formatted(LocalDate.now(BusinessTime.ZONE), invoice))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then()
                .statusCode(201);
        // Then
        await().atMost(PATIENCE).until(() -> sent(Set.of(invoice)).size() >= 2);
        var events = sent(Set.of(invoice));
        CONTRACT.verifySent(events);
        assertThat(events).hasSize(2);
        assertThat(EventContract.type(events.getLast())).isEqualTo(PaymentRecordedV1.PAYMENT_RECORDED);
        assertThat(events.getLast().value()).contains("\"revision\":3", "\"status\":\"PAID\"", "\"overpaid\":\"0.50\"");
    }

    @Test
    void the_committed_documents_agree_with_each_other() {
        CONTRACT.verifyCommitted();
    }

    @Test
    void the_document_names_every_event_that_the_sources_publish_and_no_other() {
        CONTRACT.verifyPublished(Pattern.compile("\"(se\\.samverka\\.finance\\.[a-z-]+\\.v[0-9]+)\""));
    }

    @Test
    void anybody_can_fetch_the_document() throws Exception {
        CONTRACT.verifyServed(RestAssured.port);
    }

    private static List<ConsumerRecord<String, String>> sent(Set<String> keys) {
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        return EventContract.sent(servers, InvoiceIssuedV1.TOPIC, keys);
    }
}
