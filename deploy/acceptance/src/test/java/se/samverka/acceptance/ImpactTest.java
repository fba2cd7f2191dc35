package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static se.samverka.acceptance.Client.*;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What an amendment would mean, read before anybody decides, and what it then meant; through the gateway.
class ImpactTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_the_impacts_foretell_is_what_the_drafts_become_and_a_decision_on_old_impacts_is_refused() {
        // Given: STARK, raised before anything is invoiced.
        var id = starkCopy("STARK med följder");
        StarkTest.awaitDrafts(id, 11);
        var amendment = proposeAmendment(id, "2026-01-01", "2600000.00");
        var impacts = "/agreements/v1/agreements/" + id + "/amendments/" + amendment.getString("id") + "/impacts";
        await().atMost(PATIENCE).untilAsserted(() -> admin().get(impacts).then().statusCode(200));
        var before = admin().get(impacts).header("ETag");
        // When: 2026 is invoiced, so that the raise becomes supplementary invoices.
        requisition(id, 2026);
        // Then
        var parties = amendment.getList("awaited", String.class);
        decide(id, amendment.getString("id"), parties.getFirst(), before)
                .then()
                .statusCode(409)
                .body("code", is("impacts-moved"));
        var answer = admin().get(impacts);
        var foretold = documentsOf(answer.jsonPath(), 2026);
        assertThat(foretold)
                .hasSize(10)
                .noneMatch(document -> StarkTest.payer(document).equals(REGION));
        // When
        for (var party : parties) {
            decide(id, amendment.getString("id"), party, answer.header("ETag"))
                    .then()
                    .statusCode(201);
        }
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(totals(drafts(id, 2026))).isEqualTo(totals(foretold)));
        assertThat(sum(foretold)).isEqualByComparingTo("72000.00");
        assertThat(totals(drafts(id, 2028))).isEqualTo(totals(documentsOf(answer.jsonPath(), 2028)));
        admin().get(impacts).then().statusCode(409).body("code", is("amendment-closed"));
    }

    @Test
    void whom_an_amendment_brings_in_reads_its_impacts_and_completes_it_as_the_last_to_approve() {
        // Given
        var id = copyOf(agreement(SAMHALLSKONTRAKTET), "Samhällskontraktet med regionen");
        propose(id);
        approveAll(id);
        var amendment = proposeAmendment(
                id,
                "2027-01-01",
                "Regionen går in",
                terms -> listOf(terms, "parties")
                        .add(Map.of("organisationNumber", REGION, "roles", List.of("SUPPORTER"))));
        var path = "/agreements/v1/agreements/" + id + "/amendments/" + amendment.getString("id");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as("region-secretary").get(path + "/impacts").then().statusCode(200));
        var others = new ArrayList<>(amendment.getList("awaited", String.class));
        assertThat(others.remove(REGION)).isTrue();
        // When: somebody's decision rests on the impacts, so that the last one's is held against them.
        var tag = admin().get(path + "/impacts").header("ETag");
        decide(id, amendment.getString("id"), others.removeFirst(), tag).then().statusCode(201);
        others.forEach(party ->
                decide(id, amendment.getString("id"), party, null).then().statusCode(201));
        // Then
        decide(as("region-secretary"), id, amendment.getString("id"), REGION, null)
                .then()
                .statusCode(201);
        admin().get(path).then().body("status", is("APPROVED"));
    }

    private static List<Map<String, Object>> documentsOf(JsonPath impacts, int year) {
        return impacts.getList("years.find { it.year == " + year + " }.documents");
    }

    private static Map<String, String> totals(List<Map<String, Object>> documents) {
        var totals = new TreeMap<String, String>();
        documents.forEach(document -> totals.put(
                document.get("kind") + " " + StarkTest.payer(document),
                document.get("total").toString()));
        return totals;
    }
}
