package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

/// Whose yes an amendment needs. Västerås is bound; Sala is a party that has not approved.
class ApproversTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate YEAR_2 = LocalDate.of(2027, 1, 1);
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    static Stream<Arguments> amendments() {
        return Stream.of(
                // The fixed clause of Sala.
                row("the same terms", t -> t, false),
                row("another title", t -> t.titled("Annat"), false),
                row("a lower amount", t -> t.fixed("900.00"), false),
                row("a higher amount", t -> t.fixed("1000.01"), true),
                row("another payer's amount is higher", t -> t.others("2000.00"), false),
                row("no claim any more", Written::withoutFixed, false),
                row("another clause", t -> t.plus("new"), true),
                row("another payee", t -> t.paying(VASTERAS), true),
                row("a year's amount is higher", t -> t.yearly("1000.00", "1000.01", "1000.00"), true),
                row("each year's amount is no higher", t -> t.yearly("1000.00", "1000.00", "0.00"), false),
                row("a year more", t -> t.until(LocalDate.of(2029, 12, 31)), true),
                row("a year less", t -> t.until(LocalDate.of(2027, 12, 31)), false),
                row("Sala leaves", t -> t.salaTo(LocalDate.of(2027, 12, 31)), false),
                // Splits.
                row("a smaller share", t -> t.split(shares("1/3", "2/3")), false),
                row("a greater share", t -> t.split(shares("2/3", "1/3")), true),
                row("another method", t -> t.split(equal(2)), true),
                row("a decided amount in place of a share", t -> t.split(decided("1.00")), true));
    }

    private static Arguments row(String what, UnaryOperator<Written> change, boolean asked) {
        return Arguments.of(what, change, asked);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("amendments")
    void an_unbound_party_is_asked_when_a_claim_on_it_is_new_or_greater(
            String what, UnaryOperator<Written> change, boolean asked) {
        var before = Written.start();
        var found = approvers(before, change.apply(before));
        assertThat(found).contains(VASTERAS);
        assertThat(found.contains(SALA)).as(what).isEqualTo(asked);
    }

    @Test
    void by_population_a_branch_more_is_no_greater_claim_and_a_branch_less_is_one() {
        var two = Written.start().split(population(SALA, VASTERAS));
        var three = Written.start().split(population(SALA, VASTERAS, FAGERSTA));
        assertThat(approvers(two, three)).doesNotContain(SALA);
        assertThat(approvers(three, two)).contains(SALA);
    }

    @Test
    void in_equal_parts_a_branch_more_is_no_greater_claim_and_a_branch_less_is_one() {
        var two = Written.start().split(equal(2));
        var three = Written.start().split(equal(3));
        assertThat(approvers(two, three)).doesNotContain(SALA);
        assertThat(approvers(three, two)).contains(SALA);
    }

    @Test
    void whoever_bears_the_rest_is_asked_when_anything_of_its_split_changes() {
        var owner = Written.start().split(resting("400.00"));
        assertThat(approvers(owner, owner)).doesNotContain(SALA);
        assertThat(approvers(owner, Written.start().split(resting("300.00")))).contains(SALA);
    }

    @Test
    void whom_an_amendment_brings_in_is_asked_although_it_pays_nothing() {
        assertThat(approvers(Written.start(), Written.start().with(FAGERSTA))).contains(FAGERSTA);
    }

    @Test
    void a_contested_party_is_asked_and_a_released_one_is_not() {
        var before = Written.start();
        assertThat(Approvers.of(versions(before), bindings(SALA, State.CONTESTED), before.terms(), YEAR_2))
                .contains(SALA);
        assertThat(Approvers.of(versions(before), bindings(SALA, State.RELEASED), before.terms(), YEAR_2))
                .doesNotContain(SALA);
    }

    @Test
    void a_bound_party_that_left_before_the_year_is_not_asked() {
        var before = Written.start().salaTo(LocalDate.of(2026, 12, 31));
        var bindings = bindings(SALA, State.BOUND);
        assertThat(Approvers.of(versions(before), bindings, before.terms(), YEAR_2))
                .doesNotContain(SALA);
        assertThat(Approvers.of(versions(before), bindings, before.terms(), START))
                .contains(SALA);
    }

    @Test
    void where_nobody_is_bound_any_more_all_are_asked() {
        var before = Written.start();
        assertThat(Approvers.of(versions(before), Bindings.NONE, before.terms(), YEAR_2))
                .containsExactlyInAnyOrder(MDU, VASTERAS, SALA);
    }

    private static java.util.Set<OrganisationNumber> approvers(Written before, Written next) {
        return Approvers.of(versions(before), bindings(VASTERAS, State.BOUND), next.terms(), YEAR_2);
    }

    private static List<PartyTimes.Version> versions(Written before) {
        return List.of(new PartyTimes.Version(START, before.terms()));
    }

    private static Bindings bindings(OrganisationNumber party, State state) {
        var all = new ArrayList<Binding>();
        if (!party.equals(VASTERAS)) {
            all.add(new Binding(VASTERAS, State.BOUND, List.of(VersionRange.upTo(1)), List.of(), START));
        }
        all.add(new Binding(party, state, List.of(VersionRange.upTo(1)), List.of(), START));
        return new Bindings(all);
    }

    private static Split shares(String sala, String vasteras) {
        return split(Method.SHARES, branch(SALA, sala, null, null), branch(VASTERAS, vasteras, null, null));
    }

    private static Split decided(String amount) {
        return split(Method.SHARES, branch(SALA, "1/2", null, amount), branch(VASTERAS, "1/2", null, null));
    }

    private static Split equal(int branches) {
        return split(
                Method.EQUAL,
                Stream.of(SALA, VASTERAS, FAGERSTA)
                        .limit(branches)
                        .map(payer -> branch(payer, null, null, null))
                        .toArray(Branch[]::new));
    }

    private static Split population(OrganisationNumber... payers) {
        return split(
                Method.POPULATION,
                Stream.of(payers).map(payer -> branch(payer, null, null, null)).toArray(Branch[]::new));
    }

    /// Sala bears what Västerås does not.
    private static Split resting(String vasteras) {
        return new Split(
                Method.FIXED,
                null,
                null,
                SALA.value(),
                List.of(branch(SALA, null, null, null), branch(VASTERAS, null, vasteras, null)));
    }

    private static Split split(Method method, Branch... branches) {
        return new Split(
                method,
                method == Method.POPULATION ? new PopulationBasis(LocalDate.of(2023, 12, 31), null) : null,
                null,
                null,
                List.of(branches));
    }

    private static Branch branch(OrganisationNumber payer, String share, String amount, String decided) {
        return new Branch(
                payer.value(),
                null,
                null,
                payer,
                share == null ? null : Fraction.parse(share),
                amount == null ? null : Money.of(amount),
                decided == null ? null : Money.of(decided),
                null,
                null);
    }

    /// Terms in the making: a fixed contribution of each of two, and a shared one.
    record Written(
            String title,
            LocalDate validTo,
            LocalDate salaTo,
            List<OrganisationNumber> more,
            List<FundingClause> clauses) {

        static Written start() {
            return new Written(
                            "STARK",
                            LocalDate.of(2028, 12, 31),
                            null,
                            List.of(),
                            List.of(
                                    clause("sala", SALA, MDU, "1000.00", null),
                                    clause("vasteras", VASTERAS, MDU, "1000.00", null)))
                    .split(shares("1/2", "1/2"));
        }

        Written titled(String other) {
            return new Written(other, validTo, salaTo, more, clauses);
        }

        Written fixed(String amount) {
            return replacing(clause("sala", SALA, MDU, amount, null));
        }

        Written others(String amount) {
            return replacing(clause("vasteras", VASTERAS, MDU, amount, null));
        }

        Written yearly(String... amounts) {
            var years = new ArrayList<AmountOfYear>();
            for (var amount : amounts) {
                years.add(new AmountOfYear(2026 + years.size(), Money.of(amount)));
            }
            return replacing(clause("sala", SALA, MDU, null, years));
        }

        Written withoutFixed() {
            return new Written(
                    title,
                    validTo,
                    salaTo,
                    more,
                    clauses.stream()
                            .filter(clause -> !clause.clauseId().equals("sala"))
                            .toList());
        }

        Written plus(String id) {
            return replacing(clause(id, SALA, MDU, "1.00", null));
        }

        Written paying(OrganisationNumber payee) {
            return replacing(clause("sala", SALA, payee, "1000.00", null));
        }

        Written until(LocalDate day) {
            return new Written(title, day, salaTo, more, clauses);
        }

        Written salaTo(LocalDate day) {
            return new Written(title, validTo, day, more, clauses);
        }

        Written with(OrganisationNumber party) {
            return new Written(title, validTo, salaTo, List.of(party), clauses);
        }

        Written split(Split split) {
            return replacing(new FundingClause(
                    "shared",
                    Kind.SHARED_CONTRIBUTION,
                    null,
                    null,
                    MDU,
                    Money.of("1000.00"),
                    null,
                    null,
                    null,
                    null,
                    split,
                    null,
                    null,
                    null));
        }

        private Written replacing(FundingClause clause) {
            var all = new ArrayList<>(clauses);
            all.removeIf(other -> other.clauseId().equals(clause.clauseId()));
            all.add(clause);
            return new Written(title, validTo, salaTo, more, all);
        }

        private static FundingClause clause(
                String id,
                OrganisationNumber payer,
                OrganisationNumber payee,
                String amount,
                List<AmountOfYear> years) {
            return new FundingClause(
                    id,
                    Kind.FIXED_CONTRIBUTION,
                    null,
                    payer,
                    payee,
                    amount == null ? null : Money.of(amount),
                    years,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Terms terms() {
            var parties = new ArrayList<>(List.of(
                    new Party(MDU, List.of(PartyRole.COORDINATOR), null, null),
                    new Party(VASTERAS, List.of(PartyRole.FUNDER), null, null),
                    new Party(SALA, List.of(PartyRole.FUNDER), null, salaTo)));
            more.forEach(party -> parties.add(new Party(party, List.of(PartyRole.SUPPORTER), null, null)));
            return new Terms(
                    null, title, null, null, START, validTo, null, null, parties, clauses, List.of(), null, null);
        }
    }
}
