package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Branch;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Method;

/// The recorded calculation is enough to repeat it: each level is recomputed here from its weights alone, without
/// the allocator's code.
class DerivationTest {

    private static final Money ONE_KRONA = Money.of("1.00");

    @Test
    void stark_is_recorded_level_by_level_with_ranks_and_decided_amounts() {
        var levels =
                levels(Figures.sound(TermsFixture.stark("2450000.00")).clauses().getFirst(), Figures.basis(), Set.of());
        assertThat(levels).extracting(Level::path).containsExactly("vastmanland/municipalities", "vastmanland", "");
        var counties = levels.get(2);
        // 2 450 units of 1000 kr: Sörmland 301944/582757 is 1269.40…, Västmanland 280813/582757 is 1180.59…
        assertThat(counties.totalWeight()).isEqualTo(Fraction.of(582_757, 1));
        assertThat(counties.rounding().dues().getFirst()).isEqualTo(Fraction.of(2450L * 301_944, 582_757));
        assertThat(counties.rounding().rank(0)).isEqualTo(2);
        assertThat(counties.rounding().rank(1)).isEqualTo(1);
        assertThat(counties.rounding().rounded(0)).isFalse();
        assertThat(counties.rounding().rounded(1)).isTrue();
        var region = levels.get(1);
        assertThat(region.residual()).isEqualTo(Money.of("500.00"));
        assertThat(region.residualOwner()).isEqualTo(1);
        assertThat(region.branches().getFirst().decidedAmount()).isEqualTo(Money.of("590000.00"));
    }

    @Property
    void replaying_any_recorded_tree_gives_its_amounts(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long ore,
            @ForAll("shapes") AllocatorPropertiesTest.Shape shape,
            @ForAll("absent") Set<OrganisationNumber> absent) {
        // Given
        var whole = Money.ofOre(ore);
        var figures = new ArrayList<PopulationFigure>();
        var clause = AllocatorPropertiesTest.clause(whole, AllocatorPropertiesTest.split(shape, "b", figures));
        // When
        var levels = new HashMap<String, Level>();
        var allocation = allocation(clause, new Basis(new PopulationFigures(figures), Map.of()), absent, levels);
        // Then
        var amounts = new HashMap<String, Money>();
        replay(levels, "", whole, amounts);
        assertThat(levels).isEmpty();
        for (var part : allocation.parts()) {
            assertThat(amounts).containsEntry(part.branchId(), part.amount());
        }
        assertThat(amounts).hasSameSizeAs(allocation.parts());
    }

    /// One level with decided amounts, so that the residual owner takes the differences.
    @Property
    void decided_amounts_are_recorded_with_the_bearer_of_the_difference(
            @ForAll @LongRange(min = 0, max = 10_000_000) long ore,
            @ForAll @LongRange(min = 0, max = 1_000_000) long decided,
            @ForAll("methods") Method method) {
        var whole = Money.ofOre(ore);
        var fixed = Money.ofOre(ore / 4);
        var branches = List.of(
                branch("owner", "1904", Fraction.of(1, 2), Money.ofOre(ore / 3), null),
                branch("decided", "1907", Fraction.of(1, 3), fixed, Money.ofOre(decided)),
                branch("other", "1960", Fraction.of(1, 6), fixed, null));
        var split = new Split(method, new FigureRule.PinnedTo(Figures.END_OF_2023), ONE_KRONA, "owner", branches, "");
        var levels = new HashMap<String, Level>();
        var outcome = Allocator.allocate(
                AllocatorPropertiesTest.clause(whole, split),
                2026,
                Figures.basis(),
                Set.of(),
                level -> levels.put(level.path(), level));
        if (outcome instanceof Allocator.Outcome.Divided(var allocation)) {
            var amounts = new HashMap<String, Money>();
            replay(levels, "", whole, amounts);
            allocation.parts().forEach(part -> assertThat(amounts).containsEntry(part.branchId(), part.amount()));
        }
    }

    private static Branch branch(String id, String area, Fraction share, Money amount, Money decided) {
        return new Branch(id, id, area, null, share, amount, decided, null, null, "");
    }

    private static void replay(Map<String, Level> levels, String path, Money whole, Map<String, Money> leaves) {
        var level = levels.remove(path);
        assertThat(level.whole()).isEqualTo(whole);
        var amounts = amounts(level);
        for (int i = 0; i < amounts.size(); i++) {
            var id = level.split().branches().get(i).branchId();
            var inner = path.isEmpty() ? id : path + "/" + id;
            if (level.split().branches().get(i).split() == null) {
                leaves.put(id, amounts.get(i));
            } else {
                replay(levels, inner, amounts.get(i), leaves);
            }
        }
        assertThat(Money.sum(amounts)).isEqualTo(whole);
    }

    private static List<Money> amounts(Level level) {
        var computed = level.rounding() == null ? fixed(level) : rounded(level);
        var amounts = new ArrayList<Money>();
        var residual = level.whole().minus(Money.sum(computed));
        for (int i = 0; i < computed.size(); i++) {
            var branch = level.branches().get(i);
            var decided = branch.decidedAmount();
            assertThat(branch.computedAmount()).isEqualTo(computed.get(i));
            amounts.add(decided == null ? computed.get(i) : decided);
            residual = residual.plus(computed.get(i).minus(amounts.get(i)));
        }
        assertThat(level.residual()).isEqualTo(residual);
        if (level.residualOwner() >= 0) {
            amounts.set(
                    level.residualOwner(), amounts.get(level.residualOwner()).plus(residual));
        }
        return amounts;
    }

    private static List<Money> fixed(Level level) {
        return level.split().branches().stream().map(Branch::amount).toList();
    }

    /// Hamilton's method in another way: unit by unit to whoever is furthest below its due.
    private static List<Money> rounded(Level level) {
        var unit = level.split().roundingUnit().ore();
        var units = level.whole().ore().divide(unit);
        var numerators = new ArrayList<BigInteger>();
        var total = Fraction.sum(level.weights());
        assertThat(level.totalWeight()).isEqualTo(total);
        // The dues with a common denominator, so that whole numbers can be compared.
        var common =
                level.weights().stream().map(Fraction::denominator).reduce(total.numerator(), BigInteger::multiply);
        for (var weight : level.weights()) {
            var due = weight.times(new Fraction(total.denominator(), total.numerator()))
                    .times(new Fraction(units.multiply(common), BigInteger.ONE));
            assertThat(due.denominator()).isEqualTo(BigInteger.ONE);
            numerators.add(due.numerator());
        }
        var parts =
                new ArrayList<>(numerators.stream().map(n -> n.divide(common)).toList());
        var given = new HashSet<Integer>();
        while (parts.stream().reduce(BigInteger.ZERO, BigInteger::add).compareTo(units) < 0) {
            int next = -1;
            for (int i = 0; i < parts.size(); i++) {
                if (!given.contains(i)
                        && (next < 0
                                || numerators
                                                .get(i)
                                                .mod(common)
                                                .compareTo(numerators.get(next).mod(common))
                                        > 0)) {
                    next = i;
                }
            }
            given.add(next);
            parts.set(next, parts.get(next).add(BigInteger.ONE));
            assertThat(level.rounding().rank(next)).isEqualTo(given.size());
        }
        assertThat(level.rounding().extra()).isEqualTo(given.size());
        return parts.stream().map(part -> new Money(part.multiply(unit))).toList();
    }

    private static List<Level> levels(FundingClause clause, Basis basis, Set<OrganisationNumber> absent) {
        var levels = new ArrayList<Level>();
        Allocator.allocate(clause, 2026, basis, absent, levels::add);
        return levels;
    }

    private static Allocation allocation(
            FundingClause clause, Basis basis, Set<OrganisationNumber> absent, Map<String, Level> levels) {
        return switch (Allocator.allocate(clause, 2026, basis, absent, level -> levels.put(level.path(), level))) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    @Provide
    Arbitrary<Method> methods() {
        return Arbitraries.of(Method.class);
    }

    @Provide
    Arbitrary<AllocatorPropertiesTest.Shape> shapes() {
        return AllocatorPropertiesTest.level(2);
    }

    @Provide
    Arbitrary<Set<OrganisationNumber>> absent() {
        return Arbitraries.of(AllocatorPropertiesTest.PAYERS).set().ofMaxSize(5);
    }
}
