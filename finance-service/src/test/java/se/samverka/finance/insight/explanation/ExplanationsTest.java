package se.samverka.finance.insight.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.FundingClause.Proration;

@QuarkusTest
class ExplanationsTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    @Test
    void the_regions_invoice_is_explained_from_its_agreement_down_to_the_population_figures() {
        // Given
        var stark = inForce(Proration.NONE);
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        // When
        var explanation = explanation(invoice(stark, "232100-0172", "INVOICE"));
        // Then
        var line = "lines[0].";
        var counties = line + "stretches[0].levels[0].";
        var county = line + "stretches[0].levels[1].";
        explanation
                .body("agrees", equalTo(true))
                .body("agreement.caseNumber", equalTo("RV240022"))
                .body("agreement.versions", hasSize(1))
                .body("agreement.versions[0].approvals[0].name", equalTo("Region Västmanland"))
                .body("agreement.versions[0].approvals[0].reference", equalTo("§ 112"))
                .body(line + "entitlement", equalTo("590000.00"))
                .body(line + "issued", hasSize(0))
                .body(line + "stretches[0].part", equalTo("1/1"))
                .body(counties + "path", nullValue())
                .body(counties + "whole", equalTo("2450000.00"))
                .body(counties + "totalWeight", equalTo("582757/1"))
                .body(counties + "branchId", equalTo("vastmanland"))
                .body(counties + "branches[1].figure.population", equalTo(280_813))
                .body(counties + "branches[1].figure.sumOf", hasSize(10))
                .body(counties + "branches[1].figure.sumOf[0].source", equalTo("Statistics Sweden"))
                // 2 450 000 × 280 813 / 582 757 = 687 991 850 000 / 582 757, both divided by 49.
                .body(counties + "branches[1].exactAmount", equalTo("14040650000/11893"))
                .body(counties + "branches[1].remainderRank", equalTo(1))
                .body(counties + "branches[1].roundedUp", equalTo(true))
                .body(counties + "branches[1].amount", equalTo("1181000.00"))
                .body(county + "path", equalTo("vastmanland"))
                .body(county + "residualOwner", equalTo("municipalities"))
                .body(county + "branches[0].computedAmount", equalTo("590500.00"))
                .body(county + "branches[0].decidedAmount", equalTo("590000.00"))
                .body(county + "branches[0].decisionReference", equalTo("§ 1"))
                .body(
                        "sentences.sv",
                        hasItem("Avtalets version 1 gäller från 2026-01-01, efter beslut av Region Västmanland"
                                + " (Regionstyrelsen 2025-11-25, § 112)."))
                .body(
                        line + "sentences.sv",
                        contains(
                                "Villkoret Parternas bidrag ger 2\u00a0450\u00a0000,00\u00a0kr för år 2026.",
                                "2\u00a0450\u00a0000,00\u00a0kr delas efter folkmängd den 2023-12-31: Västmanland har 280\u00a0813 av"
                                        + " 582\u00a0757 invånare (område 19, källa: Sum of 10 municipalities: Statistics"
                                        + " Sweden).",
                                "Det är exakt 1\u00a0180\u00a0581,0140…\u00a0kr. Avrundat till hela 1\u00a0000,00\u00a0kr efter största rest"
                                        + " (rest nr 1 av 2, fick en enhet till) ger det 1\u00a0181\u00a0000,00\u00a0kr.",
                                "1\u00a0181\u00a0000,00\u00a0kr delas efter andelar: region bär 1/2.",
                                "Det ger 590\u00a0500,00\u00a0kr.",
                                "Beslut (§ 1): 590\u00a0000,00\u00a0kr, i stället för det beräknade 590\u00a0500,00\u00a0kr. Skillnaden,"
                                        + " 500,00\u00a0kr, bärs av municipalities.",
                                "Att betala för 2026 är 590\u00a0000,00\u00a0kr, och inget har fakturerats tidigare."))
                .body(
                        line + "sentences.en",
                        hasItem(
                                "That is exactly SEK\u00a01,180,581.0140…. Rounded to whole SEK\u00a01,000.00 by largest"
                                        + " remainder (remainder 1 of 2, which got one more unit) it gives"
                                        + " SEK\u00a01,181,000.00."));
    }

    /// A strict client generated from the document rejects a response that breaks it.
    @Test
    void every_response_that_a_payer_reads_matches_its_schema_in_the_openapi_document() throws Exception {
        // Given
        var stark = inForce(Proration.DAILY);
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var document = JSON.readTree(get(admin(), "/openapi.json").extract().asString());
        var region = invoice(stark, "232100-0172", "INVOICE");
        var vasteras = invoice(stark, "212000-2080", "INVOICE");
        var rows = new LinkedHashMap<String, String>();
        rows.put("/invoices", "/invoices?agreementId=" + stark.id());
        rows.put("/requisitions", "/requisitions");
        rows.put("/allocations", "/allocations?year=2026&agreementId=" + stark.id());
        rows.put("/receivables", "/receivables");
        rows.put("/population-figures", "/population-figures");
        rows.put("/index-figures", "/index-figures");
        rows.put("/invoices/{id}", "/invoices/" + region);
        rows.put("/invoices/{id}/explanations", "/invoices/" + region + "/explanations");
        rows.put("/invoices/{id}/explanations#2", "/invoices/" + vasteras + "/explanations");
        // When
        var broken = new ArrayList<String>();
        rows.forEach((path, asked) -> {
            var schema = document.path("paths")
                    .path(path.replaceAll("#.*", ""))
                    .at("/get/responses/200/content/application~1json/schema");
            assertThat(schema.isMissingNode()).as(path).isFalse();
            var whole = ((ObjectNode) schema.deepCopy()).set("components", document.get("components"));
            var answer = get(admin(), asked).statusCode(200).extract().asString();
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole.toString())
                    .validate(answer, InputFormat.JSON)
                    .forEach(error -> broken.add(asked + " " + error));
        });
        // Then
        assertThat(broken).isEmpty();
    }

    @Test
    void a_decision_without_legal_force_is_shown_with_its_binding_day() {
        var told = AgreementFixture.inForce(TermsFixture.stark("2450000.00", Proration.NONE))
                .approvedBy(List.of(
                        approval("202100-2916", "Rektor", "2025-11-20", Map.of("bindingFrom", "2025-11-20")),
                        approval(
                                "232100-0172",
                                "Regionstyrelsen",
                                "2025-11-25",
                                Map.of("legalForceOn", "2025-12-20", "bindingFrom", "2025-12-20"))));
        tell(told, "agreement-entered-into-force");
        requisition(mdu(), told.id(), 2026, "2026-01-10").statusCode(201);
        explanation(invoice(told, "232100-0172", "INVOICE"))
                .body("agreement.versions[0].approvals[0].legalForceOn", nullValue())
                .body("agreement.versions[0].approvals[0].bindingFrom", equalTo("2025-11-20"))
                .body(
                        "sentences.sv",
                        hasItem("Avtalets version 1 gäller från 2026-01-01, efter beslut av Mälardalens universitet"
                                + " (Rektor 2025-11-20, § 7, bindande från 2025-11-20); Region Västmanland"
                                + " (Regionstyrelsen 2025-11-25, § 7, laga kraft 2025-12-20)."))
                .body("sentences.en", hasItem(containsString("(Rektor 2025-11-20, § 7, binding from 2025-11-20)")));
    }

    private static Map<String, Object> approval(
            String party, String decidingBody, String decidedOn, Map<String, Object> counts) {
        var approval = new HashMap<String, Object>(counts);
        approval.put("party", party);
        approval.put("outcome", "APPROVED");
        approval.put("decidedOn", decidedOn);
        approval.put("decidingBody", decidingBody);
        approval.put("reference", "§ 7");
        return approval;
    }

    @Test
    void an_explanation_shows_what_a_residual_owner_pays_besides_its_share() {
        var stark = inForce(Proration.NONE);
        var vasteras = invoice(stark, "212000-2080", "INVOICE");
        explanation(vasteras)
                .body("number", nullValue())
                .body("lines[0].stretches[0].levels", hasSize(3))
                .body("lines[0].stretches[0].levels[1].branches[1].residual", equalTo("500.00"))
                .body(
                        "lines[0].sentences.sv",
                        hasItem("municipalities bär dessutom 500,00\u00a0kr mellan beräknat"
                                + " och beslutat. Tillsammans 591\u00a0000,00\u00a0kr."));
    }

    @Test
    void an_issued_invoice_keeps_its_explanation_whatever_is_amended_later() {
        // Given
        var stark = inForce(Proration.MONTHLY);
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var region = invoice(stark, "232100-0172", "INVOICE");
        var issued = explanation(region).extract().asString();
        // When
        var amended = stark.amended(FIRST_OF_JULY, TermsFixture.stark("2000000.00", Proration.MONTHLY));
        tell(amended, "agreement-amended");
        adjust(mdu(), stark.id(), 2026).statusCode(201);
        // Then
        assertThat(explanation(region).extract().asString()).isEqualTo(issued);
        // And the credit note explains both versions, six months each, and the invoice. Of 2 000 000 kr
        // Västmanland's share is 280 813/582 757, 963 740 kr, in whole thousands 964 000; half of it is 482 000,
        // but 590 000 is decided, so the region's share does not change and that of Västerås does.
        var credit = explanation(invoice(stark, "212000-2080", "CREDIT_NOTE"));
        credit.body("agrees", equalTo(true))
                .body("agreement.versions.version", contains(1, 2))
                .body("agreement.versions[1].approvals.reference", contains("§ 2"))
                .body("lines[0].stretches.part", contains("1/2", "1/2"))
                .body("lines[0].stretches.from", contains("2026-01-01", "2026-07-01"))
                .body("lines[0].stretches.to", contains("2026-06-30", "2026-12-31"))
                .body("lines[0].issued", hasSize(1))
                .body(
                        "lines[0].sentences.sv",
                        hasItem("Version 2 gäller från 2026-07-01 till 2026-12-31, 6 av årets 12 månader."))
                .body("lines[0].sentences.sv", hasItem(containsString("krediteras här")));
        // And the numbers of the credit note itself: 336 025 kr before; from July on the municipalities pay 964 000
        // − 590 000 = 374 000 kr, of which Västerås pays 159 662/280 813, 212 645.38…, in whole kronor 212 645;
        // half of each is 274 335.00, so 336 025 − 274 335 = 61 690 is credited.
        credit.body("lines[0].entitlement", equalTo("274335.00"))
                .body("lines[0].difference", equalTo("-61690.00"))
                .body("lines[0].amount", equalTo("61690.00"));
    }

    @Test
    void a_commitment_that_survives_a_dissolution_is_explained() {
        var agreement = inForce(Proration.NONE);
        var commitment = java.util.Map.<String, Object>of(
                "id",
                UUID.randomUUID(),
                "survives",
                true,
                "title",
                "Forskningsmiljön",
                "payee",
                "202100-2916",
                "amounts",
                List.of(java.util.Map.of("payer", "212000-2080", "year", 2027, "amount", "800000.00")));
        tell(agreement.dissolved(LocalDate.of(2026, 12, 31), List.of(commitment)), "agreement-dissolved");
        var draft = invoices(agreement.id(), "&year=2027").getString("invoices[0].id");
        explanation(draft)
                .body("lines[0].commitment", equalTo("Forskningsmiljön"))
                .body("lines[0].stretches", hasSize(0))
                .body("lines[0].entitlement", equalTo("800000.00"))
                .body("lines[0].sentences.sv[0]", containsString("800\u00a0000,00\u00a0kr"));
    }

    @Test
    void only_payer_payee_and_administrators_may_read_an_explanation() {
        var stark = inForce(Proration.NONE);
        var path = "/invoices/" + invoice(stark, "212000-2080", "INVOICE") + "/explanations";
        get("no token", path).statusCode(401);
        get(token("212000-2080", "agreements:read"), path).statusCode(403);
        get(token("212000-2056", "finance:read"), path).statusCode(404);
        get(vasteras(), path).statusCode(200);
        get(mdu(), path).statusCode(200);
        get(admin(), "/invoices/" + UUID.randomUUID() + "/explanations").statusCode(404);
        get(admin(), "/invoices/x/explanations").statusCode(404);
        get(admin(), path + "?lang=sv").statusCode(400);
    }

    @Test
    void a_document_without_a_recorded_basis_says_so() throws SQLException {
        var stark = inForce(Proration.NONE);
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var region = invoice(stark, "232100-0172", "INVOICE");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE invoice DISABLE TRIGGER USER");
            statement.execute(
                    "UPDATE invoice SET basis_order = NULL, agreement_revision = NULL WHERE id = '" + region + "'");
            statement.execute("ALTER TABLE invoice ENABLE TRIGGER USER");
        }
        get(mdu(), "/invoices/" + region + "/explanations").statusCode(409).body("code", equalTo("basis-not-kept"));
    }

    private AgreementFixture inForce(Proration proration) {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00", proration));
        tell(stark, "agreement-entered-into-force");
        return stark;
    }

    private String invoice(AgreementFixture agreement, String payer, String kind) {
        return invoices(agreement.id(), "&year=2026&payer=" + payer + "&kind=" + kind)
                .getString("invoices[0].id");
    }

    private ValidatableResponse explanation(String id) {
        return get(mdu(), "/invoices/" + id + "/explanations").statusCode(200);
    }
}
