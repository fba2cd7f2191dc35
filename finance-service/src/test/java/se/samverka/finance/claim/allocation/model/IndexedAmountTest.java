package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;

/// The series TEST is invented: 400.00 in October 2025, 410.37 in 2026 and 396.3 in 2027.
class IndexedAmountTest {

    private static final YearMonth BASE = YearMonth.of(2025, 10);

    @Test
    void the_amount_follows_the_figure_of_the_year_before_up_and_down() {
        // By hand: 1 000 001.00 × 410.37 / 400 = 1 025 926.025925, in whole kronor 1 025 926;
        // 1 000 001.00 × 396.3 / 400 = 990 750.990750, in whole kronor 990 751.
        var clause = indexed("1000001.00", "1.00");
        assertThat(amount(clause, 2027)).isEqualTo("1025926.00");
        assertThat(amount(clause, 2028)).isEqualTo("990751.00");
        // To the öre, and to whole thousands: 1 025 926.025925 is 1026 of them, rounded up.
        assertThat(amount(indexed("1000001.00", "0.01"), 2027)).isEqualTo("1025926.03");
        assertThat(amount(indexed("1000001.00", "1000.00"), 2027)).isEqualTo("1026000.00");
    }

    @Test
    void half_a_unit_is_rounded_up() {
        // By hand: 20.00 × 410 / 400 = 20.50; 19.99 × 410 / 400 = 20.48975.
        var figures = figures(figure(2025, "400"), figure(2026, "410"));
        assertThat(whole(indexed("20.00", "1.00"), 2027, figures)).isEqualTo(Money.of("21.00"));
        assertThat(whole(indexed("19.99", "1.00"), 2027, figures)).isEqualTo(Money.of("20.00"));
        assertThat(whole(indexed("19.99", "0.01"), 2027, figures)).isEqualTo(Money.of("20.49"));
    }

    @Test
    void the_year_of_the_base_period_needs_no_figure() {
        var outcome = Allocator.allocate(indexed("1000001.00", "1.00"), 2026, basis(IndexFigures.NONE), Set.of());
        var indexed = divided(outcome).indexed();
        assertThat(divided(outcome).amount()).isEqualTo(Money.of("1000001.00"));
        assertThat(indexed).isNotNull();
        assertThat(indexed.ratio()).isEqualTo(Fraction.ONE);
        assertThat(indexed.base()).isNull();
        assertThat(indexed.period()).isEqualTo(BASE);
    }

    @Test
    void every_missing_figure_is_named() {
        assertThat(violations(indexed("1.00", "0.01"), 2029))
                .containsExactly(AllocationViolation.indexFigureMissing(
                        "/terms/fundingClauses/0/indexation/month", "TEST", YearMonth.of(2028, 10)));
        assertThat(violations(of(TermsFixture.indexed(fixed("1.00"), "OTHER", "2025-10", "0.01")), 2027))
                .extracting(Violation::detail)
                .containsExactly(
                        "There is no figure of the series OTHER for 2025-10",
                        "There is no figure of the series OTHER for 2026-10");
    }

    @Test
    void unreasonable_figures_give_no_amount() {
        var figures = figures(figure(2025, "0.000001"), figure(2026, "999999999.999999"));
        var outcome = Allocator.allocate(indexed("5000000.00", "0.01"), 2027, basis(figures), Set.of());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Allocator.Outcome.Blocked.class,
                        blocked -> assertThat(blocked.violations())
                                .extracting(Violation::code)
                                .containsExactly(ProblemCode.INDEXED_AMOUNT_TOO_LARGE));
        // And: rounding alone may exceed what can be invoiced, also in the year of the base period.
        assertThat(violations(indexed("999999999999.99", "700.00"), 2026))
                .extracting(Violation::code)
                .containsExactly(ProblemCode.INDEXED_AMOUNT_TOO_LARGE);
    }

    @Test
    void an_indexed_amount_may_be_the_largest_that_can_be_agreed_on() {
        assertThat(Allocator.allocate(indexed("1000000000000.00", "0.01"), 2026, basis(IndexFigures.NONE), Set.of()))
                .isInstanceOf(Allocator.Outcome.Divided.class);
    }

    @Test
    void a_split_divides_the_indexed_whole() {
        // By hand: 1 025 926.00 kr in three is 341 975.33 each, and the first gets the remaining öre.
        var split = TermsFixture.split(
                Method.EQUAL,
                "0.01",
                null,
                TermsFixture.payer("a", Figures.VASTERAS),
                TermsFixture.payer("b", Figures.ESKILSTUNA),
                TermsFixture.payer("c", Figures.REGION));
        var clause = of(TermsFixture.indexed(TermsFixture.shared("1000001.00", split), "TEST", "2025-10", "1.00"));
        var allocation = divided(Allocator.allocate(clause, 2027, basis(known()), Set.of()));
        assertThat(allocation.parts())
                .extracting(part -> part.amount().toString())
                .containsExactly("341975.34", "341975.33", "341975.33");
    }

    @Property
    void the_parts_sum_to_the_indexed_whole_which_is_half_a_unit_from_the_exact_one_at_most(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long ore,
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long base,
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long figure,
            @ForAll @LongRange(min = 1, max = 100_000) long unit) {
        // Given
        var annual = Money.ofOre(ore);
        var split = TermsFixture.split(
                Method.EQUAL,
                "0.01",
                null,
                TermsFixture.payer("a", Figures.VASTERAS),
                TermsFixture.payer("b", Figures.ESKILSTUNA),
                TermsFixture.payer("c", Figures.REGION));
        var clause = of(TermsFixture.indexed(
                TermsFixture.shared(annual.toString(), split),
                "TEST",
                "2025-10",
                Money.ofOre(unit).toString()));
        var figures = figures(
                figure(2025, BigDecimal.valueOf(base, 3).toPlainString()),
                figure(2026, BigDecimal.valueOf(figure, 3).toPlainString()));
        // When
        switch (Allocator.allocate(clause, 2027, basis(figures), Set.of())) {
            case Allocator.Outcome.Blocked(var violations) ->
                assertThat(violations)
                        .extracting(Violation::code)
                        .containsExactly(ProblemCode.INDEXED_AMOUNT_TOO_LARGE);
            case Allocator.Outcome.Divided(var allocation) -> {
                // Then
                var whole = allocation.amount();
                assertThat(Money.sum(allocation.parts().stream()
                                .map(Allocation.Part::amount)
                                .toList()))
                        .isEqualTo(whole);
                assertThat(whole.ore().mod(BigInteger.valueOf(unit))).isEqualTo(BigInteger.ZERO);
                // -unit <= 2 × (exact − whole) < unit, in whole numbers: all terms times the base.
                var twice = BigInteger.TWO.multiply(BigInteger.valueOf(ore)
                        .multiply(BigInteger.valueOf(figure))
                        .subtract(whole.ore().multiply(BigInteger.valueOf(base))));
                var bound = BigInteger.valueOf(unit).multiply(BigInteger.valueOf(base));
                assertThat(twice).isGreaterThanOrEqualTo(bound.negate()).isLessThan(bound);
            }
        }
    }

    private static se.samverka.terms.FundingClause fixed(String annual) {
        return TermsFixture.fixed("f", Figures.VASTERAS, annual);
    }

    private static FundingClause indexed(String annual, String unit) {
        return of(TermsFixture.indexed(fixed(annual), "TEST", "2025-10", unit));
    }

    private static FundingClause of(se.samverka.terms.FundingClause clause) {
        return Figures.sound(TermsFixture.of2026(clause)).clauses().getFirst();
    }

    private static String amount(FundingClause clause, int year) {
        return whole(clause, year, known()).toString();
    }

    private static Money whole(FundingClause clause, int year, IndexFigures figures) {
        return divided(Allocator.allocate(clause, year, basis(figures), Set.of()))
                .amount();
    }

    private static Allocation divided(Allocator.Outcome outcome) {
        return switch (outcome) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
        };
    }

    private static List<Violation> violations(FundingClause clause, int year) {
        return switch (Allocator.allocate(clause, year, basis(known()), Set.of())) {
            case Allocator.Outcome.Blocked(var violations) -> violations;
            case Allocator.Outcome.Divided _ -> List.of();
        };
    }

    private static Basis basis(IndexFigures figures) {
        return new Basis(new PopulationFigures(List.of()), Map.of(), figures);
    }

    private static IndexFigures known() {
        return figures(figure(2025, "400.00"), figure(2026, "410.37"), figure(2027, "396.3"));
    }

    private static IndexFigures figures(IndexFigure... figures) {
        return new IndexFigures(List.of(figures));
    }

    /// The figure of October.
    private static IndexFigure figure(int year, String value) {
        return new IndexFigure(
                "TEST", YearMonth.of(year, 10), new BigDecimal(value), LocalDate.of(year, 11, 13), "Invented", null);
    }
}
