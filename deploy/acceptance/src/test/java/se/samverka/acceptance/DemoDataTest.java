package se.samverka.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static se.samverka.acceptance.Client.VASTERAS;
import static se.samverka.acceptance.Client.admin;
import static se.samverka.acceptance.Client.agreement;
import static se.samverka.acceptance.Client.anonymous;
import static se.samverka.acceptance.Client.mdu;
import static se.samverka.acceptance.Client.vasteras;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The demo data show what the platform does with money: two years of documents in every state, what an amendment
/// led to, and the decision behind the agreement. Their days follow the day on which they are loaded.
class DemoDataTest {

    private static final String TITLE = "Gemensam etableringsservice (påhittat exempel)";
    private static final String ESKILSTUNA = "212000-0357";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void two_years_of_documents_are_issued_and_the_next_is_drafted() {
        documents(TODAY.getYear() - 1).body("invoices.status", is(List.of("PAID", "PAID", "PAID", "PAID", "PAID")));
        documents(TODAY.getYear())
                .body(
                        "invoices.findAll{it.kind == 'INVOICE'}.status",
                        containsInAnyOrder("PAID", "PAID", "PARTLY_PAID", "CREDITED", "ISSUED", "ISSUED"))
                .body("invoices.findAll{it.kind == 'CREDIT_NOTE'}", notNullValue())
                .body("invoices.findAll{it.kind == 'INVOICE'}.payee.bankgiro", everyItem(notNullValue()));
        documents(TODAY.getYear() + 1).body("invoices.status", everyItem(is("DRAFT")));
    }

    @Test
    void an_invoice_is_overdue() {
        mdu().queryParam("payee", Client.MDU)
                .queryParam("limit", 200)
                .get("/finance/v1/receivables")
                .then()
                .statusCode(200)
                .body(
                        "receivables.findAll{it.agreementId == '" + agreement(TITLE) + "' && it.dueDate < '" + TODAY
                                + "'}.payer",
                        hasItems(ESKILSTUNA, VASTERAS));
    }

    @Test
    void an_amendment_gave_a_supplementary_invoice_and_a_credit_note() {
        documents(TODAY.getYear())
                .body("invoices.findAll{it.total == '60000.00'}.payer.organisationNumber", contains(Client.REGION))
                .body("invoices.findAll{it.total == '50000.00'}.payer.organisationNumber", contains(ESKILSTUNA));
    }

    @Test
    void a_payer_has_booked_its_invoice() {
        vasteras()
                .queryParam("agreementId", agreement(TITLE))
                .queryParam("year", TODAY.getYear())
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200)
                .body("invoices.acknowledgedAt", contains(notNullValue()));
    }

    @Test
    void the_decision_behind_the_agreement_is_public() {
        anonymous()
                .queryParam("agreementId", agreement(TITLE))
                .get("/meetings/v1/decisions")
                .then()
                .statusCode(200)
                .body("decisions.paragraph", contains(24));
    }

    private static ValidatableResponse documents(int year) {
        return admin().queryParam("agreementId", agreement(TITLE))
                .queryParam("year", year)
                .queryParam("limit", 200)
                .get("/finance/v1/invoices")
                .then()
                .statusCode(200);
    }
}
