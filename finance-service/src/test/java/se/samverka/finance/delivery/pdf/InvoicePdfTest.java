package se.samverka.finance.delivery.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.paper.ArchivalPdf;

/// PDF documents are read back, and veraPDF checks that they are archival and accessible.
@QuarkusTest
class InvoicePdfTest extends ServiceTest {

    @Test
    void page_one_is_the_invoice_and_page_two_explains_its_amount() throws Exception {
        // Given: the region's half of Västmanland's share is 590 500, and the region has decided 590 000 (000
        // STARK)
        var stark = requisitioned();
        var id = invoices(stark.id(), "&status=ISSUED&payer=232100-0172").getString("invoices[0].id");
        var invoice = get(mdu(), "/invoices/" + id).extract().jsonPath();
        // When
        var pdf = pdf(id);
        // Then
        assertThat(ArchivalPdf.page(pdf, 1))
                .contains("Faktura " + invoice.getString("number"))
                .contains("Mälardalens universitet")
                .contains("202100-2916")
                .contains("Region Västmanland")
                .contains("232100-0172")
                .contains("2026-01-10")
                .contains(invoice.getString("dueDate"))
                .contains(invoice.getString("paymentReference"))
                .contains(invoice.getString("lines[0].description"))
                .contains("590 000,00")
                .contains("Att betala")
                .contains("Utanför momsens tillämpningsområde")
                .contains(invoice.getString("hash"))
                .doesNotContain("Så har beloppet");
        assertThat(ArchivalPdf.page(pdf, 2))
                .contains("Så har beloppet räknats fram")
                .contains("STARK")
                .contains("590 500,00")
                .contains("590 000,00");
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws Exception {
        var stark = requisitioned();
        var id = invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        var first = as(vasteras()).accept("application/pdf").get(BASE + "/invoices/" + id);
        // A clock of whole seconds must not show a difference either.
        org.awaitility.Awaitility.await()
                .pollDelay(java.time.Duration.ofMillis(1_100))
                .until(() -> true);
        assertThat(pdf(id)).isEqualTo(first.asByteArray());
        as(vasteras())
                .accept("application/pdf")
                .header("If-None-Match", first.header("ETag"))
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void a_credit_note_names_its_invoice() throws Exception {
        var stark = requisitioned();
        tell(stark.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
        adjust(mdu(), stark.id(), 2026).statusCode(201);
        var note = invoices(stark.id(), "&kind=CREDIT_NOTE&status=ISSUED&payer=212000-2080");
        var original = get(mdu(), "/invoices/" + note.getString("invoices[0].originalInvoiceId"))
                .extract()
                .<String>path("number");
        var pdf = pdf(note.getString("invoices[0].id"));
        assertThat(ArchivalPdf.page(pdf, 1))
                .contains("Kreditfaktura")
                .contains("Krediterar faktura " + original)
                .contains("Krediteras")
                .doesNotContain("Att betala")
                .doesNotContain("OCR");
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_project_stands_among_the_facts_where_all_lines_share_it_and_on_each_line_otherwise() throws Exception {
        var agreement = AgreementFixture.inForce(TermsFixture.withProjects(2026));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var shared =
                invoices(agreement.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        assertThat(ArchivalPdf.page(pdf(shared), 1)).contains("Projekt P-1").doesNotContain(", projekt");
        var several =
                invoices(agreement.id(), "&status=ISSUED&payer=232100-0172").getString("invoices[0].id");
        var document = as(mdu())
                .accept("application/pdf")
                .get(BASE + "/invoices/" + several)
                .asByteArray();
        assertThat(ArchivalPdf.page(document, 1))
                .contains(", projekt P-1", ", projekt P-2")
                .doesNotContain("Projekt P-");
    }

    @Test
    void an_instalment_shows_its_number() throws Exception {
        var agreement = AgreementFixture.inForce(TermsFixture.inHalves("1000.00"));
        tell(agreement, "agreement-entered-into-force");
        post(mdu(), "/requisitions", Map.of("agreementId", agreement.id(), "year", 2026, "instalment", 2))
                .statusCode(201);
        var id = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        assertThat(ArchivalPdf.page(pdf(id), 1)).contains("Delbetalning 2");
        var stark = requisitioned();
        var whole = invoices(stark.id(), "&status=ISSUED").getString("invoices[0].id");
        assertThat(ArchivalPdf.page(pdf(whole), 1)).doesNotContain("Delbetalning");
    }

    @Test
    void text_from_others_is_printed_literally() throws Exception {
        // Given: markup, a template expression, and letters that the font lacks
        var fixed = TermsFixture.fixed("odd", Figures.VASTERAS, "12345678.90");
        var odd = TermsFixture.clause(
                fixed.clauseId(),
                fixed.kind(),
                "<b>fet</b> & {page.total} \u0001 ]]> 日本 😀 " + "Långt ord".repeat(40),
                fixed.payer(),
                fixed.payee(),
                fixed.annualAmount(),
                null,
                null,
                null,
                fixed.proration(),
                null);
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(odd));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var pdf = pdf(invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id"));
        assertThat(ArchivalPdf.page(pdf, 1))
                .contains("<b>fet</b> & {page.total}")
                .contains("12 345 678,90");
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_draft_is_not_printed() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        var draft = invoices(stark.id(), "&status=DRAFT").getString("invoices[0].id");
        as(mdu())
                .accept("application/pdf")
                .get(BASE + "/invoices/" + draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("state-does-not-allow"));
    }

    private AgreementFixture requisitioned() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        return stark;
    }

    private byte[] pdf(String id) {
        return as(mdu())
                .accept("application/pdf")
                .get(BASE + "/invoices/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }
}
