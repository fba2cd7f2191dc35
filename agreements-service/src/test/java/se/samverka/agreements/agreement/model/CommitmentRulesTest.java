package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;
import se.samverka.terms.TermsViolation;

/// An agreement of 2026 to 2028, to which Sala is a party until the end of 2026.
class CommitmentRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2029, 2, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @ParameterizedTest(name = "decided on {0}, dissolved on 2027-06-30: owed {1}")
    @CsvSource({"2027-06-29, true", "2027-06-30, false", "2027-07-01, false"})
    void only_what_was_decided_before_the_day_of_dissolution_is_still_owed(LocalDate decidedOn, boolean owed) {
        assertThat(commitment(decidedOn, MDU, List.of()).survives(LocalDate.of(2027, 6, 30)))
                .isEqualTo(owed);
    }

    @ParameterizedTest(name = "decided on {0}, today {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, 2029-02-01, -",
                "2025-12-31, 2029-02-01, outside-period",
                "2028-12-31, 2029-02-01, -",
                "2029-01-01, 2029-02-01, outside-period",
                "2026-06-01, 2026-06-01, -",
                "2026-06-02, 2026-06-01, date-in-the-future",
            })
    void the_board_decides_within_the_agreements_period_and_by_today(
            LocalDate decidedOn, LocalDate today, String code) {
        var found =
                commitment(decidedOn, MDU, List.of(owes(MDU, 2026, "1.00"))).check(terms(END), parties(), END, today);
        assertThat(found).extracting(one -> one.code().code()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(one -> assertThat(one.pointer()).isEqualTo("/decidedOn"));
    }

    @Test
    void the_last_day_is_that_of_the_agreement_and_not_of_its_terms() {
        assertThat(commitment(DECIDED, MDU, List.of(owes(MDU, 2026, "1.00")))
                        .check(terms(END), parties(), DECIDED.minusDays(1), TODAY))
                .containsExactly(new Violation(
                        "/decidedOn",
                        ProblemCode.OUTSIDE_PERIOD,
                        "The board decides within the agreement's period, 2026-01-01 to 2026-05-31"));
    }

    @Test
    void payee_and_payers_are_parties() {
        assertThat(check(DECIDED, FAGERSTA, owes(MDU, 2026, "1.00"), owes(FAGERSTA, 2026, "1.00")))
                .containsExactly(
                        TermsViolation.notAParty("/payee", FAGERSTA),
                        TermsViolation.notAParty("/amounts/1/payer", FAGERSTA));
    }

    @Test
    void payee_and_payers_are_parties_on_the_day_of_the_decision() {
        var left = LocalDate.of(2027, 1, 1);
        assertThat(check(left.minusDays(1), SALA, owes(SALA, 2026, "1.00"))).isEmpty();
        assertThat(check(left, SALA, owes(SALA, 2026, "1.00")))
                .containsExactly(
                        AgreementViolation.outsideMembership("/payee", SALA, left),
                        AgreementViolation.outsideMembership("/amounts/0/payer", SALA, left));
    }

    @Test
    void of_a_decision_outside_the_period_only_that_is_reported() {
        assertThat(check(END.plusDays(1), SALA, owes(SALA, 2026, "1.00")))
                .extracting(Violation::pointer)
                .containsExactly("/decidedOn");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-0.01, AMOUNT_NOT_POSITIVE",
                "0.00, AMOUNT_NOT_POSITIVE",
                "0.01, -",
                "1000000000000.00, -",
                "1000000000000.01, OUT_OF_BOUNDS",
            })
    void an_amount_is_above_zero_and_at_most_the_largest_that_is_agreed_on(String amount, ProblemCode code) {
        assertThat(Money.LARGEST_AGREED).isEqualTo(Money.of("1000000000000.00"));
        var found = check(DECIDED, MDU, owes(MDU, 2026, amount));
        assertThat(found).extracting(Violation::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(one -> assertThat(one.pointer()).isEqualTo("/amounts/0/amount"));
    }

    @ParameterizedTest(name = "{0}: allowed {1}")
    @CsvSource({"2025, false", "2026, true", "2028, true", "2029, false"})
    void an_amount_is_for_a_year_of_the_agreement(int year, boolean allowed) {
        var outside = new Violation(
                "/amounts/0/year", ProblemCode.OUTSIDE_PERIOD, "The agreement is for 2026-01-01 to 2028-12-31");
        assertThat(check(DECIDED, MDU, owes(MDU, year, "1.00"))).isEqualTo(allowed ? List.of() : List.of(outside));
    }

    @Test
    void a_payer_has_one_amount_for_a_year() {
        assertThat(check(
                        DECIDED,
                        MDU,
                        owes(MDU, 2026, "1.00"),
                        owes(MDU, 2027, "1.00"),
                        owes(SALA, 2026, "1.00"),
                        owes(MDU, 2026, "2.00")))
                .containsExactly(
                        new Violation("/amounts/3", ProblemCode.AMOUNT_TWICE, MDU + " has an amount for 2026 already"));
    }

    @ParameterizedTest(name = "{0} amounts: allowed {1}")
    @CsvSource({"0, false", "1, true", "5000, true", "5001, false"})
    void a_commitment_has_1_to_5000_amounts(int count, boolean allowed) {
        var amounts = IntStream.range(0, count)
                .mapToObj(i -> owes(MDU, 2026 + i, "1.00"))
                .toList();
        var found = commitment(DECIDED, MDU, amounts).check(terms(null), parties(), END, TODAY);
        assertThat(found)
                .isEqualTo(
                        allowed
                                ? List.of()
                                : List.of(new Violation(
                                        "/amounts", ProblemCode.OUT_OF_BOUNDS, "A commitment has 1 to 5000 amounts")));
    }

    private static List<Violation> check(LocalDate decidedOn, OrganisationNumber payee, YearOfPayer... amounts) {
        return commitment(decidedOn, payee, List.of(amounts)).check(terms(END), parties(), END, TODAY);
    }

    private static Commitment commitment(LocalDate decidedOn, OrganisationNumber payee, List<YearOfPayer> amounts) {
        return new Commitment("STARK", decidedOn, "Styrgruppen", null, payee, amounts, null, null);
    }

    private static YearOfPayer owes(OrganisationNumber payer, int year, String amount) {
        return new YearOfPayer(payer, year, Money.of(amount));
    }

    private static PartyTimes parties() {
        return new PartyTimes(List.of(new PartyTimes.Version(START, terms(END))));
    }

    private static Terms terms(LocalDate validTo) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                START,
                validTo,
                null,
                null,
                List.of(
                        new Party(MDU, List.of(PartyRole.COORDINATOR), null, null),
                        new Party(SALA, List.of(PartyRole.FUNDER), null, LocalDate.of(2026, 12, 31))),
                List.of(),
                List.of(),
                null,
                null);
    }
}
