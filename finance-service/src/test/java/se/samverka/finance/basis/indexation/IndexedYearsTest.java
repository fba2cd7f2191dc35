package se.samverka.finance.basis.indexation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
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
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.terms.FundingClause;
import se.samverka.terms.Terms;

/// Västerås gives 1 234 567 kr a year at the figure of October 2020, indexed to whole kronor. The figures are
/// invented: 320 for 2020, 331.2 for 2021 and 367.04 for 2022. By hand:
///
/// - 2021 uses the base period itself: 1 234 567.00
/// - 2022: 1 234 567 × 331.2 / 320 = 408 888 590.4 / 320 = 1 277 776.845, which is 1 277 777.00
/// - 2023: 1 234 567 × 367.04 / 320 = 453 135 471.68 / 320 = 1 416 048.349, which is 1 416 048.00
@QuarkusTest
class IndexedYearsTest extends ServiceTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);
    private static final String VASTERAS = Figures.VASTERAS.value();
    private static final int ROUNDS = 10;

    @Inject
    RebuildDrafts rebuild;

    @Test
    void a_year_waits_for_its_figure_and_the_others_are_computed() {
        // Given
        var series = IndexFiguresTest.series();
        var agreement = AgreementFixture.inForce(indexed(series));
        // When no figure has been imported
        tell(agreement, "agreement-entered-into-force");
        // Then
        var id = agreement.id();
        assertThat(sums(id, 2021, "&status=DRAFT")).isEqualTo(Map.of(VASTERAS, "1234567.00"));
        assertThat(sums(id, 2022, "")).isEmpty();
        allocations(id, 2021)
                .body("allocations[0].amount", equalTo("1234567.00"))
                .body("allocations[0].indexation.ratio", equalTo("1/1"))
                .body("allocations[0].indexation.value", nullValue());
        allocations(id, 2022)
                .body("allocations[0].amount", nullValue())
                .body("allocations[0].indexation", nullValue())
                .body("allocations[0].problems.code", contains("index-figure-missing", "index-figure-missing"))
                .body(
                        "allocations[0].problems.detail",
                        contains(
                                "There is no figure of the series " + series + " for 2020-10",
                                "There is no figure of the series " + series + " for 2021-10"));
        requisition(mdu(), id, 2022, "2022-01-10")
                .statusCode(409)
                .body("code", equalTo("allocation-blocked"))
                .body("errors.code", contains("index-figure-missing", "index-figure-missing"));
        // And once two figures are imported, the year that waited for them is calculated, and the next year waits.
        importIndex(series, "2020-10", "320", "2021-10", "331.2");
        assertThat(sums(id, 2022, "&status=DRAFT")).isEqualTo(Map.of(VASTERAS, "1277777.00"));
        assertThat(sums(id, 2023, "")).isEmpty();
        importIndex(series, "2022-10", "367.04");
        assertThat(sums(id, 2023, "&status=DRAFT")).isEqualTo(Map.of(VASTERAS, "1416048.00"));
        // 1 234 567 × 207/200 = 255 555 369/200.
        allocations(id, 2022)
                .body("allocations[0].amount", equalTo("1277777.00"))
                .body("allocations[0].problems", empty())
                .body("allocations[0].indexation.annualAmount", equalTo("1234567.00"))
                .body("allocations[0].indexation.baseValue", equalTo("320"))
                .body("allocations[0].indexation.period", equalTo("2021-10"))
                .body("allocations[0].indexation.value", equalTo("331.2"))
                .body("allocations[0].indexation.ratio", equalTo("207/200"))
                .body("allocations[0].indexation.exactAmount", equalTo("255555369/200"))
                .body("allocations[0].indexation.amount", equalTo("1277777.00"));
        assertThat(nothingToWrite(id)).isTrue();
    }

    @Test
    void an_allocation_as_known_at_a_time_ignores_later_figures() {
        var series = IndexFiguresTest.series();
        var agreement = AgreementFixture.inForce(indexed(series));
        tell(agreement, "agreement-entered-into-force");
        var before = clock.instant();
        importIndex(series, "2020-10", "320", "2021-10", "331.2");
        var path = "/allocations?agreementId=" + agreement.id() + "&year=2022";
        get(mdu(), path).body("allocations[0].amount", equalTo("1277777.00"));
        get(mdu(), path + "&knownAt=" + before)
                .body("allocations[0].problems.code", contains("index-figure-missing", "index-figure-missing"));
    }

    @Test
    void later_figures_do_not_change_an_issued_invoice_or_its_explanation() {
        // Given
        var series = IndexFiguresTest.series();
        var agreement = AgreementFixture.inForce(indexed(series));
        tell(agreement, "agreement-entered-into-force");
        importIndex(series, "2020-10", "320", "2021-10", "331.2");
        requisition(mdu(), agreement.id(), 2022, "2022-01-10").statusCode(201);
        String invoice = invoices(agreement.id(), "&year=2022").getString("invoices[0].id");
        var document = get(mdu(), "/invoices/" + invoice).extract().asString();
        var issued = explanation(invoice).extract().asString();
        // When
        importIndex(series, "2022-10", "367.04");
        // Then
        assertThat(get(mdu(), "/invoices/" + invoice).extract().asString()).isEqualTo(document);
        assertThat(explanation(invoice).extract().asString()).isEqualTo(issued);
        assertThat(sums(agreement.id(), 2022, "&status=DRAFT")).isEmpty();
        var stretch = "lines[0].stretches[0].";
        explanation(invoice)
                .body("agrees", equalTo(true))
                .body(stretch + "clauseAmount", equalTo("1277777.00"))
                .body(stretch + "indexation.ratio", equalTo("207/200"))
                .body(stretch + "indexation.source", equalTo("Invented"))
                .body(
                        "lines[0].sentences.sv",
                        contains(
                                "Villkoret Bidrag har årsbeloppet 1\u00a0234\u00a0567,00\u00a0kr och följer serien "
                                        + series
                                        + ". År 2022 används indextalet för 2021-10, 331,2 (källa: Invented,"
                                        + " publicerat 2023-01-12), i förhållande till basmånadens 320 (2020-10, källa: Invented).",
                                "Årsbeloppet gånger kvoten 207/200 är exakt 1\u00a0277\u00a0776,845\u00a0kr,"
                                        + " avrundat till hela 1,00\u00a0kr: 1\u00a0277\u00a0777,00\u00a0kr.",
                                "Villkoret Bidrag ger 1\u00a0277\u00a0777,00\u00a0kr för år 2022.",
                                "Att betala för 2022 är 1\u00a0277\u00a0777,00\u00a0kr, och inget har fakturerats"
                                        + " tidigare."))
                .body(
                        "lines[0].sentences.en",
                        hasItem("The annual amount times the ratio 207/200 is exactly SEK\u00a01,277,776.845,"
                                + " rounded to whole SEK\u00a01.00: SEK\u00a01,277,777.00."));
        // And the explanation of the base year says so.
        String first = invoices(agreement.id(), "&year=2021").getString("invoices[0].id");
        explanation(first)
                .body(
                        "lines[0].sentences.en",
                        hasItem("The clause Bidrag has the annual amount SEK\u00a01,234,567.00 and follows the series "
                                + series + ". The year 2021 uses the base period 2020-10 itself, so that the ratio"
                                + " is 1."));
    }

    @Test
    void a_preview_of_new_indexation_covers_the_years_with_known_figures() {
        // Given
        var series = IndexFiguresTest.series();
        var agreement = AgreementFixture.inForce(terms(TermsFixture.fixed("f", Figures.VASTERAS, "1234567.00")));
        tell(agreement, "agreement-entered-into-force");
        importIndex(series, "2020-10", "320", "2021-10", "331.2");
        // When
        var foreseen = post(
                mdu(),
                "/impact-previews",
                Map.of(
                        "agreementId",
                        agreement.id(),
                        "version",
                        1,
                        "effectiveFrom",
                        LocalDate.of(2022, 1, 1),
                        "terms",
                        indexed(series)));
        // Then
        var party = ".parties.find { it.organisationNumber == '" + VASTERAS + "' }.";
        foreseen.statusCode(200)
                .body("years.year", contains(2021, 2022, 2023))
                .body("years[0]" + party + "difference", equalTo("0.00"))
                .body("years[1]" + party + "after", equalTo("1277777.00"))
                .body("years[1].documents", hasSize(1))
                .body("years[1].problems", empty())
                .body("years[2]" + party + "before", equalTo("1234567.00"))
                .body("years[2]" + party + "after", nullValue())
                .body("years[2].documents", empty())
                .body("years[2].problems.code", contains("index-figure-missing"));
        // And proposed terms are divided in the years that have figures.
        preview(indexed(series), 2022).statusCode(200).body("allocations[0].amount", equalTo("1277777.00"));
        preview(indexed(series), 2023)
                .statusCode(422)
                .body("code", equalTo("index-figure-missing"))
                .body("errors[0].pointer", equalTo("/terms/fundingClauses/0/indexation/month"));
    }

    @Test
    void an_agreement_and_its_figures_committed_concurrently_give_drafts() throws Exception {
        // Given
        var agreements = new ArrayList<AgreementFixture>();
        var steps = new ArrayList<Callable<Object>>();
        for (int round = 0; round < ROUNDS; round++) {
            var series = IndexFiguresTest.series();
            var agreement = AgreementFixture.inForce(indexed(series));
            agreements.add(agreement);
            steps.add(() -> {
                publisher.agreement(agreement, "agreement-entered-into-force");
                return agreement;
            });
            steps.add(() -> {
                importIndex(series, "2020-10", "320", "2021-10", "331.2");
                return series;
            });
        }
        // When
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var step : threads.invokeAll(steps)) {
                step.get();
            }
        }
        // Then
        for (var agreement : agreements) {
            awaitRevision(agreement.id(), agreement.revision());
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(sums(agreement.id(), 2022, "&status=DRAFT"))
                            .isEqualTo(Map.of(VASTERAS, "1277777.00")));
        }
    }

    private static Terms indexed(String series) {
        return terms(TermsFixture.indexed(
                TermsFixture.fixed("f", Figures.VASTERAS, "1234567.00"), series, "2020-10", "1.00"));
    }

    private static Terms terms(FundingClause clause) {
        return TermsFixture.terms("Indexerat", START, END, List.of(Figures.MDU, Figures.VASTERAS), List.of(clause));
    }

    private boolean nothingToWrite(UUID agreementId) {
        var changes = QuarkusTransaction.requiringNew()
                .call(() -> rebuild.plan(agreementId).orElseThrow().changes());
        return changes.added().isEmpty()
                && changes.rewritten().isEmpty()
                && changes.removed().isEmpty();
    }

    private ValidatableResponse allocations(UUID agreementId, int year) {
        return get(mdu(), "/allocations?agreementId=" + agreementId + "&year=" + year)
                .statusCode(200);
    }

    private ValidatableResponse preview(Terms terms, int year) {
        return post(mdu(), "/allocation-previews", Map.of("terms", terms, "year", year));
    }

    private ValidatableResponse explanation(String invoice) {
        return get(mdu(), "/invoices/" + invoice + "/explanations").statusCode(200);
    }

    /// @param figures a month and a value in turn
    private void importIndex(String series, String... figures) {
        var file = new StringBuilder("series;period;value;publishedOn;source\n");
        for (int i = 0; i < figures.length; i += 2) {
            file.append("%s;%s;%s;2023-01-12;Invented\n".formatted(series, figures[i], figures[i + 1]));
        }
        as(admin())
                .contentType("text/csv")
                .body(file.toString())
                .post(BASE + "/index-figures")
                .then()
                .statusCode(201);
    }
}
