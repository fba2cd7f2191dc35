package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.contract.EventContract;

/// What goes out on Kafka is what `contracts` says: the envelope, the data, and the list of events.
@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class EventContractTest {

    private static final String AGREEMENTS = "agreements.agreements.v1";
    private static final String ORGANISATIONS = "agreements.organisations.v1";

    private static final EventContract CONTRACT = new EventContract("agreements", List.of(AGREEMENTS, ORGANISATIONS));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void every_fact_of_an_agreement_goes_out_as_the_contract_says() {
        // Given
        Api.organisations();
        // When: it is drafted, proposed, approved three times, amended, and corrected
        var id = Api.inForce("Kontraktet");
        var amendment = Api.amendment(id, "6000000.00");
        for (var party : List.of(Api.ESKILSTUNA, Api.VASTERAS, Api.MDU)) {
            Api.approveAmendment(id, amendment, party).then().statusCode(201);
        }
        Api.corrected(id, """
                        {"version":2,"reason":"Skrivfel","changes":[{"pointer":"/title","from":"Ändrat","to":"Ändringen"}]}""").then().statusCode(201);
        // Then
        await().atMost(PATIENCE).until(() -> sent(AGREEMENTS, id).size() >= 13);
        var events = sent(AGREEMENTS, id);
        CONTRACT.verifySent(events);
        assertThat(events)
                .extracting(EventContract::type)
                .containsExactly(
                        "se.samverka.agreements.agreement-drafted.v1",
                        "se.samverka.agreements.agreement-proposed.v1",
                        "se.samverka.agreements.approval-recorded.v1",
                        "se.samverka.agreements.approval-recorded.v1",
                        "se.samverka.agreements.agreement-entered-into-force.v1",
                        "se.samverka.agreements.amendment-proposed.v1",
                        "se.samverka.agreements.amendment-approved.v1",
                        "se.samverka.agreements.amendment-approved.v1",
                        "se.samverka.agreements.agreement-amended.v1",
                        "se.samverka.agreements.correction-proposed.v1",
                        "se.samverka.agreements.correction-confirmed.v1",
                        "se.samverka.agreements.correction-confirmed.v1",
                        "se.samverka.agreements.agreement-corrected.v1");
        assertThat(events.getLast().value()).contains("Ändringen").doesNotContain("\"Ändrat\"");
        var versions = new JsonPath(events.getLast().value());
        assertThat(versions.<Object>getList("approvals")).hasSize(3);
        assertThat(versions.<Object>getList("versions[0].approvals")).isNull();
        assertThat(versions.<String>getList("versions[1].approvals.party"))
                .containsExactly(Api.ESKILSTUNA, Api.VASTERAS, Api.MDU);
    }

    @Test
    void the_days_on_which_a_party_joins_and_leaves_go_out_with_the_terms() {
        // Given
        Api.organisations();
        var row = "\"organisationNumber\":\"212000-2080\",\"roles\":[\"FUNDER\"]";
        var half = "{\"share\":\"1/2\",\"earliestDue\":\"07-31\"}";
        var terms = Api.terms("Med dagar", "5000000.00")
                .replace("\"5000000.00\"}", "\"5000000.00\",\"instalments\":[" + half + "," + half + "]}")
                .replace(
                        "\"instalments\"",
                        "\"indexation\":{\"series\":\"KPI\",\"basePeriod\":\"2025-10\",\"month\":10,"
                                + "\"roundingUnit\":\"1.00\"},\"instalments\"");
        // When
        String id = Api.admin()
                .body(terms.replace(row, row + ",\"from\":\"2026-03-01\",\"to\":\"2027-06-30\""))
                .post("/agreements")
                .path("id");
        // Then
        await().atMost(PATIENCE).until(() -> !sent(AGREEMENTS, id).isEmpty());
        var events = sent(AGREEMENTS, id);
        CONTRACT.verifySent(events);
        assertThat(events.getFirst().value())
                .contains("\"from\":\"2026-03-01\"")
                .contains("\"basePeriod\":\"2025-10\"")
                .contains("\"to\":\"2027-06-30\"");
    }

    @Test
    void what_external_funders_have_given_goes_out_as_sums_by_clause_and_year_and_stays_in_later_events() {
        // Given
        Api.organisations();
        var id = Api.inForce("Extern finansiering");
        var funding = "{\"clauseId\":\"external\",\"year\":%d,\"funder\":\"Vinnova\",\"amount\":\"%s\","
                + "\"decidedOn\":\"2026-05-12\"}";
        // When
        for (var body : List.of(
                funding.formatted(2026, "2500000.01"),
                funding.formatted(2027, "12000000.00"),
                funding.formatted(2026, "0.99"))) {
            Api.admin()
                    .body(body)
                    .post("/agreements/" + id + "/external-funding")
                    .then()
                    .statusCode(201);
        }
        Api.amendment(id, "6000000.00");
        // Then
        await().atMost(PATIENCE).until(() -> sent(AGREEMENTS, id).size() >= 9);
        var events = sent(AGREEMENTS, id);
        CONTRACT.verifySent(events);
        assertThat(events.subList(5, 9))
                .extracting(EventContract::type)
                .containsExactly(
                        "se.samverka.agreements.external-funding-recorded.v1",
                        "se.samverka.agreements.external-funding-recorded.v1",
                        "se.samverka.agreements.external-funding-recorded.v1",
                        "se.samverka.agreements.amendment-proposed.v1");
        assertThat(events.get(4).value()).contains("\"externalFunding\":[]");
        assertThat(events.subList(7, 9))
                .allSatisfy(event -> assertThat(event.value())
                        .contains("\"externalFunding\":[{\"clauseId\":\"external\",\"year\":2026,\"reached\":"
                                + "\"2500001.00\"},{\"clauseId\":\"external\",\"year\":2027,\"reached\":"
                                + "\"12000000.00\"}]"));
    }

    @Test
    void every_fact_of_an_organisation_goes_out_as_the_contract_says() {
        // Given
        var number = "232100-0032";
        var path = "/organisations/" + number;
        var told = sent(ORGANISATIONS, number).size();
        // When
        var tag = Api.etag(path);
        var caller = tag == null ? Api.admin() : Api.admin().header("If-Match", tag);
        caller.body("""
                        {"organisationNumber":"%s","name":"Region Sörmland %s","type":"REGION","areaCode":"04",
                         "endpoint":"0007:2321000032","buyerReference":"RS-1","bankgiro":"5050-1055","plusgiro":"28 65 43-4"}""".formatted(number, UUID.randomUUID())).put(path).then().statusCode(tag == null ? 201 : 200);
        // Then
        await().atMost(PATIENCE).until(() -> sent(ORGANISATIONS, number).size() == told + 1);
        CONTRACT.verifySent(sent(ORGANISATIONS, number));
    }

    @Test
    void the_committed_documents_agree_with_each_other() {
        CONTRACT.verifyCommitted();
    }

    @Test
    void the_document_names_every_event_that_the_sources_publish_and_no_other() {
        CONTRACT.verifyPublished(
                Pattern.compile("\\bEventType\\.([A-Z_]+)\\b"),
                name -> EventType.valueOf(name).type());
    }

    @Test
    void anybody_can_fetch_the_document() throws Exception {
        CONTRACT.verifyServed(RestAssured.port);
    }

    private static List<ConsumerRecord<String, String>> sent(String topic, String key) {
        var servers = SamverkaInfrastructure.current().kafka().bootstrapServers();
        return EventContract.sent(servers, topic, Set.of(key));
    }
}
