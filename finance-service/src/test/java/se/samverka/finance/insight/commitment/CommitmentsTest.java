package se.samverka.finance.insight.commitment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Money;
import se.samverka.terms.Terms;

@QuarkusTest
class CommitmentsTest extends ServiceTest {

    /// Västerås gives 5 000 000 kr a year to MDU, and MDU contributes 1 100 000 kr itself; the external target
    /// binds nobody.
    @Test
    void committed_allocated_invoiced_and_paid_are_separate_figures() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        vasteras(agreement.id(), 2026)
                .body("committed", equalTo("5000000.00"))
                .body("allocated", equalTo("5000000.00"))
                .body("invoiced", equalTo("0.00"))
                .body("paid", equalTo("0.00"))
                .body("toInvoice", equalTo("5000000.00"))
                .body("remaining", equalTo("5000000.00"))
                .body("agreementTitle", equalTo("Samhällskontraktet"))
                .body("party.name", equalTo("Västerås"));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        pay(agreement.id(), "2000000.00");
        vasteras(agreement.id(), 2026)
                .body("invoiced", equalTo("5000000.00"))
                .body("paid", equalTo("2000000.00"))
                .body("toInvoice", equalTo("0.00"))
                .body("remaining", equalTo("3000000.00"));
        var own = "commitments.find { it.party.organisationNumber == '" + Figures.MDU.value() + "' }.";
        list(mdu(), "&agreementId=" + agreement.id() + "&from=2027&to=2027")
                .body("commitments", hasSize(3))
                .body(own + "committed", equalTo("1100000.00"))
                .body(own + "allocated", equalTo("0.00"))
                .body(own + "toInvoice", equalTo("0.00"));
    }

    /// Västerås gives 1 000 kr to MDU and contributes 100 kr itself. 1 000 kr are invoiced and 400 kr of them paid.
    /// An amendment then raises the amount to 1 200 kr, for which no document has been issued: 1 200 + 100 kr are
    /// committed.
    @Test
    void committed_allocated_invoiced_and_paid_can_all_differ_and_each_answer_shows_its_own() {
        var agreement = AgreementFixture.inForce(fixedAndOwn("1000.00"));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        pay(agreement.id(), "400.00");
        tell(agreement.amended(LocalDate.of(2026, 1, 1), fixedAndOwn("1200.00")), "agreement-amended");
        var of = "agreementId=" + agreement.id();
        var answer = list(vasteras(), "&" + of + "&from=2026&to=2026").extract().jsonPath();
        var sums = new ArrayList<String>();
        for (var figure : List.of("committed", "allocated", "invoiced", "paid")) {
            sums.add(Money.sum(answer.getList("commitments." + figure, String.class).stream()
                            .map(Money::of)
                            .toList())
                    .toString());
        }
        assertThat(sums).containsExactly("1300.00", "1200.00", "1000.00", "400.00");
        assertThat(answer.getList("commitments.remaining")).containsExactlyInAnyOrder("800.00", "0.00");
        get(vasteras(), "/allocations?" + of + "&year=2026")
                .body("allocations.find { it.clauseId == 'c' }.amount", equalTo("1200.00"));
        get(vasteras(), "/invoices?" + of + "&status=PARTLY_PAID")
                .body("invoices[0].total", equalTo("1000.00"))
                .body("invoices[0].paid", equalTo("400.00"))
                .body("invoices[0].remaining", equalTo("600.00"));
        get(mdu(), "/invoices?" + of + "&status=DRAFT").body("invoices[0].total", equalTo("200.00"));
    }

    private static Terms fixedAndOwn(String amount) {
        return TermsFixture.terms(
                "T",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(Figures.MDU, Figures.VASTERAS),
                List.of(
                        TermsFixture.fixed("c", Figures.VASTERAS, amount),
                        TermsFixture.own("own", Figures.VASTERAS, "100.00")));
    }

    @Test
    void an_amendment_that_lowers_what_is_invoiced_shows_what_is_to_be_credited() {
        var agreement =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.fixed("c", Figures.VASTERAS, "100.00")));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        tell(
                agreement.amended(
                        LocalDate.of(2026, 1, 1),
                        TermsFixture.of2026(TermsFixture.fixed("c", Figures.ESKILSTUNA, "70.00"))),
                "agreement-amended");
        // Then: a party that no longer owes anything is still shown, with what is to be credited.
        vasteras(agreement.id(), 2026)
                .body("committed", equalTo("0.00"))
                .body("invoiced", equalTo("100.00"))
                .body("toInvoice", equalTo("-100.00"))
                .body("remaining", equalTo("0.00"));
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        vasteras(agreement.id(), 2026).body("invoiced", equalTo("0.00")).body("toInvoice", equalTo("0.00"));
    }

    @Test
    void a_party_sees_its_own_a_payee_those_towards_it_and_an_administrator_all() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var of = "&agreementId=" + agreement.id();
        list(vasteras(), of)
                .body("commitments.party.organisationNumber", everyItem(is(Figures.VASTERAS.value())))
                .body("commitments.year", contains(2026, 2027, 2028, 2029));
        list(vasteras(), of + "&party=" + Figures.ESKILSTUNA.value()).body("commitments", empty());
        list(mdu(), of).body("_meta.totalRecords", is(12));
        list(admin(), of + "&sort=-year&limit=1").body("commitments.year", contains(2029));
        list(token("212000-0142", "finance:read"), of).body("commitments", empty());
        get(token(Figures.VASTERAS.value(), "agreements:read"), "/commitments").statusCode(403);
        given().get(BASE + "/commitments").then().statusCode(401);
        get(admin(), "/commitments?from=26").statusCode(400);
    }

    @Test
    void an_agreement_that_is_only_proposed_commits_nobody() {
        var proposed =
                AgreementFixture.inForce(TermsFixture.samhallskontraktet()).as("PROPOSED");
        tell(proposed, "agreement-proposed");
        list(admin(), "&agreementId=" + proposed.id()).body("commitments", empty());
    }

    private ValidatableResponse list(String token, String filter) {
        return get(token, "/commitments?" + filter.substring(1)).statusCode(200);
    }

    private ValidatableResponse vasteras(UUID agreementId, int year) {
        var answer = list(vasteras(), "&agreementId=" + agreementId + "&from=" + year + "&to=" + year)
                .body("commitments", hasSize(1));
        answer.rootPath("commitments[0]");
        return answer;
    }

    private void pay(UUID agreementId, String amount) {
        var id = invoices(agreementId, "&year=2026&payer=" + Figures.VASTERAS.value())
                .getString("invoices[0].id");
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", get(mdu(), "/invoices/" + id).extract().header("ETag"))
                .body(Map.of("paidOn", "2026-02-01", "amount", amount, "bankReference", "B" + id))
                .post(BASE + "/invoices/" + id + "/payments")
                .then()
                .statusCode(201);
    }
}
