package se.samverka.finance.books.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;
import se.samverka.terms.FundingClause;
import se.samverka.terms.Terms;

/// Nobody owes what it has not agreed to (domain rule 11a).
@QuarkusTest
class BoundPayersTest extends ServiceTest {

    private static final String EACH = "5000000.00";

    @Test
    void a_requisition_issues_to_payers_that_are_bound_and_lists_the_rest() {
        var agreement = told(inForce().unbound(ESKILSTUNA));
        assertThat(draft(agreement, ESKILSTUNA.value())).isEqualTo("payer-not-bound");
        assertThat(draft(agreement, VASTERAS.value())).isNull();
        // When
        var made = requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(201)
                .body("invoices.payer", contains(VASTERAS.value()))
                .body("total", equalTo(EACH))
                .body("notIssued", hasSize(1))
                .body("notIssued[0].payer", equalTo(ESKILSTUNA.value()))
                .body("notIssued[0].total", equalTo(EACH))
                .body("notIssued[0].blockedBy", equalTo("payer-not-bound"))
                .extract();
        // Then
        // A due date in the past gives one warning.
        var told = new HashMap<>(made.jsonPath().<String, Object>getMap(""));
        assertThat(told.remove("warnings")).isNotNull();
        assertThat(get(mdu(), "/requisitions/" + made.path("id"))
                        .extract()
                        .jsonPath()
                        .<String, Object>getMap(""))
                .isEqualTo(told);
        assertThat(sums(agreement.id(), 2026, "&status=ISSUED")).containsOnlyKeys(VASTERAS.value());
        assertThat(draft(agreement, ESKILSTUNA.value())).isEqualTo("payer-not-bound");
    }

    @Test
    void where_no_payer_is_bound_nothing_is_requisitioned_until_one_is() {
        var agreement = told(inForce().unbound(ESKILSTUNA).unbound(VASTERAS));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("no-payer-bound"))
                .body("errors.code", everyItem(equalTo("payer-not-bound")))
                .body("errors.detail", containsInAnyOrder(containsString(ESKILSTUNA.value()), containsString("2080")));
        assertThat(invoices(agreement.id(), "&status=ISSUED").<String>getList("invoices.id"))
                .isEmpty();
        told(agreement.boundTo(VASTERAS, 1));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(201)
                .body("invoices.payer", contains(VASTERAS.value()));
    }

    @Test
    void a_payer_that_joins_after_the_requisition_is_invoiced_by_an_adjustment_from_that_day() {
        var agreement = told(inForce().unbound(ESKILSTUNA));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(409)
                .body("code", equalTo("no-payer-bound"))
                .body("errors.detail", contains(containsString(ESKILSTUNA.value())));
        // When
        told(agreement.boundTo(ESKILSTUNA, 1));
        var today = TestClock.TODAY;
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.payer", contains(ESKILSTUNA.value()))
                .body("documents.total", contains(EACH))
                .body("documents.dueDate", contains(today.plusDays(30).toString()))
                .body("notIssued", empty());
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
    }

    @Test
    void a_payer_must_be_bound_to_each_version_on_which_its_claim_rests() {
        var agreement = inForce();
        var more = TermsFixture.terms(
                "Samhällskontraktet",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                List.of(MDU, ESKILSTUNA, VASTERAS),
                List.of(
                        TermsFixture.fixed("eskilstuna", ESKILSTUNA, EACH),
                        TermsFixture.fixed("vasteras", VASTERAS, EACH)));
        told(agreement.amended(LocalDate.of(2027, 1, 1), more).boundTo(VASTERAS, 1));
        var drafts = invoices(agreement.id(), "&payer=" + VASTERAS);
        assertThat(drafts.<Integer>getList("invoices.findAll{it.blockedBy == null}.year"))
                .containsExactly(2026);
        assertThat(drafts.<Integer>getList("invoices.findAll{it.blockedBy == 'payer-not-bound'}.year"))
                .containsExactly(2027, 2028, 2029);
    }

    @Test
    void an_unbound_share_is_allocated_and_commits_nobody() {
        var agreement = told(inForce().unbound(ESKILSTUNA).contested(VASTERAS));
        get(mdu(), "/allocations?agreementId=" + agreement.id() + "&year=2026")
                .statusCode(200)
                .body("allocations.find{it.clauseId == 'eskilstuna'}.amount", equalTo(EACH))
                .body("allocations.find{it.clauseId == 'eskilstuna'}.unbound", is(true))
                .body("allocations.find{it.clauseId == 'eskilstuna'}.contested", is(false))
                .body("allocations.find{it.clauseId == 'vasteras'}.unbound", is(false))
                .body("allocations.find{it.clauseId == 'vasteras'}.contested", is(true));
        commitment(agreement, ESKILSTUNA.value())
                .body("commitments[0].committed", equalTo("0.00"))
                .body("commitments[0].allocated", equalTo(EACH))
                .body("commitments[0].toInvoice", equalTo("0.00"))
                .body("commitments[0].blocked", equalTo(EACH))
                .body("commitments[0].remaining", equalTo("0.00"));
        commitment(agreement, VASTERAS.value())
                .body("commitments[0].committed", equalTo(EACH))
                .body("commitments[0].blocked", equalTo(EACH));
        told(agreement.unbound(MDU));
        commitment(agreement, MDU.value()).body("commitments", empty());
    }

    @Test
    void while_a_payer_contests_the_agreement_nothing_new_is_issued_to_it_and_what_was_issued_stands() {
        var agreement = told(inForce());
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        // When: its appeal is recorded, and the year's amount falls
        var contested = told(agreement.contested(VASTERAS));
        var less = TermsFixture.terms(
                "Samhällskontraktet",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                List.of(MDU, ESKILSTUNA, VASTERAS),
                List.of(
                        TermsFixture.fixed("eskilstuna", ESKILSTUNA, EACH),
                        TermsFixture.fixed("vasteras", VASTERAS, "4000000.00")));
        contested = contested.amended(LocalDate.of(2026, 1, 1), less).contested(VASTERAS);
        told(contested);
        // Then
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("agreement-contested"));
        requisition(mdu(), agreement.id(), 2027, TestClock.TODAY.toString())
                .statusCode(201)
                .body("invoices.payer", contains(ESKILSTUNA.value()))
                .body("notIssued.blockedBy", contains("agreement-contested"));
        var invoice = invoices(agreement.id(), "&year=2026&status=ISSUED&payer=" + VASTERAS);
        assertThat(invoice.getString("invoices[0].total")).isEqualTo(EACH);
        credit(invoice.getString("invoices[0].id")).statusCode(409).body("code", equalTo("agreement-contested"));
        // When
        told(contested.boundTo(VASTERAS, 2));
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.kind", contains("CREDIT_NOTE"))
                .body("documents.total", contains("1000000.00"));
        adjust(mdu(), agreement.id(), 2027)
                .statusCode(201)
                .body("documents.payer", contains(VASTERAS.value()))
                .body("documents.total", contains("4000000.00"));
    }

    @Test
    void a_year_whose_only_payer_contests_the_agreement_is_refused_with_that_code() {
        var agreement =
                told(AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.fixed("vasteras", VASTERAS, EACH)))
                        .contested(VASTERAS));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("code", equalTo("agreement-contested"))
                .body("errors.detail", contains(containsString(VASTERAS.value())));
    }

    @Test
    void documents_of_a_released_party_are_credited() {
        var agreement = told(inForce());
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        told(agreement.released(VASTERAS));
        get(mdu(), "/allocations?agreementId=" + agreement.id() + "&year=2026")
                .body("allocations.find{it.clauseId == 'vasteras'}.released", is(true));
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.kind", contains("CREDIT_NOTE"))
                .body("documents.payer", contains(VASTERAS.value()))
                .body("documents.total", contains(EACH));
        assertThat(invoices(agreement.id(), "&status=DRAFT&payer=" + VASTERAS).<String>getList("invoices"))
                .isEmpty();
        commitment(agreement, VASTERAS.value())
                .body("commitments[0].committed", equalTo("0.00"))
                .body("commitments[0].invoiced", equalTo("0.00"));
    }

    @Test
    void nothing_is_dated_before_the_agreement_is_in_force() {
        var agreement = told(inForce().inForceSince(LocalDate.of(2026, 2, 10)));
        requisition(mdu(), agreement.id(), 2026, "2026-02-09")
                .statusCode(422)
                .body("code", is("before-what-it-follows"))
                .body("errors.pointer", contains("/requisitionedOn"))
                .body("errors[0].detail", containsString("2026-02-10"));
        requisition(mdu(), agreement.id(), 2026, "2026-02-10").statusCode(201);
    }

    @Test
    void nothing_is_dated_before_its_payer_is_bound_and_an_adjustment_issues_it() {
        var agreement = told(inForce().boundFrom(VASTERAS, LocalDate.of(2026, 3, 1)));
        requisition(mdu(), agreement.id(), 2026, "2026-02-28")
                .statusCode(201)
                .body("invoices.payer", contains(ESKILSTUNA.value()))
                .body("notIssued.payer", contains(VASTERAS.value()))
                .body("notIssued.blockedBy", contains("payer-not-bound"));
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.payer", contains(VASTERAS.value()))
                .body("documents.total", contains(EACH));
    }

    @Test
    void documents_of_a_released_party_are_credited_although_it_approved_a_later_version() {
        var agreement = told(inForce());
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        told(agreement
                .amended(LocalDate.of(2027, 1, 1), TermsFixture.samhallskontraktet())
                .releasedUpTo(VASTERAS, 1));
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents.kind", contains("CREDIT_NOTE"))
                .body("documents.payer", contains(VASTERAS.value()))
                .body("documents.total", contains(EACH));
        // What rests on the version to which it is bound is owed.
        get(mdu(), "/invoices?status=DRAFT&year=2027&payer=" + VASTERAS + "&agreementId=" + agreement.id())
                .body("invoices.total", contains(EACH))
                .body("invoices[0].blockedBy", nullValue());
        var year = "/allocations?agreementId=" + agreement.id() + "&year=";
        var released = "allocations.find{it.clauseId == 'vasteras'}.released";
        get(mdu(), year + 2026).body(released, is(true));
        get(mdu(), year + 2027).body(released, is(false));
    }

    @Test
    void only_amounts_that_bind_their_payer_survive_a_dissolution() {
        var agreement = told(inForce());
        var commitment = Map.<String, Object>of(
                "id",
                UUID.randomUUID(),
                "survives",
                true,
                "title",
                "Forskningsmiljön",
                "payee",
                MDU.value(),
                "amounts",
                List.of(amount(ESKILSTUNA.value(), true), amount(VASTERAS.value(), false)));
        told(agreement.dissolved(LocalDate.of(2026, 6, 30), List.of(commitment)));
        assertThat(sums(agreement.id(), 2027, "")).containsExactlyEntriesOf(Map.of(ESKILSTUNA.value(), "800000.00"));
    }

    @Test
    void an_existing_clause_with_vat_is_blocked_without_holding_up_the_rest() {
        var plain = TermsFixture.fixed("plain", VASTERAS, "1000.00");
        var taxed = TermsFixture.fixed("taxed", VASTERAS, "500.00");
        var agreement = told(AgreementFixture.inForce(of2026(List.of(plain, TermsFixture.vat(taxed, "S")))));
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(201)
                .body("invoices.total", contains("1000.00"))
                .body("notIssued.total", contains("500.00"))
                .body("notIssued.blockedBy", contains("vat-not-supported"));
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("vat-not-supported"));
        // When: an amendment changes the category
        told(agreement.amended(LocalDate.of(2026, 1, 1), of2026(List.of(plain, taxed))));
        adjust(mdu(), agreement.id(), 2026).statusCode(201).body("documents.total", contains("500.00"));
    }

    @Test
    void the_database_issues_no_draft_that_is_blocked() {
        var agreement = told(inForce().unbound(ESKILSTUNA));
        var id = invoices(agreement.id(), "&year=2026&payer=" + ESKILSTUNA).getString("invoices[0].id");
        assertThatThrownBy(() -> execute("UPDATE invoice SET status = 'ISSUED', fiscal_year = 2026, sequence = 999999,"
                        + " number = '2026-999999', issue_date = '2026-01-10', due_date = '2026-02-09',"
                        + " payment_reference = '202699999921', hash = repeat('0', 64), previous_hash = repeat('0', 64)"
                        + " WHERE id = '" + id + "'"))
                .hasMessageContaining("blocked_is_not_issued");
    }

    @Test
    void an_explanation_shows_what_the_payer_has_approved_and_why_a_draft_waits() {
        var agreement = told(inForce().unbound(ESKILSTUNA));
        explanation(agreement, ESKILSTUNA.value())
                .body("binding.state", equalTo("UNBOUND"))
                .body("binding.bindingFrom", nullValue())
                .body("sentences.sv.join(' ')", containsString("har godkänt varje version som det bygger på"));
        explanation(agreement, VASTERAS.value())
                .body("binding.state", equalTo("BOUND"))
                .body("binding.versions", contains(Map.of("first", 1, "last", 1)))
                .body("binding.bindingFrom", equalTo("2020-12-20"))
                .body("sentences.en.join(' ')", containsString("has approved version 1 and is bound from 2020-12-20"));
    }

    @Test
    void a_preview_of_an_amendment_shows_who_would_not_be_bound() throws Exception {
        var agreement = told(inForce().unbound(ESKILSTUNA));
        var terms = json.convertValue(TermsFixture.samhallskontraktet(), Map.class);
        post(
                        token(MDU.value(), "agreements:read"),
                        "/impact-previews",
                        Map.of(
                                "agreementId",
                                agreement.id(),
                                "version",
                                1,
                                "effectiveFrom",
                                "2027-01-01",
                                "terms",
                                terms))
                .statusCode(200)
                .body("years[1].parties.find{it.organisationNumber == '%s'}.unbound".formatted(ESKILSTUNA), is(true))
                .body("years[1].parties.find{it.organisationNumber == '%s'}.unbound".formatted(VASTERAS), is(false))
                .body(
                        "years[1].documents.find{it.payer.organisationNumber == '%s'}.blockedBy".formatted(ESKILSTUNA),
                        equalTo("payer-not-bound"))
                .body(
                        "years[1].documents.find{it.payer.organisationNumber == '%s'}.blockedBy".formatted(VASTERAS),
                        nullValue());
    }

    private static Terms of2026(List<FundingClause> clauses) {
        return TermsFixture.terms(
                "T", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(MDU, VASTERAS), clauses);
    }

    private ValidatableResponse credit(String id) {
        return as(mdu())
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reason\":\"Nedsatt\",\"amount\":\"1000.00\"}")
                .post(BASE + "/invoices/" + id + "/credits")
                .then();
    }

    private ValidatableResponse explanation(AgreementFixture agreement, String payer) {
        var draft = invoices(agreement.id(), "&year=2026&payer=" + payer).getString("invoices[0].id");
        return get(mdu(), "/invoices/" + draft + "/explanations").statusCode(200);
    }

    private ValidatableResponse commitment(AgreementFixture agreement, String party) {
        return get(admin(), "/commitments?from=2026&to=2026&agreementId=" + agreement.id() + "&party=" + party)
                .statusCode(200);
    }

    private static Map<String, Object> amount(String payer, boolean binding) {
        return Map.of("payer", payer, "year", 2027, "amount", "800000.00", "binding", binding);
    }

    private String draft(AgreementFixture agreement, String payer) {
        return invoices(agreement.id(), "&year=2026&status=DRAFT&payer=" + payer)
                .getString("invoices[0].blockedBy");
    }

    private static AgreementFixture inForce() {
        return AgreementFixture.inForce(TermsFixture.samhallskontraktet());
    }

    private AgreementFixture told(AgreementFixture agreement) {
        tell(agreement, "party-bound");
        return agreement;
    }
}
