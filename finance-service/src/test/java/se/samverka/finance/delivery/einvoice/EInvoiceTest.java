package se.samverka.finance.delivery.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.platform.value.OrganisationNumber;

/// Issued documents as e-invoices, from the database to validation by the official rules.
@QuarkusTest
class EInvoiceTest extends ServiceTest {

    /// An organisation without an e-invoice endpoint.
    private static final OrganisationNumber SILENT = Figures.number(4711);

    @Test
    void every_invoice_of_stark_satisfies_the_official_rules() {
        var stark = inForce("2450000.00");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var ids = invoices(stark.id(), "&status=ISSUED").<String>getList("invoices.id");
        assertThat(ids).hasSize(11);
        for (var id : ids) {
            assertThat(PeppolRules.problems(DocumentKind.INVOICE, xml(id))).isEmpty();
        }
    }

    @Test
    void both_invoices_of_samhallskontraktet_satisfy_the_official_rules_in_each_year() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        for (int year = 2026; year <= 2029; year++) {
            requisition(mdu(), agreement.id(), year, year + "-01-10").statusCode(201);
        }
        var ids = invoices(agreement.id(), "&status=ISSUED").<String>getList("invoices.id");
        assertThat(ids).hasSize(8);
        for (var id : ids) {
            assertThat(PeppolRules.problems(DocumentKind.INVOICE, xml(id))).isEmpty();
        }
    }

    @Test
    void a_credit_note_refers_to_its_invoice_and_satisfies_the_official_rules() {
        // Given: the amount is lower than what was requisitioned
        var stark = inForce("2450000.00");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        tell(stark.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
        adjust(mdu(), stark.id(), 2026).statusCode(201);
        // When
        var notes = invoices(stark.id(), "&kind=CREDIT_NOTE&status=ISSUED");
        var ids = notes.<String>getList("invoices.id");
        assertThat(ids).isNotEmpty();
        var original = get(mdu(), "/invoices/" + notes.getString("invoices[0].originalInvoiceId"))
                .extract()
                .<String>path("number");
        // Then
        assertThat(new String(xml(ids.getFirst()), StandardCharsets.UTF_8))
                .contains("<CreditNote ")
                .containsPattern("(?s)<cac:BillingReference>.*<cbc:ID>" + original + "</cbc:ID>");
        for (var id : ids) {
            assertThat(PeppolRules.problems(DocumentKind.CREDIT_NOTE, xml(id))).isEmpty();
        }
    }

    @Test
    void a_manual_credit_states_its_reason_and_satisfies_the_official_rules() {
        var stark = inForce("2450000.00");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        as(mdu())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"Nedsatt efter beslut <§ 4>\",\"amount\":\"1000.00\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then()
                .statusCode(201);
        var note = invoices(stark.id(), "&kind=CREDIT_NOTE&status=ISSUED").getString("invoices[0].id");
        assertThat(new String(xml(note), StandardCharsets.UTF_8))
                .contains("<cbc:Note>Nedsatt efter beslut &lt;§ 4&gt;</cbc:Note>");
        assertThat(PeppolRules.problems(DocumentKind.CREDIT_NOTE, xml(note))).isEmpty();
    }

    @Test
    void a_project_is_said_of_the_whole_document_where_all_lines_share_it_and_of_each_line_otherwise() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.withProjects(2026));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var shared =
                invoices(agreement.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        var several = invoices(agreement.id(), "&status=ISSUED&payer=232100-0172");
        assertThat(several.getList("invoices[0].lines.projectReference")).containsExactly("P-1", "P-2");
        // When
        var ofOne = xml(shared);
        var ofTwo = xml(several.getString("invoices[0].id"));
        var note = xml(credited(shared));
        // Then
        assertThat(new String(ofOne, StandardCharsets.UTF_8))
                .containsPattern("<cac:ProjectReference>\\s*<cbc:ID>P-1</cbc:ID>")
                .doesNotContain("<cbc:Description>")
                .doesNotContain("AccountingCost");
        assertThat(new String(ofTwo, StandardCharsets.UTF_8))
                .contains("<cbc:Description>P-1</cbc:Description>", "<cbc:Description>P-2</cbc:Description>")
                .doesNotContain("ProjectReference");
        assertThat(new String(note, StandardCharsets.UTF_8))
                .containsPattern("<cac:AdditionalDocumentReference>\\s*<cbc:ID>P-1</cbc:ID>\\s*"
                        + "<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>");
        assertThat(PeppolRules.problems(DocumentKind.INVOICE, ofOne)).isEmpty();
        assertThat(PeppolRules.problems(DocumentKind.INVOICE, ofTwo)).isEmpty();
        assertThat(PeppolRules.problems(DocumentKind.CREDIT_NOTE, note)).isEmpty();
    }

    private String credited(String invoice) {
        return as(mdu())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"Nedsatt\",\"amount\":\"10.00\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void json_is_the_default_and_unsupported_types_are_406() throws Exception {
        var stark = inForce("2450000.00");
        var draft = invoices(stark.id(), "&status=DRAFT&year=2026").getString("invoices[0].id");
        accepting("application/xml", draft).statusCode(409).body("code", equalTo("state-does-not-allow"));
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var id = invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        for (var json :
                List.of("*/*", "application/json", "application/xml;q=0.5, application/json", "application/*")) {
            accepting(json, id).statusCode(200).contentType("application/json");
        }
        accepting("text/csv", id).statusCode(406).contentType("application/problem+json");
        var answer = accepting("application/xml, application/json;q=0.5", id)
                .statusCode(200)
                .contentType("application/xml")
                .header("Content-Disposition", containsString(".xml"))
                .header("Vary", containsString("Accept"))
                .extract();
        var digest = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());
        assertThat(answer.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        as(mdu())
                .accept("application/xml")
                .header("If-None-Match", answer.header("ETag"))
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(304);
        as(vasteras())
                .accept("application/xml")
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(200);
        as(token("222000-0315", "finance:read"))
                .accept("application/xml")
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void missing_data_is_reported_before_the_requisition_and_affects_only_that_document() {
        // Given
        publisher.organisationWithoutEndpoint(SILENT, "Tysta kommunen", "1999");
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "Tyst",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(Figures.MDU, SILENT, Figures.VASTERAS),
                List.of(
                        TermsFixture.fixed("silent", SILENT, "100.00"),
                        TermsFixture.fixed("vasteras", Figures.VASTERAS, "200.00"))));
        tell(agreement, "agreement-entered-into-force");
        var readiness = "/e-invoice-readiness?year=2026&agreementId=" + agreement.id();
        // Then: before
        get(mdu(), readiness)
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("documents", hasSize(2))
                .body("documents.status", everyItem(equalTo("DRAFT")))
                .body(
                        "documents.find { it.payer == '" + SILENT + "' }.missing.pointer",
                        containsInAnyOrder("/payer/endpoint", "/payer/buyerReference"))
                .body("documents.find { it.payer == '212000-2080' }.missing", empty());
        get(vasteras(), readiness).statusCode(200).body("ready", equalTo(true)).body("documents", hasSize(1));
        get(token("222000-0315", "finance:read"), readiness).statusCode(404);
        get(mdu(), "/e-invoice-readiness?year=2026&agreementId=" + UUID.randomUUID())
                .statusCode(404);
        get(mdu(), "/e-invoice-readiness?year=2026").statusCode(400);
        // When
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        // Then: only that document has no XML
        var silent = invoices(agreement.id(), "&payer=" + SILENT).getString("invoices[0].id");
        var vasteras = invoices(agreement.id(), "&payer=212000-2080").getString("invoices[0].id");
        accepting("application/xml", silent)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("e-invoice-incomplete"))
                .body("errors.code", containsInAnyOrder("endpoint-missing", "buyer-reference-missing"));
        accepting("application/json", silent).statusCode(200);
        accepting("application/xml", vasteras).statusCode(200);
        // When: the missing data is registered
        publisher.organisation(SILENT, "Tysta kommunen", "1999", 2);
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> accepting("application/xml", silent).statusCode(200));
        assertThat(PeppolRules.problems(DocumentKind.INVOICE, xml(silent))).isEmpty();
        get(mdu(), readiness).body("ready", equalTo(true));
    }

    @Test
    void a_payee_without_an_account_cannot_requisition_and_is_warned_before() {
        var payee = Figures.number(5722);
        publisher.organisationWithoutAccount(payee, "Kontolösa förbundet", 1);
        var agreement = AgreementFixture.inForce(
                TermsFixture.of2026(TermsFixture.to(payee, "c", Figures.VASTERAS, "100000.00")));
        tell(agreement, "agreement-entered-into-force");
        var finance = token(payee.value(), "finance:read", "finance:write");
        var readiness = "/e-invoice-readiness?year=2026&agreementId=" + agreement.id();
        get(finance, readiness)
                .body("ready", equalTo(false))
                .body("documents[0].missing.code", contains("account-missing"))
                .body("documents[0].missing.pointer", contains("/payee/bankgiro"));
        // When
        requisition(finance, agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("payee-has-no-account"))
                .body("detail", containsString("/agreements/v1/organisations/" + payee));
        assertThat(invoices(agreement.id(), "&status=ISSUED").<String>getList("invoices"))
                .isEmpty();
        // Then: once an account is registered
        publisher.organisation(payee, "Kontolösa förbundet", null, 2);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(finance, readiness).body("ready", equalTo(true)));
        requisition(finance, agreement.id(), 2026, "2026-01-10").statusCode(201);
    }

    @Test
    void an_issued_document_keeps_its_contents_and_uses_the_present_endpoint_of_its_payer() {
        var payer = Figures.number(5723);
        publisher.organisation(payer, "Gamla kommunen", "1998", 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        count("SELECT count(*) FROM organisation WHERE organisation_number = '" + payer + "'") == 1);
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.fixed("c", payer, "100000.00")));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var id = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        var before = new String(xml(id), StandardCharsets.UTF_8);
        // When: the payer changes its name, its reference and its endpoint
        publisher.moved(payer, "Nya kommunen", "NY-1", "0088:7300010000001", 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new String(xml(id), StandardCharsets.UTF_8).contains("7300010000001"));
        // Then
        assertThat(new String(xml(id), StandardCharsets.UTF_8))
                .contains("REF-" + payer, "Gamla kommunen")
                .doesNotContain("NY-1", "Nya kommunen")
                .isEqualTo(before.replaceFirst(
                        "schemeID=\"0007\">" + payer.value().replace("-", "") + "</cbc:EndpointID>",
                        "schemeID=\"0088\">7300010000001</cbc:EndpointID>"));
        get(mdu(), "/invoices/" + id)
                .body("payer.name", equalTo("Gamla kommunen"))
                .body("payer.buyerReference", equalTo("REF-" + payer));
        assertThat(PeppolRules.problems(DocumentKind.INVOICE, xml(id))).isEmpty();
    }

    private AgreementFixture inForce(String amount) {
        var stark = AgreementFixture.inForce(TermsFixture.stark(amount));
        tell(stark, "agreement-entered-into-force");
        return stark;
    }

    private ValidatableResponse accepting(String types, String id) {
        return as(mdu()).accept(types).get(BASE + "/invoices/" + id).then();
    }

    private byte[] xml(String id) {
        return accepting("application/xml", id).statusCode(200).extract().asByteArray();
    }
}
