package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
import se.samverka.platform.contract.EventContract;

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
