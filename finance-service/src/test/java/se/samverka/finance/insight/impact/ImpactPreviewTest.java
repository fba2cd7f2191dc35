package se.samverka.finance.insight.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

@QuarkusTest
class ImpactPreviewTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2029, 12, 31);
    private static final String REGION = Figures.REGION.value();

    @Test
    void stark_raised_after_the_requisition_shows_each_increase_and_the_unassigned_amount() {
        var stark = starkRequisitioned();
        preview(stark, START, TermsFixture.stark("2600000.00"))
                .statusCode(200)
                .body("years.year", contains(2026, 2027, 2028))
                .body("years.requisitionedBy", contains(List.of("202100-2916"), List.of(), List.of()))
                .body(party(REGION) + ".before", equalTo("590000.00"))
                .body(party(REGION) + ".difference", equalTo("0.00"))
                .body(party(REGION) + ".name", equalTo("Region Västmanland"))
                .body(party("212000-2080") + ".before", equalTo("336025.00"))
                .body(party("212000-2080") + ".after", equalTo("376962.00"))
                .body(party("212000-2080") + ".difference", equalTo("40937.00"))
                .body(party("202100-2916") + ".after", equalTo("0.00"))
                .body("years[0].unassigned.before", equalTo("1269000.00"))
                .body("years[0].unassigned.after", equalTo("1347000.00"))
                .body("years[0].ownShares.after", equalTo("0.00"))
                .body("years[0].documents", hasSize(10))
                .body("years[0].documents.kind", everyItem(equalTo("INVOICE")))
                .body("years[0].documents.effect", everyItem(equalTo("ADDED")))
                .body("years[1].documents", hasSize(11))
                .body(
                        "years[1].documents.find { it.payer.organisationNumber == '" + REGION + "' }.effect",
                        equalTo("UNCHANGED"))
                .body(
                        "years[1].documents.find { it.payer.organisationNumber == '212000-2080' }.effect",
                        equalTo("CHANGED"))
                .body(
                        "years[1].documents.find { it.payer.organisationNumber == '212000-2080' }.totalBefore",
                        equalTo("336025.00"))
                .body("years.problems.flatten()", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2600000.00,2026-01-01,NONE",
        "2300000.00,2026-01-01,NONE",
        "2600000.00,2027-01-01,NONE",
        "2600000.00,2026-07-01,MONTHLY",
        "2300000.33,2026-02-11,DAILY",
        "1300000.00,2026-01-01,NONE"
    })
    void a_preview_equals_the_later_recalculation(String amount, LocalDate from, Proration proration) {
        // Given
        var stark = starkRequisitioned();
        var before = bodies(stark.id(), "");
        var terms = TermsFixture.stark(amount, proration);
        // When
        var preview = preview(stark, from, terms).statusCode(200).extract().jsonPath();
        assertThat(bodies(stark.id(), "")).isEqualTo(before);
        tell(stark.amended(from, terms), "agreement-amended");
        // Then
        assertThat(documentsOf(preview)).containsExactlyInAnyOrderElementsOf(draftsOf(stark.id()));
        assertPartiesOweWhatTheirDocumentsSumTo(preview, stark.id(), 2026);
        assertPartiesOweWhatTheirDocumentsSumTo(preview, stark.id(), 2028);
    }

    @Test
    void lower_contributions_become_credit_notes_and_removed_drafts_are_shown() {
        // Given: four years with two payers; the first year is invoiced.
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var invoice =
                invoices(agreement.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
        // When: Eskilstuna gives 4 000 000 and Västerås nothing, and the last year is dropped.
        var lowered = TermsFixture.terms(
                "Samhällskontraktet",
                START,
                LocalDate.of(2028, 12, 31),
                List.of(Figures.MDU, Figures.ESKILSTUNA),
                List.of(TermsFixture.fixed("eskilstuna", Figures.ESKILSTUNA, "4000000.00")));
        var preview = preview(agreement, START, lowered)
                .statusCode(200)
                .body("years.year", contains(2026, 2027, 2028, 2029))
                .body("years[0].documents.kind", everyItem(equalTo("CREDIT_NOTE")))
                .body(party("212000-2080") + ".difference", equalTo("-5000000.00"))
                .body(
                        "years[0].documents.find { it.payer.organisationNumber == '212000-2080' }.originalInvoiceId",
                        equalTo(invoice))
                .body("years[1].removedDocuments.payer.organisationNumber", contains("212000-2080"))
                .body("years[1].removedDocuments.effect", contains("REMOVED"))
                .body("years[3].documents", empty())
                .body("years[3].removedDocuments", hasSize(2))
                .body("years[3].parties.after", everyItem(equalTo("0.00")))
                .extract()
                .jsonPath();
        tell(agreement.amended(START, lowered), "agreement-amended");
        // Then
        assertThat(documentsOf(preview)).containsExactlyInAnyOrderElementsOf(draftsOf(agreement.id()));
    }

    @Test
    void the_own_share_of_a_payee_is_shown_but_not_invoiced() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var terms = TermsFixture.terms(
                "S", START, END, List.of(Figures.MDU), List.of(TermsFixture.fixed("egen", Figures.MDU, "700.00")));
        preview(agreement, START, terms)
                .statusCode(200)
                .body("years[0].ownShares.before", equalTo("0.00"))
                .body("years[0].ownShares.after", equalTo("700.00"))
                .body("years[0].documents", empty());
    }

    @Test
    void a_year_blocked_by_the_terms_in_force_says_so() {
        // Given: the first half of 2026 uses figures that have not been imported.
        var date = LocalDate.of(1991, 12, 31);
        var unknown = new Split(
                se.samverka.terms.FundingClause.Method.POPULATION,
                new PopulationBasis(date, null),
                null,
                null,
                List.of(TermsFixture.payer("vasteras", Figures.VASTERAS)));
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T",
                START,
                END,
                List.of(Figures.MDU),
                List.of(TermsFixture.shared("c", "300.00", Proration.MONTHLY, unknown))));
        tell(agreement, "agreement-entered-into-force");
        // Then
        var terms = TermsFixture.terms(
                "T",
                START,
                END,
                List.of(Figures.MDU),
                List.of(TermsFixture.fixed("c", Figures.VASTERAS, "600.00", Proration.MONTHLY)));
        preview(agreement, LocalDate.of(2026, 7, 1), terms)
                .statusCode(200)
                .body("years[0].problems.code", contains("population-figures-missing"))
                .body("years[0].documents", empty())
                .body(party("212000-2080") + ".after", nullValue())
                .body("years[1].problems", empty())
                .body("years[1].parties.find { it.organisationNumber == '212000-2080' }.before", nullValue())
                .body("years[1].parties.find { it.organisationNumber == '212000-2080' }.after", equalTo("600.00"));
    }

    @Test
    void a_preview_for_another_version_than_the_known_one_is_refused() {
        var stark = starkRequisitioned();
        var terms = TermsFixture.stark("2600000.00");
        post(mdu(), "/impact-previews", request(stark.id(), 2, START, terms))
                .statusCode(409)
                .body("code", equalTo("agreement-behind"));
        tell(stark.amended(START, terms), "agreement-amended");
        preview(stark, START, terms).statusCode(409).body("code", equalTo("agreement-ahead"));
        var proposed = AgreementFixture.draft(terms).as("PROPOSED");
        tell(proposed, "agreement-proposed");
        preview(proposed, START, terms).statusCode(409).body("code", equalTo("agreement-not-in-force"));
    }

    @Test
    void only_those_who_may_see_the_agreement_get_a_preview() {
        var stark = starkRequisitioned();
        var request = request(stark.id(), 1, START, TermsFixture.stark("2600000.00"));
        var path = "/impact-previews";
        post(token(Figures.ESKILSTUNA.value(), "finance:read"), path, request).statusCode(404);
        post(token(Figures.ESKILSTUNA.value(), "agreements:read"), path, request)
                .statusCode(404);
        post(token(REGION, "agreements:read"), path, request).statusCode(200);
        post(vasteras(), path, request).statusCode(200);
        post(admin(), path, request).statusCode(200);
        post(token(REGION, "finance:write", "meetings:read"), path, request).statusCode(403);
        post(mdu(), path, request(UUID.randomUUID(), 1, START, TermsFixture.stark("1.00")))
                .statusCode(404);
        io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(BASE + path)
                .then()
                .statusCode(401);
    }

    @Test
    void a_party_that_an_open_amendment_would_bring_in_gets_a_preview_until_it_fails() {
        var stark = starkRequisitioned();
        var request = request(stark.id(), 1, START, TermsFixture.stark("2600000.00"));
        var invited = token(Figures.ESKILSTUNA.value(), "agreements:read");
        var proposed = stark.readBy(List.of(Figures.MDU.value(), Figures.ESKILSTUNA.value()));
        tell(proposed, "amendment-proposed");
        post(invited, "/impact-previews", request).statusCode(200).body("years[0].documents", hasSize(0));
        tell(proposed.readBy(List.of(Figures.MDU.value())), "amendment-withdrawn");
        post(invited, "/impact-previews", request).statusCode(404);
    }

    @Test
    void each_reader_sees_what_all_owe_but_only_its_own_documents() {
        var stark = starkRequisitioned();
        var raised = request(stark.id(), 1, START, TermsFixture.stark("2600000.00"));
        var payers = "years[1].documents.payer.organisationNumber";
        var whole = post(admin(), "/impact-previews", raised)
                .statusCode(200)
                .body(payers, hasSize(11))
                .extract()
                .jsonPath();
        var payee = post(mdu(), "/impact-previews", raised).body(payers, hasSize(11));
        var one = post(vasteras(), "/impact-previews", raised)
                .body(payers, contains("212000-2080"))
                .body("years[0].documents.payer.organisationNumber", contains("212000-2080"))
                .extract()
                .jsonPath();
        assertThat(one.getList("years.parties")).isEqualTo(whole.getList("years.parties"));
        assertThat(one.getString("digest")).matches("[0-9a-f]{64}").isEqualTo(whole.getString("digest"));
        payee.body("digest", equalTo(whole.getString("digest")));
    }

    @Test
    void removed_drafts_are_shown_only_to_their_parties() {
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        var shorter = TermsFixture.terms(
                "Samhällskontraktet",
                START,
                LocalDate.of(2028, 12, 31),
                List.of(Figures.MDU, Figures.ESKILSTUNA, Figures.VASTERAS),
                TermsFixture.samhallskontraktet().fundingClauses());
        var request = request(agreement.id(), 1, START, shorter);
        post(mdu(), "/impact-previews", request).statusCode(200).body("years[3].removedDocuments", hasSize(2));
        post(vasteras(), "/impact-previews", request)
                .statusCode(200)
                .body("years[3].removedDocuments.payer.organisationNumber", contains("212000-2080"));
    }

    @Test
    void the_digest_changes_only_with_an_amount_or_a_document() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        var raised = TermsFixture.stark("2600000.00");
        var digest = digest(stark, raised);
        assertThat(digest(stark, raised)).isEqualTo(digest);
        assertThat(digest(stark, TermsFixture.stark("2600000.01"))).isNotEqualTo(digest);
        // When: only the documents change.
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        assertThat(digest(stark, raised)).isNotEqualTo(digest);
    }

    private String digest(AgreementFixture agreement, Terms terms) {
        return preview(agreement, START, terms).statusCode(200).extract().path("digest");
    }

    @Test
    void parties_see_how_an_amendment_repairs_terms_that_finance_cannot_read() {
        // Given: a fixed split whose branch has no amount.
        var unsound = TermsFixture.split(
                se.samverka.terms.FundingClause.Method.FIXED,
                "0.01",
                null,
                TermsFixture.payer("vasteras", Figures.VASTERAS));
        var parties = List.of(Figures.MDU, Figures.VASTERAS);
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T", START, END, parties, List.of(TermsFixture.shared("c", "300.00", Proration.NONE, unsound))));
        tell(agreement, "agreement-entered-into-force");
        // Then
        get(vasteras(), "/allocations?year=2026&agreementId=" + agreement.id())
                .statusCode(200)
                .body("problems.code", contains("field-missing"));
        var mended = TermsFixture.terms(
                "T", START, END, parties, List.of(TermsFixture.fixed("c", Figures.VASTERAS, "300.00")));
        post(vasteras(), "/impact-previews", request(agreement.id(), 1, START, mended))
                .statusCode(200)
                .body(party("212000-2080") + ".before", nullValue())
                .body(party("212000-2080") + ".after", equalTo("300.00"));
        get(token(Figures.ESKILSTUNA.value(), "finance:read"), "/allocations?year=2026&agreementId=" + agreement.id())
                .statusCode(404);
    }

    @Test
    void terms_of_a_year_past_9999_are_400() {
        var stark = starkRequisitioned();
        var far = LocalDate.of(999_999_999, 12, 31);
        var endless = TermsFixture.terms(
                "T",
                START,
                far,
                List.of(Figures.MDU),
                List.of(TermsFixture.fixed("c", Figures.VASTERAS, "1.00", Proration.DAILY)));
        preview(stark, START, endless).statusCode(400).body("errors.pointer", contains("/terms/validTo"));
        var later = TermsFixture.terms("T", far, far, List.of(Figures.MDU), endless.fundingClauses());
        preview(stark, far, later).statusCode(400).body("code", equalTo("wrong-type"));
    }

    @Test
    void at_most_a_hundred_reasons_for_uncomputable_terms_are_reported() {
        var stark = starkRequisitioned();
        var split = new Split(
                se.samverka.terms.FundingClause.Method.POPULATION,
                new PopulationBasis(LocalDate.of(1991, 12, 31), null),
                null,
                null,
                IntStream.range(0, 70)
                        .mapToObj(i -> TermsFixture.area("b" + i, "B", "%04d".formatted(i), null))
                        .toList());
        var terms = TermsFixture.terms(
                "T",
                START,
                END,
                List.of(Figures.MDU),
                List.of(
                        TermsFixture.shared("c", "1.00", Proration.NONE, split),
                        TermsFixture.shared("d", "1.00", Proration.NONE, split)));
        preview(stark, START, terms).statusCode(422).body("errors", hasSize(100));
    }

    @Test
    void broken_terms_are_422_with_their_pointer() {
        var stark = starkRequisitioned();
        preview(stark, LocalDate.of(2025, 12, 31), TermsFixture.stark("1.00"))
                .statusCode(422)
                .body("code", equalTo("outside-period"))
                .body("errors[0].pointer", equalTo("/effectiveFrom"));
        preview(stark, START, TermsFixture.stark("-1.00"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/terms/fundingClauses/0/annualAmount"));
        preview(stark, START, TermsFixture.stark("1000.00"))
                .statusCode(422)
                .body("code", equalTo("amount-negative"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", org.hamcrest.Matchers.startsWith("/terms/fundingClauses/0/split/"));
        post(mdu(), "/impact-previews", Map.of("agreementId", stark.id()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/effectiveFrom", "/terms", "/version"));
        var noPeriod = new HashMap<String, Object>(request(stark.id(), 1, START, TermsFixture.stark("1.00")));
        noPeriod.put("terms", Map.of("title", "T"));
        post(mdu(), "/impact-previews", noPeriod).statusCode(422).body("errors.pointer", contains("/terms/validFrom"));
    }

    @Test
    void terms_are_read_as_in_events_and_the_rest_of_the_body_strictly() {
        var stark = starkRequisitioned();
        ObjectNode body = json.valueToTree(request(stark.id(), 1, START, TermsFixture.stark("2600000.00")));
        ((ObjectNode) body.get("terms")).put("predecessor", UUID.randomUUID().toString());
        post(mdu(), "/impact-previews", body).statusCode(200).body("years", hasSize(3));
        ((ObjectNode) body.at("/terms/fundingClauses/0")).put("payee", "202100-2917");
        post(mdu(), "/impact-previews", body)
                .statusCode(422)
                .body("code", equalTo("organisation-number-invalid"))
                .body("errors[0].pointer", equalTo("/terms/fundingClauses/0/payee"));
        ((ObjectNode) body.at("/terms/fundingClauses/0")).put("payee", "202100-2916");
        body.put("versoin", 1);
        post(mdu(), "/impact-previews", body).statusCode(400).body("code", equalTo("unknown-field"));
    }

    private AgreementFixture starkRequisitioned() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        return stark;
    }

    private ValidatableResponse preview(AgreementFixture agreement, LocalDate from, Terms terms) {
        return post(mdu(), "/impact-previews", request(agreement.id(), 1, from, terms));
    }

    private static Map<String, Object> request(UUID id, int version, LocalDate from, Terms terms) {
        return Map.of("agreementId", id, "version", version, "effectiveFrom", from, "terms", terms);
    }

    private static String party(String number) {
        return "years[0].parties.find { it.organisationNumber == '" + number + "' }";
    }

    /// A document as one text for comparison.
    private static String textOf(int year, Map<String, ?> document) {
        var payer = ((Map<?, ?>) document.get("payer")).get("organisationNumber");
        var payee = ((Map<?, ?>) document.get("payee")).get("organisationNumber");
        return "%d %s %s to %s: %s, of %s, %s"
                .formatted(
                        year,
                        document.get("kind"),
                        payer,
                        payee,
                        document.get("total"),
                        document.get("originalInvoiceId"),
                        document.get("lines"));
    }

    private static List<String> documentsOf(JsonPath preview) {
        return preview.<Map<String, ?>>getList("years").stream()
                .flatMap(year -> ((List<?>) year.get("documents"))
                        .stream().map(document -> textOf((int) year.get("year"), asMap(document))))
                .toList();
    }

    private List<String> draftsOf(UUID agreementId) {
        return invoices(agreementId, "&status=DRAFT").<Map<String, ?>>getList("invoices").stream()
                .map(draft -> textOf((int) draft.get("year"), draft))
                .toList();
    }

    private void assertPartiesOweWhatTheirDocumentsSumTo(JsonPath preview, UUID agreementId, int year) {
        var sums = sums(agreementId, year, "");
        List<Map<String, String>> parties = preview.getList("years.find { it.year == " + year + " }.parties");
        var owing = new TreeSet<String>();
        for (var party : parties) {
            var number = party.get("organisationNumber");
            assertThat(Money.of(party.get("after"))).isEqualTo(Money.of(sums.getOrDefault(number, "0.00")));
            owing.add(number);
        }
        assertThat(owing).containsAll(sums.keySet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> asMap(Object document) {
        return (Map<String, ?>) document;
    }
}
