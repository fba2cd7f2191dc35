package se.samverka.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms.AgreementKind;
import se.samverka.terms.Terms.EntryCondition;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;
import se.samverka.terms.Terms.Requirement;

/// Who is a party and until when, who is named, and what each must decide.
class TermsOfPartiesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @ParameterizedTest(name = "to {0}, {1} months of notice, prolonged by {2}, noticed on {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, 2026-03-10, 2026-03-10",
                "-, 6, -, 2026-03-10, 2026-09-10",
                "2028-12-31, 6, -, 2026-03-10, 2026-09-10",
                "-, 6, 12, 2026-03-10, 2026-09-10",
                // The end of the first period is late enough.
                "2028-12-31, 6, 12, 2026-03-10, 2028-12-31",
                "2028-12-31, 6, 12, 2028-06-30, 2028-12-31",
                "2028-12-31, 6, 12, 2028-07-01, 2029-12-31",
                "2028-12-31, 6, 12, 2030-01-01, 2030-12-31",
                "2028-12-31, -, 12, 2029-01-01, 2029-12-31",
                // A period that ends with a month is followed by periods that do, and another by its day.
                "2026-02-28, 0, 1, 2026-03-01, 2026-03-31",
                "2026-01-31, 0, 1, 2026-03-01, 2026-03-31",
                "2026-01-30, 0, 1, 2026-03-01, 2026-03-30",
            })
    void notice_ends_the_agreement_for_a_party_with_the_first_period_that_lies_far_enough_ahead(
            LocalDate validTo, Integer notice, Integer prolongation, LocalDate noticedOn, LocalDate lastDay) {
        assertThat(terms(validTo, notice, prolongation).lastDayAfterNotice(noticedOn))
                .isEqualTo(lastDay);
    }

    @Test
    void a_party_that_has_given_notice_leaves_on_its_last_day_unless_it_leaves_earlier() {
        var terms = terms(
                new Party(MDU, List.of(PartyRole.COORDINATOR), null, null),
                new Party(SALA, List.of(PartyRole.FUNDER), START, START.plusYears(2)),
                new Party(FAGERSTA, List.of(PartyRole.FUNDER), START, START.plusDays(9)));
        var left = terms.leftBy(Map.of(SALA, START.plusYears(1), FAGERSTA, START.plusYears(1)));
        assertThat(left.parties()).extracting(Party::to).containsExactly(null, START.plusYears(1), START.plusDays(9));
        assertThat(left).usingRecursiveComparison().ignoringFields("parties").isEqualTo(terms);
        assertThat(terms.leftBy(Map.of())).isEqualTo(terms);
    }

    @ParameterizedTest(name = "a party from {0} to {1}, on 2026-06-15: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, true",
                "2026-06-15, 2026-06-15, true",
                "2026-06-16, -, false",
                "-, 2026-06-14, false",
                "2026-06-14, -, true",
            })
    void a_party_is_one_from_its_first_day_to_its_last(LocalDate from, LocalDate to, boolean holds) {
        assertThat(new Party(SALA, List.of(PartyRole.FUNDER), from, to).holdsOn(LocalDate.of(2026, 6, 15)))
                .isEqualTo(holds);
    }

    @Test
    void an_amendment_takes_kind_and_predecessor_from_the_agreement_and_the_rest_as_written() {
        var predecessor = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
        var amended = terms(party(SALA)).of(AgreementKind.ACCORD, predecessor);
        assertThat(amended.kind()).isEqualTo(AgreementKind.ACCORD);
        assertThat(amended.predecessor()).isEqualTo(predecessor);
        assertThat(amended)
                .usingRecursiveComparison()
                .ignoringFields("kind", "predecessor")
                .isEqualTo(terms(party(SALA)));
    }

    @Test
    void parties_and_payers_are_named_by_the_place_that_names_them() {
        var inner = split(branch("c", MDU, null), branch("d", null, null));
        var clauses = List.of(
                clause(Kind.FIXED_CONTRIBUTION, SALA, null),
                clause(Kind.SHARED_CONTRIBUTION, null, split(branch("a", FAGERSTA, null), branch("b", null, inner))));
        assertThat(terms(List.of(party(MDU), party(SALA)), clauses, List.of()).named("/terms"))
                .containsExactly(
                        Map.entry("/terms/parties/0/organisationNumber", MDU),
                        Map.entry("/terms/parties/1/organisationNumber", SALA),
                        Map.entry("/terms/fundingClauses/0/payer", SALA),
                        Map.entry("/terms/fundingClauses/1/split/branches/0/payer", FAGERSTA),
                        Map.entry("/terms/fundingClauses/1/split/branches/1/split/branches/0/payer", MDU));
    }

    @ParameterizedTest(name = "{0} parties: {1} named")
    @CsvSource({"500, 500", "501, 0"})
    void of_too_many_parties_none_is_named(int count, int named) {
        var parties = IntStream.range(0, count).mapToObj(i -> party(SALA)).toList();
        assertThat(terms(parties, List.of(), List.of()).named("")).hasSize(named);
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({"12, 1", "13, 0"})
    void payers_are_read_to_the_deepest_level_that_is_allowed(int level, int read) {
        var split = split(branch("deepest", FAGERSTA, null));
        for (int above = level - 1; above > 0; above--) {
            split = split(branch("b" + above, null, split));
        }
        var clause = clause(Kind.SHARED_CONTRIBUTION, null, split);
        var terms = terms(List.of(party(SALA)), List.of(clause), List.of());
        assertThat(terms.named("").values().stream().filter(FAGERSTA::equals)).hasSize(read);
        assertThat(PayerRules.check(terms, "")).hasSize(read);
    }

    @Test
    void a_party_is_found_by_its_number() {
        var terms = terms(party(MDU), party(SALA));
        assertThat(terms.party(SALA)).contains(party(SALA));
        assertThat(terms.party(FAGERSTA)).isEmpty();
    }

    @Test
    void terms_without_conditions_bind_when_every_party_has_approved() {
        var terms = terms(party(MDU), party(SALA));
        assertThat(terms.effectiveEntryConditions())
                .containsExactly(
                        new EntryCondition(MDU, "", Requirement.APPROVAL),
                        new EntryCondition(SALA, "", Requirement.APPROVAL));
        assertThat(terms.condition(SALA)).contains(new EntryCondition(SALA, "", Requirement.APPROVAL));
    }

    @Test
    void terms_with_conditions_ask_those_alone() {
        var condition = new EntryCondition(SALA, "Kommunstyrelsen", Requirement.LEGAL_FORCE);
        var terms = terms(List.of(party(MDU), party(SALA)), List.of(), List.of(condition));
        assertThat(terms.effectiveEntryConditions()).containsExactly(condition);
        assertThat(terms.condition(SALA)).contains(condition);
        assertThat(terms.condition(MDU)).isEmpty();
    }

    @Test
    void legal_force_is_required_where_any_version_asks_for_it() {
        var legal = new EntryCondition(SALA, "Kommunstyrelsen", Requirement.LEGAL_FORCE);
        var asks = terms(List.of(party(SALA)), List.of(), List.of(legal));
        var asksNothing = terms(party(SALA));
        assertThat(Terms.requirementOf(SALA, List.of(asksNothing, asks))).isEqualTo(Requirement.LEGAL_FORCE);
        assertThat(Terms.requirementOf(SALA, List.of(asksNothing))).isEqualTo(Requirement.APPROVAL);
        assertThat(Terms.requirementOf(MDU, List.of(asks))).isEqualTo(Requirement.APPROVAL);
        assertThat(Terms.requirementOf(SALA, List.of())).isEqualTo(Requirement.APPROVAL);
    }

    @Test
    void the_period_in_words_has_no_end_where_the_agreement_has_none() {
        assertThat(Period.inWords(START, LocalDate.of(2028, 12, 31))).isEqualTo("2026-01-01 to 2028-12-31");
        assertThat(Period.inWords(START, Terms.NO_LAST_DAY)).isEqualTo("2026-01-01 on");
    }

    @Test
    void days_on_which_parties_leave_count_as_days_of_change() {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < 101; i++) {
            parties.add(new Party(number(i), List.of(PartyRole.FUNDER), null, START.plusDays(i)));
        }
        assertThat(TermsRules.ofNew(terms(parties, List.of(), List.of()), START, ""))
                .extracting(Violation::pointer)
                .containsExactly("/parties");
        parties.removeLast();
        assertThat(TermsRules.ofNew(terms(parties, List.of(), List.of()), START, ""))
                .isEmpty();
    }

    private static Party party(OrganisationNumber organisation) {
        return new Party(organisation, List.of(PartyRole.FUNDER), null, null);
    }

    private static Split split(Branch... branches) {
        return new Split(Method.EQUAL, null, null, null, List.of(branches));
    }

    private static Branch branch(String id, OrganisationNumber payer, Split split) {
        return new Branch(id, null, null, payer, null, null, null, null, split);
    }

    private static FundingClause clause(Kind kind, OrganisationNumber payer, Split split) {
        return new FundingClause(
                "c", kind, null, payer, SALA, Money.of("1.00"), null, null, null, null, split, null, null, null);
    }

    private static Terms terms(LocalDate validTo, Integer notice, Integer prolongation) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                START,
                validTo,
                notice,
                prolongation,
                List.of(party(SALA)),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Terms terms(Party... parties) {
        return terms(List.of(parties), List.of(), List.of());
    }

    private static Terms terms(List<Party> parties, List<FundingClause> clauses, List<EntryCondition> conditions) {
        return new Terms(null, "STARK", "RV1", "P", START, null, 6, null, parties, clauses, conditions, null, null);
    }

    private static OrganisationNumber number(int i) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "212900-%02d%d%d".formatted(i / 10, i % 10, digit))
                .filter(OrganisationNumber::hasValidCheckDigit)
                .map(OrganisationNumber::of)
                .findFirst()
                .orElseThrow();
    }
}
