package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Indexation;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

/// Which new terms make a new or greater claim on Sala, clause by clause and branch by branch.
class ClaimsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void where_the_terms_replace_none_every_receivable_is_a_new_claim(Kind kind) {
        var terms = terms(clause(kind, SALA, MDU));
        assertThat(Claims.grow(terms, List.of(), FROM, SALA)).isEqualTo(kind.isReceivable());
        assertThat(Claims.grow(terms, List.of(), FROM, VASTERAS)).isFalse();
    }

    @Test
    void a_payee_owes_itself_nothing() {
        assertThat(Claims.grow(terms(clause(Kind.FIXED_CONTRIBUTION, SALA, SALA)), List.of(), FROM, SALA))
                .isFalse();
    }

    @Test
    void a_claim_is_compared_with_each_of_the_terms_that_it_replaces() {
        var low = terms(amount("900.00"));
        var high = terms(amount("1000.00"));
        assertThat(Claims.grow(high, List.of(high, low), FROM, SALA)).isTrue();
        assertThat(Claims.grow(high, List.of(high, high), FROM, SALA)).isFalse();
    }

    static Stream<Arguments> otherClauses() {
        var kpi = new Indexation("KPI", "2025-10", 10, null);
        return Stream.of(
                Arguments.of("the same", clause("c", Kind.FIXED_CONTRIBUTION, MDU, null, null, null), false),
                Arguments.of("another id", clause("d", Kind.FIXED_CONTRIBUTION, MDU, null, null, null), true),
                Arguments.of("another kind", clause("c", Kind.SHARED_CONTRIBUTION, MDU, null, null, null), true),
                Arguments.of("another payee", clause("c", Kind.FIXED_CONTRIBUTION, VASTERAS, null, null, null), true),
                Arguments.of(
                        "another proration",
                        clause("c", Kind.FIXED_CONTRIBUTION, MDU, Proration.DAILY, null, null),
                        true),
                Arguments.of("another VAT category", clause("c", Kind.FIXED_CONTRIBUTION, MDU, null, "O", null), true),
                Arguments.of("an index", clause("c", Kind.FIXED_CONTRIBUTION, MDU, null, null, kpi), true));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("otherClauses")
    void a_clause_is_the_same_by_id_kind_payee_proration_vat_and_index(String what, FundingClause next, boolean grows) {
        var before = terms(clause("c", Kind.FIXED_CONTRIBUTION, MDU, null, null, null));
        assertThat(Claims.grow(terms(next), List.of(before), FROM, SALA)).isEqualTo(grows);
    }

    @ParameterizedTest(name = "from {0} to {1}, before from {2} to {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, false",
                // New terms apply from 2027-01-01, so that an earlier first day of the party adds nothing.
                "2026-01-01, -, 2027-01-01, -, false",
                "2027-06-01, -, 2027-06-01, -, false",
                "2027-05-31, -, 2027-06-01, -, true",
                "-, -, 2027-01-02, -, true",
                "2027-06-01, -, 2027-01-01, -, false",
                "-, 2027-12-31, -, 2027-12-31, false",
                "-, 2028-01-01, -, 2027-12-31, true",
                "-, 2027-12-30, -, 2027-12-31, false",
                "-, -, -, 2028-12-30, true",
                "-, 2028-12-30, -, -, false",
            })
    void more_days_as_a_party_are_a_greater_claim(
            LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore, boolean grows) {
        var clause = clause(Kind.FIXED_CONTRIBUTION, SALA, MDU);
        var next = terms(END, new Party(SALA, List.of(PartyRole.FUNDER), from, to), clause);
        var before = terms(END, new Party(SALA, List.of(PartyRole.FUNDER), fromBefore, toBefore), clause);
        assertThat(Claims.grow(next, List.of(before), FROM, SALA)).isEqualTo(grows);
    }

    @Test
    void a_party_that_joins_or_leaves_by_the_amendment_is_asked() {
        var clause = clause(Kind.FIXED_CONTRIBUTION, SALA, MDU);
        var with = terms(clause);
        var without = terms(END, new Party(VASTERAS, List.of(PartyRole.FUNDER), null, null), clause);
        assertThat(Claims.grow(with, List.of(without), FROM, SALA)).isTrue();
        assertThat(Claims.grow(without, List.of(with), FROM, SALA)).isTrue();
    }

    @ParameterizedTest(name = "{0} kronor for {1}, 10 before: {2}")
    @CsvSource({
        "11.00, 2026, false",
        "11.00, 2027, true",
        "10.00, 2027, false",
        "11.00, 2028, true",
        "9.00, 2028, false",
        "11.00, 2029, false",
    })
    void an_amount_is_compared_for_the_years_in_which_the_new_terms_apply(String amount, int year, boolean grows) {
        var before = new ArrayList<AmountOfYear>();
        var next = new ArrayList<AmountOfYear>();
        for (int each = 2026; each <= 2029; each++) {
            before.add(new AmountOfYear(each, Money.of("10.00")));
            next.add(new AmountOfYear(each, Money.of(each == year ? amount : "10.00")));
        }
        assertThat(Claims.grow(terms(yearly(next)), List.of(terms(yearly(before))), FROM, SALA))
                .isEqualTo(grows);
    }

    @Test
    void a_year_without_an_amount_has_none() {
        var one = yearly(List.of(new AmountOfYear(2027, Money.of("10.00"))));
        var both = yearly(List.of(new AmountOfYear(2027, Money.of("10.00")), new AmountOfYear(2028, Money.of("0.01"))));
        assertThat(Claims.grow(terms(both), List.of(terms(one)), FROM, SALA)).isTrue();
        assertThat(Claims.grow(terms(one), List.of(terms(both)), FROM, SALA)).isFalse();
        assertThat(Claims.grow(terms(yearly(null)), List.of(terms(one)), FROM, SALA))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} kronor for {1}: {2}")
    @CsvSource({"11.00, 2077, true", "11.00, 2078, false"})
    void an_agreement_without_a_last_day_is_compared_for_fifty_years(String amount, int year, boolean grows) {
        var before = yearly(List.of(new AmountOfYear(year, Money.of("10.00"))));
        var next = yearly(List.of(new AmountOfYear(year, Money.of(amount))));
        assertThat(Claims.grow(endless(next), List.of(endless(before)), FROM, SALA))
                .isEqualTo(grows);
    }

    static Stream<Arguments> splits() {
        var half = share("a", SALA, "1/2");
        var rest = share("b", VASTERAS, "1/2");
        var fixed = fixed("a", SALA, "10.00");
        var other = fixed("b", VASTERAS, "10.00");
        var people = area("a", "1981", SALA);
        var more = area("b", "1980", VASTERAS);
        return Stream.of(
                row("a smaller share", shares(share("a", SALA, "1/3"), rest), shares(half, rest), false),
                row("the same share", shares(half, rest), shares(half, rest), false),
                row("a greater share", shares(share("a", SALA, "2/3"), rest), shares(half, rest), true),
                row("a new branch of the party", shares(half, share("c", SALA, "1/2")), shares(half, rest), true),
                row("a branch that another paid", shares(half, share("b", SALA, "1/2")), shares(half, rest), true),
                row("a smaller fixed amount", fixed(fixed("a", SALA, "9.99"), other), fixed(fixed, other), false),
                row("the same fixed amount", fixed(fixed, other), fixed(fixed, other), false),
                row("a greater fixed amount", fixed(fixed("a", SALA, "10.01"), other), fixed(fixed, other), true),
                row("another method", split(Method.EQUAL, half, rest), shares(half, rest), true),
                row("another rounding", rounded("1.00", half, rest), shares(half, rest), true),
                row("the same rounding", rounded("1.00", half, rest), rounded("1.00", half, rest), false),
                row("the same decided amount", decided("10.00", rest), decided("10.00", rest), false),
                row("a smaller decided amount", decided("9.99", rest), decided("10.00", rest), false),
                row("a greater decided amount", decided("10.01", rest), decided("10.00", rest), true),
                row("a decided amount for a share", decided("1.00", rest), shares(half, rest), true),
                row("a share for a decided amount", shares(half, rest), decided("1.00", rest), true),
                row("equal parts of as many", split(Method.EQUAL, half, rest), split(Method.EQUAL, half, rest), false),
                row("the same people", people(2023, people, more), people(2023, people, more), false),
                row("figures of another day", people(2024, people, more), people(2023, people, more), true),
                row("another area", people(2023, area("a", "1980", SALA), more), people(2023, people, more), true),
                row(
                        "another area beside it",
                        people(2023, people, area("b", "1982", VASTERAS)),
                        people(2023, people, more),
                        true),
                row(
                        "another payer beside it",
                        people(2023, people, area("b", "1980", MDU)),
                        people(2023, people, more),
                        true),
                row(
                        "no payer beside it",
                        people(2023, people, area("b", "1980", null)),
                        people(2023, people, more),
                        true),
                row("it bears the rest as before", resting("a", fixed, other), resting("a", fixed, other), false),
                row(
                        "it bears the rest of less",
                        resting("a", fixed, fixed("b", VASTERAS, "9.99")),
                        resting("a", fixed, other),
                        true),
                row("it bears the rest now", resting("a", fixed, other), resting("b", fixed, other), true),
                row("it bears the rest no more", resting("b", fixed, other), resting("a", fixed, other), true),
                row("a split where there was none", shares(half, rest), null, true),
                row("its branch is not split", shares(half, rest), shares(below("a", half), rest), true),
                row("its branch is split", shares(below("a", half), rest), shares(half, rest), true),
                row("the same two levels", shares(below("a", half), rest), shares(below("a", half), rest), false),
                row(
                        "a greater share of the lower level",
                        shares(below("a", share("a", SALA, "1/1")), rest),
                        shares(below("a", half), rest),
                        true),
                row(
                        "its branch is below another",
                        shares(below("b", half), share("a", VASTERAS, "1/2")),
                        shares(below("a", half), share("b", VASTERAS, "1/2")),
                        true));
    }

    private static Arguments row(String what, Split next, Split before, boolean grows) {
        return Arguments.of(what, next, before, grows);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("splits")
    void a_place_in_a_split_is_compared_on_the_way_down_to_it(String what, Split next, Split before, boolean grows) {
        assertThat(Claims.grow(terms(shared(next)), List.of(terms(shared(before))), FROM, SALA))
                .isEqualTo(grows);
    }

    @Test
    void the_payer_of_a_whole_clause_is_not_asked_when_its_split_is_removed() {
        var split = shares(share("b", VASTERAS, "1/1"));
        var whole = clause("c", Kind.FIXED_CONTRIBUTION, SALA, MDU, Money.of("10.00"), null, null, null, null, null);
        var divided = clause("c", Kind.FIXED_CONTRIBUTION, SALA, MDU, Money.of("10.00"), null, null, null, split, null);
        assertThat(Claims.grow(terms(whole), List.of(terms(divided)), FROM, SALA))
                .isFalse();
    }

    @Test
    void the_payer_of_a_branch_that_is_divided_further_is_asked() {
        var below = shares(share("c", VASTERAS, "1/1"));
        var divided = shares(branch("a", null, SALA, "1/1", null, null, below));
        var whole = shares(branch("a", null, SALA, "1/1", null, null, null));
        assertThat(Claims.grow(terms(shared(whole)), List.of(terms(shared(divided))), FROM, SALA))
                .isTrue();
        assertThat(Claims.grow(terms(shared(divided)), List.of(terms(shared(divided))), FROM, SALA))
                .isTrue();
    }

    private static Split shares(Branch... branches) {
        return split(Method.SHARES, branches);
    }

    private static Split fixed(Branch... branches) {
        return split(Method.FIXED, branches);
    }

    private static Split split(Method method, Branch... branches) {
        return new Split(method, null, null, null, List.of(branches));
    }

    private static Split rounded(String unit, Branch... branches) {
        return new Split(Method.SHARES, null, Money.of(unit), null, List.of(branches));
    }

    private static Split resting(String owner, Branch... branches) {
        return new Split(Method.FIXED, null, null, owner, List.of(branches));
    }

    private static Split people(int year, Branch... branches) {
        return new Split(
                Method.POPULATION,
                new PopulationBasis(LocalDate.of(year, 12, 31), null),
                null,
                null,
                List.of(branches));
    }

    /// By shares, of which Sala's amount is decided.
    private static Split decided(String amount, Branch other) {
        return shares(branch("a", null, SALA, "1/2", null, amount, null), other);
    }

    private static Branch below(String id, Branch only) {
        return branch(id, null, null, "1/2", null, null, shares(only));
    }

    private static Branch share(String id, OrganisationNumber payer, String share) {
        return branch(id, null, payer, share, null, null, null);
    }

    private static Branch fixed(String id, OrganisationNumber payer, String amount) {
        return branch(id, null, payer, null, amount, null, null);
    }

    private static Branch area(String id, String area, OrganisationNumber payer) {
        return branch(id, area, payer, null, null, null, null);
    }

    private static Branch branch(
            String id,
            String area,
            OrganisationNumber payer,
            String share,
            String amount,
            String decided,
            Split split) {
        return new Branch(
                id,
                null,
                area,
                payer,
                share == null ? null : Fraction.parse(share),
                amount == null ? null : Money.of(amount),
                decided == null ? null : Money.of(decided),
                null,
                split);
    }

    private static FundingClause shared(Split split) {
        return clause("c", Kind.SHARED_CONTRIBUTION, null, MDU, Money.of("1000.00"), null, null, null, split, null);
    }

    private static FundingClause amount(String amount) {
        return clause("c", Kind.FIXED_CONTRIBUTION, SALA, MDU, Money.of(amount), null, null, null, null, null);
    }

    private static FundingClause yearly(List<AmountOfYear> amounts) {
        return clause("c", Kind.FIXED_CONTRIBUTION, SALA, MDU, null, amounts, null, null, null, null);
    }

    private static FundingClause clause(Kind kind, OrganisationNumber payer, OrganisationNumber payee) {
        return clause("c", kind, payer, payee, Money.of("1000.00"), null, null, null, null, null);
    }

    private static FundingClause clause(
            String id, Kind kind, OrganisationNumber payee, Proration proration, String vat, Indexation indexation) {
        return clause(id, kind, SALA, payee, Money.of("1000.00"), null, vat, proration, null, indexation);
    }

    private static FundingClause clause(
            String id,
            Kind kind,
            OrganisationNumber payer,
            OrganisationNumber payee,
            Money annual,
            List<AmountOfYear> amounts,
            String vat,
            Proration proration,
            Split split,
            Indexation indexation) {
        return new FundingClause(
                id, kind, null, payer, payee, annual, amounts, null, vat, proration, split, null, indexation, null);
    }

    private static Terms terms(FundingClause clause) {
        return terms(END, new Party(SALA, List.of(PartyRole.FUNDER), null, null), clause);
    }

    private static Terms endless(FundingClause clause) {
        return terms(null, new Party(SALA, List.of(PartyRole.FUNDER), null, null), clause);
    }

    private static Terms terms(LocalDate validTo, Party party, FundingClause clause) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                START,
                validTo,
                null,
                null,
                List.of(new Party(MDU, List.of(PartyRole.COORDINATOR), null, null), party),
                List.of(clause),
                List.of(),
                null,
                null);
    }
}
