package se.samverka.finance.claim.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.decided;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.of2026;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.population;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;
import static se.samverka.finance.TermsFixture.stark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Split;

class AbsenceTest {

    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber KUNGSOR = OrganisationNumber.of("212000-2056");

    @Test
    void of_starks_ten_municipalities_nine_share_the_whole_when_one_has_left() {
        var vastmanland = branches(Figures.sound(stark("2450000.00")).clauses().getFirst(), Set.of(KUNGSOR))
                .get(1);
        var municipalities = vastmanland.branches().get(1);
        assertThat(municipalities.amount()).isEqualTo(Money.of("591000.00"));
        assertThat(municipalities.branches())
                .extracting(b -> b.amount().toString())
                .containsExactly(
                        "9441.00",
                        "21571.00",
                        "0.00",
                        "36163.00",
                        "11980.00",
                        "346696.00",
                        "49624.00",
                        "28711.00",
                        "56410.00",
                        "30404.00");
        var kungsor = municipalities.branches().get(2);
        assertThat(kungsor.absent()).isTrue();
        assertThat(kungsor.unassigned()).isTrue();
        assertThat(kungsor.payer()).isEqualTo(KUNGSOR);
        assertThat(kungsor.share()).isEqualTo(Fraction.ZERO);
        assertThat(kungsor.figure()).isNull();
    }

    @Test
    void an_equal_split_is_divided_between_the_payers_that_remain() {
        var branches = divided("100.00", split(Method.EQUAL, "1.00", null, three()), Set.of(VASTERAS));
        assertThat(branches).extracting(b -> b.amount().toString()).containsExactly("0.00", "50.00", "50.00");
        assertThat(branches).extracting(AllocatedBranch::absent).containsExactly(true, false, false);
    }

    @Test
    void the_share_of_an_absent_payer_stays_and_nobody_owes_it() {
        var allocation = allocation(
                shared(
                        "100.00",
                        split(
                                Method.SHARES,
                                "0.01",
                                null,
                                share("a", "1/4", VASTERAS, null),
                                share("b", "3/4", REGION, null))),
                Set.of(VASTERAS));
        assertThat(allocation.branches()).extracting(b -> b.amount().toString()).containsExactly("25.00", "75.00");
        assertThat(allocation.branches())
                .extracting(AllocatedBranch::unassigned)
                .containsExactly(true, false);
        assertThat(allocation.parts()).extracting(Allocation.Part::payer).containsExactly(null, REGION);
    }

    @Test
    void the_fixed_amount_of_an_absent_payer_stays_and_nobody_owes_it() {
        var branches = divided(
                "100.00",
                split(Method.FIXED, "0.01", "b", fixedPart("a", VASTERAS, "30.00"), payer("b", REGION)),
                Set.of(VASTERAS));
        assertThat(branches).extracting(b -> b.amount().toString()).containsExactly("30.00", "70.00");
        assertThat(branches).extracting(AllocatedBranch::unassigned).containsExactly(true, false);
    }

    @Test
    void a_decided_amount_of_an_absent_payer_does_not_apply() {
        var vastmanland = branches(Figures.sound(stark("2450000.00")).clauses().getFirst(), Set.of(REGION))
                .get(1);
        var region = vastmanland.branches().get(0);
        assertThat(region.computedAmount()).isEqualTo(Money.of("590500.00"));
        assertThat(region.decidedAmount()).isNull();
        assertThat(region.decisionReference()).isNull();
        assertThat(region.amount()).isEqualTo(Money.of("590500.00"));
        assertThat(region.unassigned()).isTrue();
        assertThat(vastmanland.branches().get(1).amount()).isEqualTo(Money.of("590500.00"));
    }

    @Test
    void if_everybody_is_absent_the_whole_is_divided_as_usual_and_nobody_owes_it() {
        var everybody = Set.of(VASTERAS, ESKILSTUNA, REGION, SALA);
        for (var split : List.of(
                split(Method.EQUAL, "1.00", null, three()),
                population("1.00", List.of(payer("a", VASTERAS), payer("b", SALA))))) {
            var branches = divided("100.00", split, everybody);
            assertThat(Money.sum(branches.stream().map(AllocatedBranch::amount).toList()))
                    .isEqualTo(Money.of("100.00"));
            assertThat(branches)
                    .allMatch(b -> b.unassigned() && b.absent() && b.amount().isPositive());
        }
    }

    @Test
    void an_absent_residual_owner_is_replaced_by_the_first_present_branch_without_a_decided_amount() {
        var split = split(
                Method.EQUAL,
                "1.00",
                "a",
                payer("a", VASTERAS),
                decided(payer("b", REGION), "40.00"),
                payer("c", ESKILSTUNA),
                payer("d", SALA));
        var branches = divided("150.50", split, Set.of(VASTERAS));
        assertThat(branches).extracting(b -> b.amount().toString()).containsExactly("0.00", "40.00", "60.50", "50.00");
        assertThat(branches.get(2).residual()).isEqualTo(Money.of("10.50"));
    }

    @Test
    void decided_amounts_above_the_computed_block_nothing_when_the_residual_owner_is_absent() {
        var split = split(
                Method.EQUAL,
                "1.00",
                "a",
                payer("a", VASTERAS),
                decided(payer("b", REGION), "60.00"),
                payer("c", ESKILSTUNA));
        assertThat(divided("100.00", split, Set.of(VASTERAS)))
                .extracting(b -> b.amount().toString())
                .containsExactly("0.00", "60.00", "40.00");
    }

    @Test
    void an_absent_residual_owner_of_a_population_split_is_replaced_too() {
        var document = population("1.00", List.of(payer("a", VASTERAS), payer("b", SALA)));
        var owned = new Split(document.method(), document.population(), Money.of("1.00"), "a", document.branches());
        assertThat(divided("100.50", owned, Set.of(VASTERAS)))
                .extracting(b -> b.residual().toString())
                .containsExactly("0.00", "0.50");
    }

    @Test
    void where_everybody_else_has_a_decided_amount_nobody_owes_what_the_absent_owner_would_take() {
        var split = split(Method.EQUAL, "1.00", "a", payer("a", VASTERAS), decided(payer("b", REGION), "40.00"));
        var branches = divided("100.00", split, Set.of(VASTERAS));
        assertThat(branches).extracting(b -> b.amount().toString()).containsExactly("60.00", "40.00");
        assertThat(branches).extracting(AllocatedBranch::unassigned).containsExactly(true, false);
    }

    @Test
    void in_a_fixed_split_nobody_owes_what_the_absent_residual_owner_would_take() {
        var branches = divided(
                "100.00",
                split(Method.FIXED, "0.01", "b", fixedPart("a", VASTERAS, "30.00"), payer("b", REGION)),
                Set.of(REGION));
        assertThat(branches).extracting(b -> b.amount().toString()).containsExactly("30.00", "70.00");
        assertThat(branches).extracting(AllocatedBranch::unassigned).containsExactly(false, true);
    }

    @Test
    void a_rest_without_a_named_owner_goes_to_the_first_present_branch() {
        var branches = divided("100.50", split(Method.EQUAL, "1.00", null, three()), Set.of(VASTERAS));
        assertThat(branches).extracting(b -> b.residual().toString()).containsExactly("0.00", "0.50", "0.00");
    }

    @Test
    void an_absent_payer_needs_no_population_figure() {
        var split = population("1.00", List.of(payer("a", VASTERAS), payer("b", SALA)));
        var clause = Figures.sound(of2026(shared("100.00", split))).clauses().getFirst();
        var figure = Figures.population().find("1981", Figures.END_OF_2023).orElseThrow();
        var onlySala = new Basis(new PopulationFigures(List.of(figure)), Map.of(SALA, "1981"));
        assertThat(Allocator.allocate(clause, 2026, onlySala, Set.of(VASTERAS)))
                .isInstanceOf(Allocator.Outcome.Divided.class);
        assertThat(Allocator.allocate(clause, 2026, onlySala, Set.of())).isInstanceOf(Allocator.Outcome.Blocked.class);
    }

    @Test
    void nobody_owes_a_fixed_contribution_while_its_payer_is_absent() {
        var allocation = allocation(fixed("f", VASTERAS, "100.00"), Set.of(VASTERAS));
        assertThat(allocation.payerAbsent()).isTrue();
        assertThat(allocation.parts()).extracting(Allocation.Part::payer).containsExactly((OrganisationNumber) null);
        assertThat(allocation(fixed("f", VASTERAS, "100.00"), Set.of(REGION)).payerAbsent())
                .isFalse();
    }

    @Test
    void an_owner_that_is_listed_first_keeps_the_residual_of_shares_although_it_is_absent() {
        var split =
                split(Method.SHARES, "1.00", "a", share("a", "1/2", VASTERAS, null), share("b", "1/2", REGION, null));
        assertThat(divided("100.50", split, Set.of(VASTERAS)))
                .extracting(b -> b.residual().toString())
                .containsExactly("0.50", "0.00");
    }

    @Test
    void an_absent_owner_keeps_the_residual_if_all_present_branches_have_decided_amounts() {
        var split = split(
                Method.EQUAL,
                "1.00",
                "b",
                payer("a", VASTERAS),
                payer("b", ESKILSTUNA),
                decided(payer("c", REGION), "40.00"));
        assertThat(divided("100.00", split, Set.of(VASTERAS, ESKILSTUNA)))
                .extracting(b -> b.amount().toString())
                .containsExactly("0.00", "60.00", "40.00");
    }

    private static Branch[] three() {
        return new Branch[] {payer("a", VASTERAS), payer("b", REGION), payer("c", ESKILSTUNA)};
    }

    private static Branch fixedPart(String id, OrganisationNumber payer, String amount) {
        return new Branch(id, id, null, payer, null, Money.of(amount), null, null, null);
    }

    private static List<AllocatedBranch> divided(String whole, Split split, Set<OrganisationNumber> absent) {
        return allocation(shared(whole, split), absent).branches();
    }

    private static Allocation allocation(se.samverka.terms.FundingClause clause, Set<OrganisationNumber> absent) {
        return allocation(Figures.sound(of2026(clause)).clauses().getFirst(), absent);
    }

    private static List<AllocatedBranch> branches(FundingClause clause, Set<OrganisationNumber> absent) {
        return allocation(clause, absent).branches();
    }

    private static Allocation allocation(FundingClause clause, Set<OrganisationNumber> absent) {
        return switch (Allocator.allocate(clause, 2026, Figures.basis(), absent)) {
            case Allocator.Outcome.Divided(var allocation) -> allocation;
            case Allocator.Outcome.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
        };
    }
}
