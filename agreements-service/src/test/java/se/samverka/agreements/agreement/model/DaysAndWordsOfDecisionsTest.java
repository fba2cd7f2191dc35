package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class DaysAndWordsOfDecisionsTest {

    private static final LocalDate EARLIEST = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, BEFORE_WHAT_IT_FOLLOWS",
                "2026-03-02, -",
                "2026-11-30, -",
                "2026-12-01, DATE_IN_THE_FUTURE",
            })
    void something_is_done_from_the_day_of_what_it_follows_until_today(LocalDate day, ProblemCode code) {
        var found = new ArrayList<Violation>();
        DayDone.check("/noticedOn", day, EARLIEST, "the agreement's first day", TODAY, found);
        assertThat(found).extracting(Violation::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(answer(day, null, null).check(EARLIEST, "the day of the proposal", TODAY))
                .extracting(Violation::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_day_in_the_future_is_reported_as_that_alone() {
        var found = new ArrayList<Violation>();
        DayDone.check("/noticedOn", TODAY.plusDays(1), TODAY.plusDays(2), "what it follows", TODAY, found);
        assertThat(found).extracting(Violation::code).containsExactly(ProblemCode.DATE_IN_THE_FUTURE);
    }

    @Test
    void of_two_days_the_later_or_the_earlier_is_found_also_where_one_is_missing() {
        var next = EARLIEST.plusDays(1);
        assertThat(DayDone.later(EARLIEST, next)).isEqualTo(next);
        assertThat(DayDone.later(next, EARLIEST)).isEqualTo(next);
        assertThat(DayDone.later(next, null)).isEqualTo(next);
        assertThat(DayDone.earlier(EARLIEST, next)).isEqualTo(EARLIEST);
        assertThat(DayDone.earlier(next, EARLIEST)).isEqualTo(EARLIEST);
        assertThat(DayDone.earlier(next, null)).isEqualTo(next);
    }

    @Test
    void an_answer_without_a_day_breaks_no_rule_of_days() {
        assertThat(answer(null, null, null).check(EARLIEST, "the day of the proposal", TODAY))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -",
                "-, -, § 31, § 31",
                "-, Kommunstyrelsen, § 31, § 31",
                "2026-03-02, -, -, 2026-03-02",
                "2026-03-02, Kommunstyrelsen, § 31, Kommunstyrelsen 2026-03-02 § 31",
                "2026-03-02, Kommunstyrelsen, ' ', Kommunstyrelsen 2026-03-02",
            })
    void an_answers_decision_in_words_has_the_parts_that_are_there(
            LocalDate decidedOn, String body, String reference, String words) {
        assertThat(answer(decidedOn, body, reference).decision()).isEqualTo(words);
    }

    @ParameterizedTest(name = "announced {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, 2026-11-30", "2026-03-04, 2026-03-04"})
    void a_decision_that_is_not_announced_is_supposed_to_be_on_the_day(LocalDate announcedOn, LocalDate expected) {
        var decision = new Approval(
                Outcome.APPROVED,
                EARLIEST,
                "Kommunstyrelsen",
                "§ 31",
                announcedOn,
                EARLIEST,
                "4711-26",
                null,
                null,
                null);
        assertThat(decision.announcedBy(TODAY))
                .isEqualTo(new Approval(
                        Outcome.APPROVED,
                        EARLIEST,
                        "Kommunstyrelsen",
                        "§ 31",
                        expected,
                        EARLIEST,
                        "4711-26",
                        null,
                        null,
                        null));
        assertThat(Approval.on(TODAY))
                .isEqualTo(new Approval(Outcome.APPROVED, TODAY, null, null, TODAY, null, null, null, null, null));
    }

    @Test
    void another_deciding_body_changes_nothing_else_of_a_decision() {
        var outcome = AppealOutcome.APPEAL_REJECTED;
        var decision = new Approval(
                Outcome.APPROVED, EARLIEST, "KS", "§ 31", EARLIEST, EARLIEST, "4711-26", outcome, TODAY, null);
        assertThat(decision.decidedBy("Kommunstyrelsen"))
                .isEqualTo(new Approval(
                        Outcome.APPROVED,
                        EARLIEST,
                        "Kommunstyrelsen",
                        "§ 31",
                        EARLIEST,
                        EARLIEST,
                        "4711-26",
                        outcome,
                        TODAY,
                        null));
    }

    @ParameterizedTest(name = "{0} after {1}: allowed {2}")
    @CsvSource({"2026-03-01, 2026-03-02, false", "2026-03-02, 2026-03-02, true", "2026-03-03, 2026-03-02, true"})
    void a_decision_is_not_made_before_what_it_follows(LocalDate decidedOn, LocalDate day, boolean allowed) {
        var decision = Approval.on(decidedOn);
        for (var follows :
                List.of(ApprovalRules.Follows.firstDay(day), ApprovalRules.Follows.replaced(Approval.on(day)))) {
            var broken = new Violation(
                    "/decidedOn",
                    ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                    "The earliest day is " + day + ", " + follows.what());
            assertThat(ApprovalRules.checkFollows(decision, follows)).isEqualTo(allowed ? List.of() : List.of(broken));
        }
    }

    @Test
    void a_warning_is_found_by_its_code() {
        assertThat(Warning.of("second-successor")).isEqualTo(Warning.SECOND_SUCCESSOR);
        assertThat(Warning.of("begins-before-predecessor")).isEqualTo(Warning.BEGINS_BEFORE_PREDECESSOR);
    }

    @Test
    void what_the_register_or_the_kept_agreement_does_not_allow_is_named() {
        assertThat(AgreementViolation.organisationUnknown("/payer", SALA))
                .isEqualTo(new Violation(
                        "/payer",
                        ProblemCode.ORGANISATION_UNKNOWN,
                        "Organisation 212000-2098 is not in the register; register it at /organisations first"));
        assertThat(AgreementViolation.legalForceNotApplicable("/requirement", SALA))
                .isEqualTo(new Violation(
                        "/requirement",
                        ProblemCode.LEGAL_FORCE_NOT_APPLICABLE,
                        "Only decisions of municipalities, regions and federations gain legal force; ask of"
                                + " organisation 212000-2098 for APPROVAL"));
        assertThat(AgreementViolation.beginsLater("/validFrom", EARLIEST))
                .isEqualTo(new Violation(
                        "/validFrom",
                        ProblemCode.BEGINS_LATER,
                        "The agreement has begun on 2026-03-02 and an amendment cannot let it begin later; say in"
                                + " effectiveFrom from when the new terms count"));
        assertThat(AgreementViolation.outsideMembership("/payer", SALA, EARLIEST))
                .isEqualTo(new Violation(
                        "/payer",
                        ProblemCode.OUTSIDE_MEMBERSHIP,
                        "Organisation 212000-2098 is not party to the agreement on 2026-03-02"));
    }

    private static PartyAnswer answer(LocalDate decidedOn, String body, String reference) {
        return new PartyAnswer(PartyAnswer.Outcome.CONFIRMED, decidedOn, body, reference, null, null);
    }
}
