package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.amount;
import static se.samverka.finance.TermsFixture.area;
import static se.samverka.finance.TermsFixture.decided;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.of2026;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.population;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;
import static se.samverka.finance.TermsFixture.stark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;

class AllocatorTest {

    @Test
    void stark_gives_each_of_its_eleven_payers_what_the_sources_say() {
        // When
        var allocation = divided(Figures.sound(stark("2450000.00")).clauses().getFirst());
        // Then
        var owed = new TreeMap<String, String>();
        var assigned =
                allocation.parts().stream().filter(p -> p.payer() != null).toList();
        assigned.forEach(p -> owed.put(p.payer().value(), p.amount().toString()));
        assertThat(owed).containsExactlyInAnyOrderEntriesOf(Figures.STARK_2026);
        assertThat(Money.sum(assigned.stream().map(Allocation.Part::amount).toList()))
                .isEqualTo(Money.of("1181000.00"));
        assertThat(Money.sum(
                        allocation.parts().stream().map(Allocation.Part::amount).toList()))
                .isEqualTo(Money.of("2450000.00"));
    }

    @Test
    void stark_shows_computed_and_decided_amounts_and_who_takes_the_difference() {
        // When
        var branches =
                divided(Figures.sound(stark("2450000.00")).clauses().getFirst()).branches();
        // Then
        var sormland = branches.get(0);
        assertThat(sormland.amount()).isEqualTo(Money.of("1269000.00"));
        assertThat(sormland.unassigned()).isTrue();
        var vastmanland = branches.get(1);
        assertThat(vastmanland.amount()).isEqualTo(Money.of("1181000.00"));
        assertThat(vastmanland.figure().population()).isEqualTo(280_813);
        assertThat(vastmanland.figure().source()).isEqualTo("Sum of 10 municipalities: Statistics Sweden");
        var region = vastmanland.branches().get(0);
        assertThat(region.computedAmount()).isEqualTo(Money.of("590500.00"));
        assertThat(region.decidedAmount()).isEqualTo(Money.of("590000.00"));
        assertThat(region.amount()).isEqualTo(Money.of("590000.00"));
        assertThat(region.path()).isEqualTo("vastmanland/region");
        var municipalities = vastmanland.branches().get(1);
        assertThat(municipalities.computedAmount()).isEqualTo(Money.of("590500.00"));
        assertThat(municipalities.residual()).isEqualTo(Money.of("500.00"));
        assertThat(municipalities.amount()).isEqualTo(Money.of("591000.00"));
        assertThat(municipalities.share()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void federations_shared_90_to_10_and_51_to_49_are_exact_to_the_ore() {
        assertThat(amounts(
                        "1000000.01",
                        split(
                                Method.SHARES,
                                "0.01",
                                null,
                                share("v", "90%", VASTERAS, null),
                                share("r", "10%", REGION, null))))
                .containsExactly(Map.entry("v", "900000.01"), Map.entry("r", "100000.00"));
        assertThat(amounts(
                        "12000000.00",
                        split(
                                Method.SHARES,
                                "1000.00",
                                null,
                                share("r", "51%", REGION, null),
                                share("v", "49%", VASTERAS, null))))
                .containsExactly(Map.entry("r", "6120000.00"), Map.entry("v", "5880000.00"));
    }

    @Test
    void ties_follow_listed_order_and_the_remainder_goes_to_the_residual_owner() {
        assertThat(amounts(
                        "100.00",
                        split(
                                Method.EQUAL,
                                "1.00",
                                null,
                                amount("a", "0.00"),
                                amount("b", "0.00"),
                                amount("c", "0.00"))))
                .containsExactly(Map.entry("a", "34.00"), Map.entry("b", "33.00"), Map.entry("c", "33.00"));
        assertThat(amounts(
                        "100.57",
                        split(
                                Method.EQUAL,
                                "1.00",
                                "c",
                                amount("a", "0.00"),
                                amount("b", "0.00"),
                                amount("c", "0.00"))))
                .containsExactly(Map.entry("a", "34.00"), Map.entry("b", "33.00"), Map.entry("c", "33.57"));
    }

    @Test
    void without_a_residual_owner_the_rest_goes_to_the_first_branch_without_a_decided_amount() {
        assertThat(amounts(
                        "100.50",
                        split(Method.EQUAL, "1.00", null, decided(amount("a", "0.00"), "50.00"), amount("b", "0.00"))))
                .containsExactly(Map.entry("a", "50.00"), Map.entry("b", "50.50"));
    }

    @Test
    void fixed_amounts_leave_the_rest_to_the_residual_owner() {
        assertThat(amounts("100.00", split(Method.FIXED, "0.01", "rest", amount("a", "30.00"), amount("rest", "0.00"))))
                .containsExactly(Map.entry("a", "30.00"), Map.entry("rest", "70.00"));
    }

    @Test
    void fixed_amounts_above_or_below_the_whole_are_refused() {
        assertThat(blocked("100.00", split(Method.FIXED, "0.01", null, amount("a", "60.00"), amount("b", "60.00"))))
                .containsExactly(AllocationViolation.fixedAmountsExceedWhole(
                        "/terms/fundingClauses/0/split/branches", Money.of("120.00"), Money.of("100.00")));
        assertThat(blocked("100.00", split(Method.FIXED, "0.01", null, amount("a", "60.00"), amount("b", "30.00"))))
                .singleElement()
                .returns(ProblemCode.FIXED_AMOUNTS_FALL_SHORT, Violation::code);
    }

    @Test
    void a_differing_decided_amount_requires_a_residual_owner() {
        assertThat(blocked(
                        "100.00",
                        split(Method.EQUAL, "1.00", null, decided(amount("a", "0.00"), "40.00"), amount("b", "0.00"))))
                .containsExactly(AllocationViolation.residualOwnerMissing(
                        "/terms/fundingClauses/0/split/residualOwner", Money.of("10.00")));
    }

    @Test
    void a_decided_amount_never_leaves_another_below_zero() {
        assertThat(blocked(
                        "100.00",
                        split(Method.EQUAL, "1.00", "b", decided(amount("a", "0.00"), "140.00"), amount("b", "0.00"))))
                .containsExactly(AllocationViolation.amountBelowZero(
                        "/terms/fundingClauses/0/split/branches/1", "b", Money.of("-40.00")));
    }

    @Test
    void missing_figures_are_named_with_their_area_and_date() {
        var clause = Figures.sound(of2026(shared("100.00", population("1.00", List.of(area("x", "X", "25", null))))))
                .clauses()
                .getFirst();
        assertThat(violations(Allocator.allocate(clause, 2026, Figures.basis(), Set.of())))
                .containsExactly(AllocationViolation.populationFiguresMissing(
                        "/terms/fundingClauses/0/split/population/date", "25", LocalDate.of(2023, 12, 31)));
    }

    @Test
    void a_payer_without_an_area_cannot_be_weighed() {
        var clause = Figures.sound(of2026(shared("100.00", population("1.00", List.of(payer("mdu", MDU))))))
                .clauses()
                .getFirst();
        assertThat(violations(Allocator.allocate(
                        clause, 2026, new Basis(new PopulationFigures(List.of()), Map.of()), Set.of())))
                .containsExactly(
                        AllocationViolation.areaUnknown("/terms/fundingClauses/0/split/branches/0/area", "mdu"));
    }

    @Test
    void a_rest_without_a_named_owner_goes_to_the_first_branch() {
        assertThat(amounts("100.50", split(Method.EQUAL, "1.00", null, amount("a", "0.00"), amount("b", "0.00"))))
                .containsExactly(Map.entry("a", "50.50"), Map.entry("b", "50.00"));
    }

    @Test
    void a_share_of_fixed_amounts_is_the_amount_and_the_residual_owner_has_the_rest() {
        assertThat(shares("100.00", split(Method.FIXED, "0.01", "b", amount("a", "30.00"), amount("b", "10.00"))))
                .containsExactly(Fraction.of(3, 10), Fraction.of(7, 10));
        assertThat(shares("0.00", split(Method.FIXED, "0.01", "b", amount("a", "0.00"), amount("b", "0.00"))))
                .containsExactly(Fraction.of(1, 2), Fraction.of(1, 2));
    }

    @Test
    void weights_that_sum_to_zero_divide_nothing() {
        assertThat(blocked("100.00", split(Method.FIXED, "0.01", null, amount("a", "0.00"), amount("b", "0.00"))))
                .extracting(violation -> violation.code().code(), violation -> violation.pointer())
                .containsExactly(tuple("weights-are-zero", "/terms/fundingClauses/0/split/branches"));
    }

    @Test
    void a_difference_without_an_owner_blocks_the_clause() {
        var split = split(
                Method.EQUAL,
                "1.00",
                null,
                decided(amount("a", "0.00"), "50.00"),
                decided(amount("b", "0.00"), "50.00"));
        assertThat(blocked("100.50", split))
                .extracting(violation -> violation.code().code(), violation -> violation.detail())
                .containsExactly(tuple(
                        "residual-owner-missing",
                        "Decided and computed amounts differ by 0.50, which must fall on a named residualOwner"));
    }

    @Test
    void figures_that_were_not_published_by_the_cutoff_are_named_with_it() {
        var split = new Split(
                Method.POPULATION, new PopulationBasis(null, "11-01"), null, null, List.of(area("x", "X", "25", null)));
        assertThat(blocked("100.00", split))
                .extracting(violation -> violation.code().code(), violation -> violation.pointer())
                .containsExactly(tuple(
                        "population-figures-unpublished",
                        "/terms/fundingClauses/0/split/population/latestPublishedBefore"));
    }

    @Test
    void figures_that_were_published_by_the_cutoff_divide_the_amount() {
        var published = LocalDate.of(2025, 2, 21);
        var end = LocalDate.of(2024, 12, 31);
        var figures = new PopulationFigures(
                List.of(),
                List.of(
                        new PopulationFigure("1980", end, 300, "SCB", published, null),
                        new PopulationFigure("1981", end, 100, "SCB", published, null)));
        var split = new Split(
                Method.POPULATION,
                new PopulationBasis(null, "11-01"),
                null,
                null,
                List.of(area("x", "X", "1980", null), area("y", "Y", "1981", null)));
        var clause = Figures.sound(of2026(shared("400.00", split))).clauses().getFirst();
        assertThat(Allocator.allocate(clause, 2026, Figures.basis().with(figures), Set.of()))
                .isInstanceOfSatisfying(
                        Allocator.Outcome.Divided.class,
                        divided -> assertThat(divided.allocation().branches())
                                .extracting(AllocatedBranch::amount)
                                .containsExactly(Money.of("300.00"), Money.of("100.00")));
    }

    @Test
    void an_amount_is_at_most_the_largest_that_can_be_agreed_on() {
        var largest = Figures.sound(of2026(fixed("f", MDU, Money.LARGEST_AGREED.toString())))
                .clauses()
                .getFirst();
        assertThat(divided(largest).amount()).isEqualTo(Money.LARGEST_AGREED);
        var more = Figures.sound(of2026(
                        fixed("f", MDU, Money.LARGEST_AGREED.plus(Money.ORE).toString())))
                .clauses()
                .getFirst();
        assertThat(violations(Allocator.allocate(more, 2026, Figures.basis(), Set.of())))
                .extracting(violation -> violation.code().code(), violation -> violation.pointer())
                .containsExactly(tuple("out-of-bounds", "/terms/fundingClauses/0/annualAmount"));
    }

    @Test
    void a_basis_can_be_given_other_population_figures() {
        var others = new PopulationFigures(List.of());
        var basis = Figures.basis().with(others);
        assertThat(basis.figures()).isSameAs(others);
        assertThat(basis.areas()).isEqualTo(Figures.basis().areas());
    }

    private static List<Fraction> shares(String whole, Split split) {
        var clause = Figures.sound(of2026(shared(whole, split))).clauses().getFirst();
        return divided(clause).branches().stream().map(AllocatedBranch::share).toList();
    }

    private static List<Map.Entry<String, String>> amounts(String whole, Split split) {
        var clause = Figures.sound(of2026(shared(whole, split))).clauses().getFirst();
        return divided(clause).branches().stream()
                .map(b -> Map.entry(b.branchId(), b.amount().toString()))
                .toList();
    }

    private static List<Violation> blocked(String whole, Split split) {
        var clause = Figures.sound(of2026(shared(whole, split))).clauses().getFirst();
        return violations(Allocator.allocate(clause, 2026, Figures.basis(), Set.of()));
    }

    private static List<Violation> violations(Allocator.Outcome outcome) {
        return switch (outcome) {
            case Allocator.Outcome.Blocked(var violations) -> violations;
            case Allocator.Outcome.Divided divided -> throw new AssertionError("Not blocked: " + divided);
        };
    }

    private static Allocation divided(se.samverka.finance.basis.agreement.model.FundingClause clause) {
        return switch (Allocator.allocate(clause, 2026, Figures.basis(), Set.of())) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
        };
    }
}
