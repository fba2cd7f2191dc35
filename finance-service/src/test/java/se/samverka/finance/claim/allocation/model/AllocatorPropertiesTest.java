package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Branch;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Proration;

class AllocatorPropertiesTest {

    private static final long MOST_ORE = 1_000_000_000_000L;

    /// The payers of the leaves of random trees, in turn.
    static final List<OrganisationNumber> PAYERS = Figures.VASTMANLAND.stream()
            .map(m -> OrganisationNumber.of(m.number()))
            .toList();

    /// A branch of a random tree: its weight, and the branches into which it is divided.
    record Shape(int weight, Method method, Money unit, List<Shape> inside) {}

    @Property
    void the_parts_of_any_tree_sum_to_the_whole_at_every_level(
            @ForAll @LongRange(min = 0, max = MOST_ORE) long ore,
            @ForAll("shapes") Shape shape,
            @ForAll("absent") Set<OrganisationNumber> absent) {
        // Given
        var whole = Money.ofOre(ore);
        var figures = new ArrayList<PopulationFigure>();
        var clause = clause(whole, split(shape, "b", figures));
        // When
        var outcome = Allocator.allocate(clause, 2026, new Basis(new PopulationFigures(figures), Map.of()), absent);
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Allocator.Outcome.Divided.class, divided -> {
            var allocation = divided.allocation();
            assertSums(whole, allocation.branches());
            var leaves = allocation.branches().stream()
                    .flatMap(AllocatedBranch::leaves)
                    .map(AllocatedBranch::amount)
                    .toList();
            assertThat(Money.sum(leaves)).isEqualTo(whole);
            assertThat(allocation.parts()).allMatch(part -> part.payer() == null || !absent.contains(part.payer()));
        });
    }

    @Property
    void the_order_of_branches_matters_only_for_tied_remainders(
            @ForAll @LongRange(min = 0, max = MOST_ORE) long ore,
            @ForAll("weights") List<Integer> weights,
            @ForAll Random random) {
        // Given
        var unit = Money.of("1.00");
        var listed = new TreeMap<Integer, Money>();
        var shuffled = new TreeMap<Integer, Money>();
        var other = new ArrayList<>(weights);
        Collections.shuffle(other, random);
        // When
        var first = LargestRemainder.divide(Money.ofOre(ore), unit, fractions(weights));
        var second = LargestRemainder.divide(Money.ofOre(ore), unit, fractions(other));
        for (int i = 0; i < weights.size(); i++) {
            listed.put(weights.get(i), first.parts().get(i));
            shuffled.put(other.get(i), second.parts().get(i));
        }
        // Then: tied remainders may swap one unit; everything else is equal.
        listed.forEach((weight, part) ->
                assertThat(part.minus(shuffled.get(weight)).ore().abs()).isLessThanOrEqualTo(unit.ore()));
        if (distinctRemainders(weights, ore / 100)) {
            assertThat(shuffled).isEqualTo(listed);
        }
    }

    @Property
    void every_part_is_within_a_unit_of_the_exact_one(
            @ForAll @LongRange(min = 0, max = MOST_ORE) long ore, @ForAll("weights") List<Integer> weights) {
        var whole = Money.ofOre(ore);
        var parts =
                LargestRemainder.divide(whole, Money.ORE, fractions(weights)).parts();
        var total = Fraction.sum(fractions(weights));
        for (int i = 0; i < weights.size(); i++) {
            var exact = new Fraction(
                    BigInteger.valueOf(weights.get(i)).multiply(whole.ore()).multiply(total.denominator()),
                    total.numerator());
            var apart = exact.plus(new Fraction(parts.get(i).ore().negate(), BigInteger.ONE));
            assertThat(apart).isBetween(Fraction.of(-1, 1), Fraction.ONE);
        }
    }

    /// One level of branches: the first is the residual owner, and some have decided amounts.
    ///
    /// @param decided decided öre of each other branch; none where below zero
    @Property
    void absent_payers_of_equal_and_population_splits_owe_nothing_while_another_can_pay(
            @ForAll @LongRange(min = 0, max = 100_000) long ore,
            @ForAll("decisions") List<Long> decided,
            @ForAll("divided") Method method,
            @ForAll("absent") Set<OrganisationNumber> absent) {
        // Given
        var whole = Money.ofOre(ore);
        var figures = new ArrayList<PopulationFigure>();
        var branches = new ArrayList<Branch>();
        for (int i = 0; i <= decided.size(); i++) {
            var area = "%04d".formatted(i);
            figures.add(new PopulationFigure(area, Figures.END_OF_2023, 1000 + 7L * i, "random"));
            var amount = i == 0 || decided.get(i - 1) < 0 ? null : Money.ofOre(decided.get(i - 1));
            branches.add(new Branch("b" + i, "b" + i, area, PAYERS.get(i), null, null, amount, null, null, "/" + i));
        }
        var split =
                new Split(method, new FigureRule.PinnedTo(Figures.END_OF_2023), Money.of("1.00"), "b0", branches, "/s");
        var takers = branches.stream()
                .filter(b -> b.decidedAmount() == null && !absent.contains(b.payer()))
                .toList();
        // When
        var outcome = Allocator.allocate(
                clause(whole, split), 2026, new Basis(new PopulationFigures(figures), Map.of()), absent);
        // Then
        switch (outcome) {
            case Allocator.Outcome.Blocked(var violations) -> {
                var taker = takers.isEmpty() ? "b0" : takers.getFirst().branchId();
                assertThat(violations)
                        .singleElement()
                        .returns(ProblemCode.AMOUNT_NEGATIVE, Violation::code)
                        .extracting(Violation::detail)
                        .asString()
                        .contains(taker);
            }
            case Allocator.Outcome.Divided(var allocation) -> {
                var amounts = allocation.branches();
                assertThat(Money.sum(
                                amounts.stream().map(AllocatedBranch::amount).toList()))
                        .isEqualTo(whole);
                var nobodys = Money.sum(allocation.parts().stream()
                        .filter(part -> part.payer() == null)
                        .map(Allocation.Part::amount)
                        .toList());
                if (!takers.isEmpty()) {
                    assertThat(nobodys).isEqualTo(Money.ZERO);
                } else {
                    var present = amounts.stream().filter(b -> !b.absent());
                    assertThat(nobodys)
                            .isEqualTo(whole.minus(Money.sum(
                                    present.map(AllocatedBranch::amount).toList())));
                }
            }
        }
    }

    @Provide
    Arbitrary<Method> divided() {
        return Arbitraries.of(Method.POPULATION, Method.EQUAL);
    }

    @Provide
    Arbitrary<List<Long>> decisions() {
        return Arbitraries.longs().between(-30_000, 30_000).list().ofMinSize(1).ofMaxSize(6);
    }

    private static boolean distinctRemainders(List<Integer> weights, long units) {
        var total = BigInteger.valueOf(weights.stream().mapToLong(w -> w).sum());
        return weights.stream()
                        .map(w -> BigInteger.valueOf(w)
                                .multiply(BigInteger.valueOf(units))
                                .mod(total))
                        .distinct()
                        .count()
                == weights.size();
    }

    private static void assertSums(Money whole, List<AllocatedBranch> branches) {
        assertThat(Money.sum(branches.stream().map(AllocatedBranch::amount).toList()))
                .isEqualTo(whole);
        for (var branch : branches) {
            assertThat(branch.amount().isNegative()).isFalse();
            assertThat(branch.amount()).isEqualTo(branch.computedAmount().plus(branch.residual()));
            if (!branch.branches().isEmpty()) {
                assertSums(branch.amount(), branch.branches());
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers()
                .between(1, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .uniqueElements();
    }

    /// Any number of absent payers, up to all.
    @Provide
    Arbitrary<Set<OrganisationNumber>> absent() {
        return Arbitraries.of(PAYERS).set().ofMaxSize(PAYERS.size());
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return level(3);
    }

    static Arbitrary<Shape> level(int depth) {
        var methods = Arbitraries.of(Method.POPULATION, Method.SHARES, Method.EQUAL);
        var units = Arbitraries.of("0.01", "1.00", "100.00", "1000.00").map(Money::of);
        var weights = Arbitraries.integers().between(1, 300_000);
        var leaf = weights.map(w -> new Shape(w, Method.EQUAL, Money.ORE, List.of()));
        Arbitrary<Shape> inside = depth == 0
                ? leaf
                : Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, leaf), net.jqwik.api.Tuple.of(1, level(depth - 1)));
        return Combinators.combine(
                        weights, methods, units, inside.list().ofMinSize(1).ofMaxSize(6))
                .as(Shape::new);
    }

    private static List<Fraction> fractions(List<Integer> weights) {
        return weights.stream().map(w -> Fraction.of(w, 1)).toList();
    }

    static Split split(Shape shape, String path, List<PopulationFigure> figures) {
        long total = shape.inside().stream().mapToLong(Shape::weight).sum();
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < shape.inside().size(); i++) {
            var inside = shape.inside().get(i);
            var id = path + "." + i;
            var area = "%04d".formatted(figures.size());
            figures.add(new PopulationFigure(area, Figures.END_OF_2023, inside.weight(), "random"));
            branches.add(new Branch(
                    id,
                    id,
                    area,
                    inside.inside().isEmpty() ? PAYERS.get(figures.size() % PAYERS.size()) : null,
                    Fraction.of(inside.weight(), total),
                    null,
                    null,
                    null,
                    inside.inside().isEmpty() ? null : split(inside, id, figures),
                    "/" + id));
        }
        return new Split(
                shape.method(), new FigureRule.PinnedTo(Figures.END_OF_2023), shape.unit(), null, branches, "/" + path);
    }

    static FundingClause clause(Money whole, Split split) {
        return new FundingClause(
                "c",
                Kind.SHARED_CONTRIBUTION,
                "c",
                null,
                Figures.MDU,
                FundingClause.Amounts.everyYear(whole),
                "SEK",
                Coding.DEFAULT,
                Proration.NONE,
                split,
                "");
    }
}
