package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.FundingClause.Proration;

/// Years of two versions of an indexed clause. The figures are invented: 320 for October 2020 and 331.2 for 2021.
class IndexedEntitlementsTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    /// By hand: until June 1 234 567 × 331.2 / 320 = 1 277 776.845 a year, in whole kronor 1 277 777; from July 1
    /// 300 000 at the figure of October 2021, which is the one that applies to 2022. Half of each is 638 888.50 and
    /// 650 000.00.
    @Test
    void with_monthly_proration_each_version_uses_its_own_indexed_amount() {
        assertThat(owed(Proration.MONTHLY, 2022)).containsExactly("1288888.50");
    }

    /// Of 365 days 181 come before July: 1 277 777 × 181 / 365 = 633 637.3616… and 1 300 000 × 184 / 365 =
    /// 655 342.4657…, together 1 288 979.8273….
    @Test
    void with_daily_proration_amounts_are_indexed_before_they_are_divided() {
        assertThat(owed(Proration.DAILY, 2022)).containsExactly("1288979.83");
    }

    @Test
    void without_proration_the_years_last_day_decides_which_amount_is_indexed() {
        assertThat(owed(Proration.NONE, 2022)).containsExactly("1300000.00");
        assertThat(owed(Proration.NONE, 2021)).containsExactly("1234567.00");
    }

    @Test
    void a_figure_that_only_one_of_the_versions_needs_blocks_the_year_all_the_same() {
        var history = history(Proration.MONTHLY);
        assertThat(Entitlements.of(history, 2022, basis(IndexFigures.NONE)))
                .isInstanceOfSatisfying(
                        Entitlements.OfYear.Blocked.class,
                        blocked -> assertThat(blocked.violations())
                                .extracting(Violation::detail)
                                .containsExactly(
                                        "There is no figure of the series TEST for 2020-10",
                                        "There is no figure of the series TEST for 2021-10"));
    }

    private static List<String> owed(Proration proration, int year) {
        var known = new IndexFigures(List.of(figure(2020, "320"), figure(2021, "331.2")));
        return switch (Entitlements.of(history(proration), year, basis(known))) {
            case Entitlements.OfYear.Owed(var entitlements, var _) ->
                entitlements.stream().map(one -> one.amount().toString()).toList();
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    private static TermsHistory history(Proration proration) {
        return new TermsHistory(
                START,
                END,
                List.of(
                        version(1, START, "1234567.00", "2020-10", proration),
                        version(2, FIRST_OF_JULY, "1300000.00", "2021-10", proration)));
    }

    private static TermsVersion version(
            int number, LocalDate from, String annual, String basePeriod, Proration proration) {
        var clause = TermsFixture.indexed(
                TermsFixture.fixed("f", Figures.VASTERAS, annual, proration), "TEST", basePeriod, "1.00");
        var terms = TermsFixture.terms("T", START, END, List.of(Figures.MDU, Figures.VASTERAS), List.of(clause));
        return new TermsVersion(number, from, Reading.of(terms));
    }

    private static Basis basis(IndexFigures figures) {
        return new Basis(new PopulationFigures(List.of()), Map.of(), figures);
    }

    private static IndexFigure figure(int year, String value) {
        return new IndexFigure(
                "TEST", YearMonth.of(year, 10), new BigDecimal(value), LocalDate.of(year, 11, 13), "Invented", null);
    }
}
