package se.samverka.finance.insight.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;

/// Each test has its own areas and dates, because figures are shared.
@QuarkusTest
class CorrectionsTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String REGION = "232100-0172";
    private static final String VASTERAS = "212000-2080";

    @Test
    void a_corrected_figure_applies_to_a_pinned_clause_only_after_a_decision_by_the_payee() {
        // Given: 300 kr divided by 100 and 200 persons, and invoiced
        figures("1960-12-31", 100, 200);
        var agreement = pinned("1960-12-31");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        var issued = invoices(agreement.id(), "&payer=" + REGION).getString("invoices[0].id");
        var explanation =
                get(mdu(), "/invoices/" + issued + "/explanations").extract().asString();
        // When: the first area's figure is corrected to 400
        figures("1960-12-31", 400, 200);
        // Then: nothing changes, and the correction shows what it would change
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
        var correction = corrections(mdu(), agreement, "&status=WAITING")
                .body("populationCorrections", hasSize(1))
                .body("populationCorrections[0].area", equalTo("2260"))
                .body("populationCorrections[0].counted", equalTo(100))
                .body("populationCorrections[0].population", equalTo(400))
                .extract()
                .jsonPath()
                .getString("populationCorrections[0].id");
        get(mdu(), "/population-corrections/" + correction)
                .statusCode(200)
                .body("waiting", hasSize(1))
                .body("years.year", contains(2026))
                .body("years[0].parties.organisationNumber", containsInAnyOrder(REGION, VASTERAS))
                .body("years[0].parties.find { it.organisationNumber == '" + REGION + "' }.before", equalTo("100.00"))
                .body("years[0].parties.find { it.organisationNumber == '" + REGION + "' }.after", equalTo("200.00"));
        // When
        decide(mduFigures(), agreement, correction).statusCode(201).body("corrections[0].status", equalTo("APPLIED"));
        // Then: 300 kr divided by 400 and 200 persons
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT"))
                .containsEntry(REGION, "100.00")
                .containsEntry(VASTERAS, "-100.00");
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        assertThat(sums(agreement.id(), 2026, ""))
                .containsEntry(REGION, "200.00")
                .containsEntry(VASTERAS, "100.00");
        // And issued documents are explained by the figures used then, and their corrections by the present ones.
        assertThat(get(mdu(), "/invoices/" + issued + "/explanations").extract().asString())
                .isEqualTo(explanation);
        get(
                        mdu(),
                        "/invoices/"
                                + invoices(agreement.id(), "&kind=CREDIT_NOTE").getString("invoices[0].id")
                                + "/explanations")
                .body("agrees", equalTo(true))
                .body("lines[0].stretches[0].levels[0].branches[0].figure.population", equalTo(400));
        corrections(mdu(), agreement, "&status=WAITING").body("populationCorrections", hasSize(0));
    }

    @Test
    void a_later_figure_replaces_a_waiting_correction_and_the_original_figure_withdraws_it() {
        figures("1961-12-31", 100, 200);
        var agreement = pinned("1961-12-31");
        figures("1961-12-31", 150, 200);
        var first = waiting(agreement);
        figures("1961-12-31", 300, 200);
        decide(mduFigures(), agreement, first).statusCode(409).body("code", equalTo("correction-not-waiting"));
        var second = waiting(agreement);
        assertThat(second).isNotEqualTo(first);
        figures("1961-12-31", 100, 200);
        corrections(mdu(), agreement, "&status=WAITING").body("populationCorrections", hasSize(0));
        corrections(mdu(), agreement, "").body("populationCorrections.status", contains("REPLACED", "REPLACED"));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(REGION, "100.00");
    }

    @Test
    void corrections_are_sorted_by_age_both_ways() {
        figures("1971-12-31", 100, 200);
        var agreement = pinned("1971-12-31");
        figures("1971-12-31", 150, 200);
        figures("1971-12-31", 150, 250);
        assertThat(areas(agreement, "id"))
                .containsExactly("2260", "2261")
                .isEqualTo(areas(agreement, "-id").reversed());
    }

    private List<String> areas(AgreementFixture agreement, String order) {
        return corrections(mdu(), agreement, "&sort=" + order).extract().path("populationCorrections.area");
    }

    @Test
    void an_agreement_uses_the_figures_known_when_it_became_binding() {
        figures("1962-12-31", 100, 200);
        figures("1962-12-31", 200, 100);
        var agreement = pinned("1962-12-31");
        corrections(mdu(), agreement, "").body("populationCorrections", hasSize(0));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(REGION, "200.00");
    }

    @Test
    void only_the_payee_and_administrators_decide_and_strangers_get_404() {
        figures("1963-12-31", 100, 200);
        var agreement = pinned("1963-12-31");
        figures("1963-12-31", 400, 200);
        var correction = waiting(agreement);
        get("no token", "/population-corrections").statusCode(401);
        decide(vasteras(), agreement, correction).statusCode(403);
        decide(token(VASTERAS, "reference-data:write"), agreement, correction)
                .statusCode(403)
                .body("code", equalTo("not-the-payee"));
        var stranger = token("222000-0315", "finance:read", "reference-data:write");
        decide(stranger, agreement, correction).statusCode(404);
        get(stranger, "/population-corrections/" + correction).statusCode(404);
        get(stranger, "/population-corrections?agreementId=" + agreement.id())
                .body("populationCorrections", hasSize(0));
        corrections(vasteras(), agreement, "").body("populationCorrections", hasSize(1));
        corrections(admin(), agreement, "").body("populationCorrections", hasSize(1));
        get(token(REGION, "finance:read"), "/population-corrections?agreementId=" + agreement.id())
                .body("populationCorrections", hasSize(0));
        decide(mduFigures(), agreement, UUID.randomUUID().toString()).statusCode(404);
        post(mduFigures(), "/population-decisions", Map.of("agreementId", agreement.id(), "corrections", List.of()))
                .statusCode(422);
        var decision = decide(admin(), agreement, correction)
                .statusCode(201)
                .body("decidedBy", equalTo("platform-admin"))
                .extract()
                .header("Location");
        var path = decision.substring(decision.indexOf("/population-decisions"));
        get(vasteras(), path).statusCode(200).body("reason", equalTo("SCB har rättat"));
        get(stranger, path).statusCode(404);
    }

    @Test
    void two_concurrent_decisions_apply_a_correction_once() throws Exception {
        figures("1964-12-31", 100, 200);
        var agreement = pinned("1964-12-31");
        figures("1964-12-31", 400, 200);
        var correction = waiting(agreement);
        var decisions = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            decisions.add(
                    () -> decide(mduFigures(), agreement, correction).extract().statusCode());
        }
        var codes = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(decisions)) {
                codes.add(answer.get());
            }
        }
        assertThat(codes).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void a_county_used_as_a_sum_stays_a_sum_when_its_own_figure_comes_later() {
        importFile("area,date,population\n2101,1963-12-31,60\n2102,1963-12-31,40\n2260,1963-12-31,200\n")
                .statusCode(201);
        var split = split(new PopulationBasis(LocalDate.of(1963, 12, 31), null), "21", "2260");
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.shared("300.00", split)));
        tell(agreement, "agreement-entered-into-force");
        importFile("area,date,population\n21,1963-12-31,400\n").statusCode(201);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(REGION, "100.00");
        corrections(mdu(), agreement, "")
                .body("populationCorrections[0].counted", equalTo(100))
                .body("populationCorrections[0].population", equalTo(400));
        decide(mduFigures(), agreement, waiting(agreement)).statusCode(201);
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsEntry(REGION, "200.00");
    }

    /// 2026 uses figures published before 1 November 2025, and 2027 those published before 1 November 2026.
    @Test
    void a_clause_on_the_latest_published_figures_follows_new_ones_automatically() {
        // Given
        published("2024-12-31", 100, 200, "2025-02-21");
        var split = split(new PopulationBasis(null, "11-01"), "2160", "2161");
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T",
                START,
                LocalDate.of(2027, 12, 31),
                List.of(Figures.MDU),
                List.of(TermsFixture.shared("c", "300.00", Proration.NONE, split))));
        tell(agreement, "agreement-entered-into-force");
        assertThat(sums(agreement.id(), 2026, "")).containsEntry(REGION, "100.00");
        assertThat(sums(agreement.id(), 2027, "")).containsEntry(REGION, "100.00");
        // When
        published("2025-12-31", 200, 100, "2026-02-20");
        // Then
        assertThat(sums(agreement.id(), 2026, "")).containsEntry(REGION, "100.00");
        assertThat(sums(agreement.id(), 2027, "")).containsEntry(REGION, "200.00");
        get(mdu(), "/allocations?year=2027&agreementId=" + agreement.id())
                .body("allocations[0].branches[0].weightDate", equalTo("2025-12-31"));
        // And a correction that was published in time is used; a later one is not
        published("2024-12-31", 200, 200, "2025-06-01");
        assertThat(sums(agreement.id(), 2026, "")).containsEntry(REGION, "150.00");
        published("2024-12-31", 400, 200, "2025-11-01");
        assertThat(sums(agreement.id(), 2026, "")).containsEntry(REGION, "150.00");
        corrections(mdu(), agreement, "").body("populationCorrections", hasSize(0));
        get(
                        mdu(),
                        "/invoices/"
                                + invoices(agreement.id(), "&year=2026&payer=" + REGION)
                                        .getString("invoices[0].id") + "/explanations")
                .statusCode(200)
                .body("lines[0].stretches[0].levels[0].branches[0].figure.publishedOn", equalTo("2025-06-01"))
                .body("lines[0].sentences.sv", hasItem(containsString("senast publicerade före 2025-11-01")));
    }

    @Test
    void a_year_without_figures_published_in_time_says_so() {
        var split = split(new PopulationBasis(null, "11-01"), "2162", "2163");
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.shared("300.00", split)));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10")
                .statusCode(409)
                .body("errors[0].code", equalTo("population-figures-unpublished"))
                .body("errors[0].pointer", equalTo("/fundingClauses/0/split/population/latestPublishedBefore"))
                .body("errors[0].detail", containsString("2025-11-01"));
    }

    private void figures(String date, int first, int second) {
        importFile("area,date,population\n2260,%s,%d\n2261,%s,%d\n".formatted(date, first, date, second))
                .statusCode(201);
    }

    private void published(String date, int first, int second, String on) {
        as(admin())
                .contentType("text/csv")
                .body("area,date,population\n2160,%s,%d\n2161,%s,%d\n".formatted(date, first, date, second))
                .post(BASE + "/population-figures?publishedOn=" + on)
                .then()
                .statusCode(201);
    }

    private AgreementFixture pinned(String date) {
        var split = split(new PopulationBasis(LocalDate.parse(date), null), "2260", "2261");
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T",
                START,
                LocalDate.of(2026, 12, 31),
                List.of(Figures.MDU, Figures.VASTERAS),
                List.of(TermsFixture.shared("300.00", split))));
        tell(agreement, "agreement-entered-into-force");
        return agreement;
    }

    private static Split split(PopulationBasis figures, String first, String second) {
        return new Split(
                Method.POPULATION,
                figures,
                null,
                null,
                List.of(
                        new Branch("x", "X", first, Figures.REGION, null, null, null, null, null),
                        new Branch("y", "Y", second, Figures.VASTERAS, null, null, null, null, null)));
    }

    private ValidatableResponse corrections(String token, AgreementFixture agreement, String filter) {
        return get(token, "/population-corrections?agreementId=" + agreement.id() + filter)
                .statusCode(200);
    }

    private String waiting(AgreementFixture agreement) {
        return corrections(mdu(), agreement, "&status=WAITING")
                .body("populationCorrections", hasSize(1))
                .extract()
                .jsonPath()
                .getString("populationCorrections[0].id");
    }

    private ValidatableResponse decide(String token, AgreementFixture agreement, String correction) {
        return post(
                token,
                "/population-decisions",
                Map.of("agreementId", agreement.id(), "corrections", List.of(correction), "reason", "SCB har rättat"));
    }
}
