package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.stark;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

class EntitlementsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);

    @Test
    void stark_is_owed_by_eleven_and_never_by_mdu_itself() {
        assertThat(owed(history(Map.of(START, stark("2450000.00"))), 2026))
                .containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
    }

    @Test
    void samhallskontraktet_is_owed_by_two_and_the_external_target_by_nobody() {
        var history = new TermsHistory(
                START, LocalDate.of(2029, 12, 31), List.of(version(1, START, TermsFixture.samhallskontraktet())));
        for (int year = 2026; year <= 2029; year++) {
            assertThat(owed(history, year))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(ESKILSTUNA.value(), "5000000.00", VASTERAS.value(), "5000000.00"));
        }
        assertThat(owed(history, 2030)).isEmpty();
    }

    @Test
    void without_proration_the_terms_of_the_years_last_day_apply_to_all_of_it() {
        var history = history(Map.of(
                START,
                contribution("1200.00", Proration.NONE),
                LocalDate.of(2026, 7, 1),
                contribution("2400.00", Proration.NONE)));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "2400.00");
    }

    @Test
    void with_monthly_proration_the_terms_of_each_months_last_day_apply() {
        var history = history(Map.of(
                START,
                contribution("1200.00", Proration.MONTHLY),
                LocalDate.of(2026, 7, 15),
                contribution("2400.00", Proration.MONTHLY)));
        // Six months of 100 kr, and July to December of 200 kr.
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "1800.00");
    }

    @Test
    void with_daily_proration_each_day_has_its_own_terms() {
        var history = history(Map.of(
                START,
                contribution("365.00", Proration.DAILY),
                LocalDate.of(2026, 12, 31),
                contribution("730.00", Proration.DAILY)));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "366.00");
    }

    @Test
    void with_monthly_proration_an_agreement_that_ends_in_june_owes_six_months() {
        var history = new TermsHistory(
                START,
                LocalDate.of(2026, 6, 10),
                List.of(version(1, START, contribution("1200.00", Proration.MONTHLY))));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "600.00");
        assertThat(owed(history, 2027)).isEmpty();
    }

    @Test
    void a_clause_that_an_amendment_removes_is_still_owed_for_its_months() {
        var history = history(Map.of(
                START,
                contribution("1200.00", Proration.MONTHLY),
                LocalDate.of(2026, 4, 1),
                terms("T", START, END, List.of(), List.of())));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "300.00");
    }

    @Test
    void a_clause_that_becomes_an_own_contribution_is_still_owed_for_the_months_before() {
        var own = TermsFixture.clause(
                "f",
                Kind.OWN_CONTRIBUTION,
                "Egen finansiering",
                VASTERAS,
                null,
                Money.of("1200.00"),
                null,
                null,
                null,
                Proration.MONTHLY,
                null);
        var history = history(Map.of(
                START,
                contribution("1200.00", Proration.MONTHLY),
                LocalDate.of(2026, 4, 1),
                terms("T", START, END, List.of(), List.of(own))));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "300.00");
    }

    @Test
    void missing_figures_block_the_year_and_name_what_is_missing() {
        var history = history(Map.of(START, stark("2450000.00")));
        var outcome = Entitlements.of(history, 2026, new Basis(new PopulationFigures(List.of()), Map.of()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Entitlements.OfYear.Blocked.class,
                        blocked -> assertThat(blocked.violations())
                                .extracting(Violation::code)
                                .contains(ProblemCode.POPULATION_FIGURES_MISSING));
    }

    @Property(tries = 200)
    void repeating_unchanged_terms_keeps_the_annual_amount(
            @ForAll @LongRange(min = 0, max = 100_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 366) int firstDay,
            @ForAll @IntRange(min = 1, max = 366) int secondDay,
            @ForAll Proration proration) {
        var annual = Money.ofOre(ore).toString();
        var history = new TermsHistory(
                LocalDate.of(2028, 1, 1),
                END,
                List.of(
                        version(1, LocalDate.of(2028, 1, 1), contribution(annual, proration)),
                        version(2, LocalDate.ofYearDay(2028, firstDay), contribution(annual, proration)),
                        version(3, LocalDate.ofYearDay(2028, secondDay), contribution(annual, proration))));
        assertThat(owed(history, 2028).getOrDefault(VASTERAS.value(), "0.00")).isEqualTo(annual);
    }

    /// 2026 has 365 days: the year's amount is (first × days before + second × days after) / 365, to the nearest
    /// öre.
    @Property(tries = 500)
    void the_parts_of_a_year_of_two_terms_sum_to_the_whole_to_the_ore(
            @ForAll @LongRange(min = 0, max = 100_000_000) long first,
            @ForAll @LongRange(min = 0, max = 100_000_000) long second,
            @ForAll @IntRange(min = 2, max = 365) int day) {
        var history = history(Map.of(
                START,
                equally(first, Proration.DAILY),
                LocalDate.ofYearDay(2026, day),
                equally(second, Proration.DAILY)));
        var sum = Money.sum(owed(history, 2026).values().stream().map(Money::of).toList());
        var twiceThe365th = 2 * (first * (day - 1) + second * (366 - day));
        assertThat(sum).isEqualTo(Money.ofOre((twiceThe365th + 365) / (2 * 365)));
    }

    private static Terms equally(long ore, Proration proration) {
        var split = TermsFixture.split(
                Method.EQUAL,
                "0.01",
                null,
                TermsFixture.payer("a", VASTERAS),
                TermsFixture.payer("b", ESKILSTUNA),
                TermsFixture.payer("c", Figures.REGION));
        return terms(
                "T",
                START,
                END,
                List.of(),
                List.of(TermsFixture.shared("s", Money.ofOre(ore).toString(), proration, split)));
    }

    @Test
    void a_clause_reports_only_the_first_stretch_that_blocks_it() {
        var first = population(2, LocalDate.of(2001, 12, 31));
        var second = population(2, LocalDate.of(2002, 12, 31));
        var history = history(Map.of(START, first, LocalDate.of(2026, 7, 1), second));
        assertThat(blocked(history))
                .allMatch(violation -> violation.detail().contains("2001-12-31"))
                .hasSize(2);
    }

    @Test
    void at_most_a_hundred_reasons_for_a_blocked_year_are_reported() {
        assertThat(blocked(history(Map.of(START, population(99, LocalDate.of(2001, 12, 31))))))
                .hasSize(99);
        assertThat(blocked(history(Map.of(START, population(101, LocalDate.of(2001, 12, 31))))))
                .hasSize(100);
    }

    private static List<Violation> blocked(TermsHistory history) {
        return switch (Entitlements.of(history, 2026, Figures.basis())) {
            case Entitlements.OfYear.Blocked(var violations) -> violations;
            case Entitlements.OfYear.Owed owed -> throw new AssertionError(owed);
        };
    }

    /// Branches of as many areas without figures on the date.
    private static Terms population(int branches, LocalDate date) {
        var split = new se.samverka.terms.FundingClause.Split(
                Method.POPULATION,
                new PopulationBasis(date, null),
                null,
                null,
                IntStream.range(0, branches)
                        .mapToObj(i -> TermsFixture.area("b" + i, "B", "%04d".formatted(i), null))
                        .toList());
        return terms("T", START, END, List.of(), List.of(TermsFixture.shared("c", "1.00", Proration.MONTHLY, split)));
    }

    private static Terms contribution(String annual, Proration proration) {
        return terms("T", START, END, List.of(), List.of(fixed("f", VASTERAS, annual, proration)));
    }

    private static TermsHistory history(Map<LocalDate, Terms> byDate) {
        var versions = new java.util.ArrayList<TermsVersion>();
        new TreeMap<>(byDate).forEach((from, terms) -> versions.add(version(versions.size() + 1, from, terms)));
        return new TermsHistory(START, END, versions);
    }

    private static TermsVersion version(int number, LocalDate from, Terms terms) {
        return new TermsVersion(number, from, Reading.of(terms));
    }

    private static Map<String, String> owed(TermsHistory history, int year) {
        return switch (Entitlements.of(history, year, Figures.basis())) {
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
            case Entitlements.OfYear.Owed(var entitlements, var _) -> {
                var owed = new TreeMap<String, String>();
                entitlements.forEach(
                        e -> owed.put(e.obligation().payer().value(), e.amount().toString()));
                yield owed;
            }
        };
    }
}
