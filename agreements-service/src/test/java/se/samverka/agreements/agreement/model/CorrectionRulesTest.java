package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.EntryCondition;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;
import se.samverka.terms.Terms.Requirement;
import se.samverka.terms.TermsViolation;

class CorrectionRulesTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/title",
                "/caseNumber",
                "/purpose",
                "/fundingClauses/0/title",
                "/fundingClauses/12/split/branches/3/title",
                "/fundingClauses/0/split/branches/3/decisionReference",
                "/fundingClauses/0/split/branches/3/split/branches/99999/decisionReference",
                "/entryConditions/7/decidingBody",
            })
    void words_that_move_no_money_can_be_corrected(String pointer) {
        assertThat(broken(reword(pointer))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/validTo",
                "/title/0",
                "/parties/0/roles/0",
                "/fundingClauses/0/annualAmount",
                "/fundingClauses/0/projectReference",
                "/fundingClauses/00/title",
                "/fundingClauses/100000/title",
                "/fundingClauses/-1/title",
                "/fundingClauses/0/decisionReference",
                "/fundingClauses/0/split/branches/0/share",
                "/entryConditions/0/requirement",
            })
    void anything_else_is_for_an_amendment(String pointer) {
        assertThat(broken(reword(pointer)))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/changes/0/pointer", ProblemCode.CORRECTION_MOVES_TERMS));
    }

    @Test
    void one_place_is_corrected_once() {
        assertThat(broken(reword("/title"), reword("/purpose"), reword("/title")))
                .containsExactly(new Violation(
                        "/changes/2/pointer", ProblemCode.CORRECTED_TWICE, "One correction has one change at /title"));
    }

    @Test
    void a_correction_changes_the_text() {
        assertThat(broken(new Rewording("/title", "STARK", "STARK")))
                .containsExactly(new Violation(
                        "/changes/0/to", ProblemCode.CORRECTION_CHANGES_NOTHING, "The version has this text already"));
        assertThat(broken(new Rewording("/title", null, "STARK"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} changes: allowed {1}")
    @CsvSource({"0, false", "1, true", "100, true", "101, false"})
    void a_correction_has_1_to_100_changes(int count, boolean allowed) {
        var changes = IntStream.range(0, count)
                .mapToObj(i -> reword("/fundingClauses/" + i + "/title"))
                .toList();
        var outside = TermsViolation.outOfBounds("/changes", "The number of changes", 1, 100);
        assertThat(correction("r", null, changes).check(AGREED, TODAY))
                .isEqualTo(allowed ? List.of() : List.of(outside));
    }

    @ParameterizedTest(name = "reason {0}, from {1} and to {2} characters: allowed {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, 102393, true",
                "1, -, 102394, false",
                "20000, 40000, 42394, true",
                "20001, 40000, 42394, false",
                "20000, 40001, 42394, false",
                "20000, 40000, 42395, false",
            })
    void all_texts_together_with_their_places_have_at_most_102_400_characters(
            int reason, Integer from, int to, boolean allowed) {
        // Given
        assertThat("/title").hasSize(6);
        var change = new Rewording("/title", from == null ? null : "f".repeat(from), "t".repeat(to));
        // Then
        var outside = TermsViolation.outOfBounds("/changes", "The length of all texts together", 1, 102_400);
        assertThat(correction("r".repeat(reason), null, List.of(change)).check(AGREED, TODAY))
                .isEqualTo(allowed ? List.of() : List.of(outside));
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "2026-03-01, BEFORE_WHAT_IT_FOLLOWS",
                "2026-03-02, -",
                "2026-11-30, -",
                "2026-12-01, DATE_IN_THE_FUTURE",
            })
    void it_is_decided_from_the_first_decision_on_the_words_until_today(LocalDate decidedOn, ProblemCode code) {
        var found = correction("r", decidedOn, List.of(reword("/title"))).check(AGREED, TODAY);
        assertThat(found).extracting(Violation::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(one -> assertThat(one.pointer()).isEqualTo("/decidedOn"));
    }

    @Test
    void the_day_and_the_changes_are_reported_together() {
        assertThat(correction("r", TODAY.plusDays(1), List.of(reword("/validTo")))
                        .check(AGREED, TODAY))
                .extracting(Violation::pointer)
                .containsExactly("/decidedOn", "/changes/0/pointer");
    }

    @Test
    void the_parties_whose_deciding_body_is_corrected_own_the_change() {
        var terms = terms(condition(SALA), condition(FAGERSTA), condition(SALA));
        assertThat(owners(terms, "/title", "/entryConditions/1/decidingBody")).containsExactly(FAGERSTA);
        assertThat(owners(
                        terms,
                        "/entryConditions/2/decidingBody",
                        "/entryConditions/1/decidingBody",
                        "/entryConditions/0/decidingBody"))
                .containsExactly(SALA, FAGERSTA);
        assertThat(owners(terms, "/title", "/entryConditions/3/decidingBody", "/entryConditions/0/requirement"))
                .isEmpty();
    }

    private static java.util.Set<OrganisationNumber> owners(Terms terms, String... pointers) {
        var changes = java.util.Arrays.stream(pointers)
                .map(CorrectionRulesTest::reword)
                .toList();
        return correction("r", null, changes).ownersOfConditions(terms);
    }

    private static List<Violation> broken(Rewording... changes) {
        return correction("r", null, List.of(changes)).check(AGREED, TODAY);
    }

    private static Rewording reword(String pointer) {
        return new Rewording(pointer, "old", "new");
    }

    private static Correction correction(String reason, LocalDate decidedOn, List<Rewording> changes) {
        return new Correction(1, reason, decidedOn, null, changes, null);
    }

    private static EntryCondition condition(OrganisationNumber party) {
        return new EntryCondition(party, "Kommunstyrelsen", Requirement.LEGAL_FORCE);
    }

    private static Terms terms(EntryCondition... conditions) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                AGREED,
                null,
                null,
                null,
                List.of(new Party(SALA, List.of(PartyRole.FUNDER), null, null)),
                Collections.emptyList(),
                List.of(conditions),
                null,
                null);
    }
}
