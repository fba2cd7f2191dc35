package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.finance.books.invoice.InvoiceEvent;
import se.samverka.platform.contract.EventContract;

/// Published events match the AsyncAPI document in `contracts`: the envelope, the data and the list of events.
@QuarkusTest
class EventContractTest extends ServiceTest {

    private static final EventContract CONTRACT = new EventContract("finance", List.of(InvoiceEvent.TOPIC));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void events_of_invoices_and_credit_notes_match_the_contract() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(agreement, "agreement-entered-into-force");
        // When: a year is requisitioned, and then the amount is lowered
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
        var credited = new ArrayList<String>();
        for (Map<String, String> note :
                invoices(agreement.id(), "&kind=CREDIT_NOTE").<Map<String, String>>getList("invoices")) {
            credited.add(note.get("originalInvoiceId"));
        }
        await().atMost(PATIENCE).until(() -> sent(kinds.keySet()).size() >= kinds.size() + credited.size());
        var events = sent(kinds.keySet());
        CONTRACT.verifySent(events);
        var expected = new ArrayList<String>();
        kinds.forEach((id, kind) -> expected.add(id
                + (kind.equals("INVOICE")
                        ? InvoiceEvent.INVOICE_ISSUED.type()
                        : InvoiceEvent.CREDIT_NOTE_ISSUED.type())));
        credited.forEach(id -> expected.add(id + "se.samverka.finance.invoice-credited.v1"));
        assertThat(events)
                .extracting(event -> event.key() + EventContract.type(event))
                .containsExactlyInAnyOrderElementsOf(expected);
        // And: the newest message of each key equals the document's current state
        newest(events).forEach(this::assertIsTheDocument);
    }

    @Test
    void a_manual_credit_publishes_the_invoice_in_its_new_state() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        // When
        String note = as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\":\"Inställd vår\",\"amount\":\"1000.00\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Then: the credit note's event comes first
        await().atMost(PATIENCE)
                .until(() ->
                        sent(Set.of(invoice)).size() >= 2 && !sent(Set.of(note)).isEmpty());
        var events = sent(Set.of(invoice));
        CONTRACT.verifySent(events);
        assertThat(events)
                .extracting(EventContract::type)
                .containsExactly(InvoiceEvent.INVOICE_ISSUED.type(), "se.samverka.finance.invoice-credited.v1");
        assertThat(events.getLast().value()).contains("\"revision\":3", "\"credited\":\"1000.00\"");
        assertIsTheDocument(invoice, events.getLast().value());
    }

    @Test
    void only_the_first_acknowledgement_publishes_the_invoice() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var issued = invoices(agreement.id(), "&status=ISSUED");
        var invoice = issued.getString("invoices[0].id");
        // When: the payee acknowledges, and then the payer; a payment follows, so that the test knows when to stop
        // waiting
        var acknowledgements = "/invoices/" + invoice + "/acknowledgements";
        post(mdu(), acknowledgements, Map.of("bookedOn", "2026-01-11")).statusCode(201);
        post(admin(), acknowledgements, Map.of("bookedOn", "2026-01-12", "organisationNumber", payer(issued)))
                .statusCode(201);
        pay(invoice, "1.00");
        // Then
        await().atMost(PATIENCE)
                .until(() -> sent(Set.of(invoice)).stream()
                        .anyMatch(event -> EventContract.type(event).equals(InvoiceEvent.PAYMENT_RECORDED.type())));
        var events = sent(Set.of(invoice));
        CONTRACT.verifySent(events);
        assertThat(events)
                .extracting(EventContract::type)
                .containsExactly(
                        InvoiceEvent.INVOICE_ISSUED.type(),
                        "se.samverka.finance.invoice-acknowledged.v1",
                        InvoiceEvent.PAYMENT_RECORDED.type());
        assertThat(events.get(1).value()).contains("\"revision\":3", "\"acknowledgedAt\":\"");
        newest(events).forEach(this::assertIsTheDocument);
    }

    private static String payer(JsonPath invoices) {
        return invoices.getString("invoices[0].payer.organisationNumber");
    }

    private static Map<String, String> newest(List<ConsumerRecord<String, String>> events) {
        var newest = new TreeMap<String, String>();
        events.forEach(event -> newest.put(event.key(), event.value()));
        return newest;
    }

    private void assertIsTheDocument(String id, String data) {
        try {
            var told = (ObjectNode) json.readTree(data);
            told.remove("revision");
            assertThat(told)
                    .isEqualTo(json.readTree(
                            get(admin(), "/invoices/" + id).extract().asString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(data, e);
        }
    }

    private void pay(String invoice, String amount) {
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"paidOn\":\"%s\",\"amount\":\"%s\",\"bankReference\":\"%s\"}"
                        .formatted(TestClock.TODAY, amount, invoice))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then()
                .statusCode(201);
    }

    @Test
    void a_payment_publishes_the_whole_invoice_in_its_new_state() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        // When
        pay(invoice, "5000000.50");
        // Then
        await().atMost(PATIENCE).until(() -> sent(Set.of(invoice)).size() >= 2);
        var events = sent(Set.of(invoice));
        CONTRACT.verifySent(events);
        assertThat(events).hasSize(2);
        assertThat(EventContract.type(events.getLast())).isEqualTo(InvoiceEvent.PAYMENT_RECORDED.type());
        assertThat(events.getLast().value()).contains("\"revision\":3", "\"status\":\"PAID\"", "\"overpaid\":\"0.50\"");
    }

    @Test
    void a_reversal_publishes_the_whole_invoice_in_its_new_state() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        pay(invoice, "5000000.50");
        var payments = "/invoices/" + invoice + "/payments";
        // When
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\":\"Avsåg en annan faktura\"}")
                .post(BASE + payments + "/" + get(mdu(), payments).extract().path("payments[0].id") + "/reversals")
                .then()
                .statusCode(201);
        // Then
        await().atMost(PATIENCE).until(() -> sent(Set.of(invoice)).size() >= 3);
        var events = sent(Set.of(invoice));
        CONTRACT.verifySent(events);
        assertThat(events)
                .extracting(EventContract::type)
                .containsExactly(
                        InvoiceEvent.INVOICE_ISSUED.type(),
                        InvoiceEvent.PAYMENT_RECORDED.type(),
                        InvoiceEvent.PAYMENT_REVERSED.type());
        assertThat(events.getLast().value()).contains("\"revision\":4", "\"status\":\"ISSUED\"", "\"paid\":\"0.00\"");
        assertIsTheDocument(invoice, events.getLast().value());
    }

    @Test
    void the_committed_documents_agree_with_each_other() {
        CONTRACT.verifyCommitted();
    }

    @Test
    void the_document_names_every_event_that_finance_publishes_and_no_other() {
        CONTRACT.verifyPublished(
                Arrays.stream(InvoiceEvent.values()).map(InvoiceEvent::type).collect(Collectors.toSet()));
    }

    @Test
    void anybody_can_fetch_the_document() throws Exception {
        CONTRACT.verifyServed(RestAssured.port);
    }

    private static List<ConsumerRecord<String, String>> sent(Set<String> keys) {
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        return EventContract.sent(servers, InvoiceEvent.TOPIC, keys);
    }
}
