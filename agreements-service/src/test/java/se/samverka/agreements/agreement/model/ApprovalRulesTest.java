package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

class ApprovalRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "decided {0}, announced {1}, appealed {2}, {3} on {4}: {5} {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-30, 2026-11-30, 2026-11-30, APPEAL_WITHDRAWN, 2026-11-30, -, -",
                "2026-12-01, -, -, -, -, /decidedOn, date-in-the-future",
                "1899-12-31, -, -, -, -, /decidedOn, out-of-bounds",
                "2026-11-02, 2026-12-01, -, -, -, /announcedOn, date-in-the-future",
                "2026-11-02, 2026-11-01, -, -, -, /announcedOn, announced-before-decided",
                "2026-11-02, 2026-11-04, 2026-12-01, -, -, /appealedOn, date-in-the-future",
                "2026-11-02, 2026-11-04, 2026-11-01, -, -, /appealedOn, appealed-before-decided",
                // Appealed before the announcement from which the appeal time runs: that is no wrong.
                "2026-11-02, 2026-11-04, 2026-11-03, -, -, -, -",
                "2026-11-02, -, 2026-11-10, APPEAL_REJECTED, 2026-12-01, /appealFinalOn, date-in-the-future",
                "2026-11-02, -, 2026-11-10, APPEAL_REJECTED, 2026-11-09, /appealFinalOn, appeal-final-before-appealed",
                "2026-11-02, -, 2026-11-10, APPEAL_REJECTED, -, /appealFinalOn, field-missing",
                "2026-11-02, -, 2026-11-10, -, 2026-11-20, /appealOutcome, field-missing",
                "2026-11-02, -, -, DECISION_SET_ASIDE, 2026-11-20, /appealedOn, field-missing",
            })
    void what_was_done_was_done_by_today_and_never_before_what_it_follows(
            LocalDate decidedOn,
            LocalDate announcedOn,
            LocalDate appealedOn,
            AppealOutcome outcome,
            LocalDate finalOn,
            String pointer,
            String code) {
        var approval = new Approval(
                Outcome.APPROVED, decidedOn, null, "§ 1", announcedOn, appealedOn, null, outcome, finalOn, null);
        var broken = ApprovalRules.check(approval, DecidingBodies.ANY, false, TODAY);
        if (code == null) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).extracting(Violation::pointer).containsExactly(pointer);
            assertThat(broken).extracting(one -> one.code().code()).containsExactly(code);
            if (code.endsWith("in-the-future")) {
                assertThat(broken.getFirst().detail()).contains("the latest day is 2026-11-30");
            }
        }
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunstyrelsen|Kommunstyrelsen|true",
                "kommunstyrelsen|Kommunstyrelsen|true",
                "KOMMUNSTYRELSEN |Kommunstyrelsen|true",
                "Kommunstyrelsen § 112|Kommunstyrelsen|true",
                "Kommunstyrelsen, §112|Kommunstyrelsen|true",
                "kommunstyrelsen §§ 15–16|Kommunstyrelsen|true",
                "Kommunstyrelsen|Kommunstyrelsen § 4|true",
                "Regionala  utvecklingsnämnden|Regionala utvecklingsnämnden|true",
                "Regionala\u00a0utvecklingsnämnden|Regionala utvecklingsnämnden|true",
                "Regionala utvecklingsna\u0308mnden|Regionala utvecklingsnämnden|true",
                "Kommunfullmäktige|Kommunstyrelsen|false",
                "Kommunstyrelsen i Sala|Kommunstyrelsen|false",
                "Kommunstyrelsens arbetsutskott § 112|Kommunstyrelsen|false",
                "§ 112|Kommunstyrelsen|false",
            })
    void a_body_is_the_one_that_the_agreement_names_however_people_write_it(
            String named, String expected, boolean same) {
        var approval = Approval.unappealed(Outcome.APPROVED, TODAY, named, null, null);
        var broken = ApprovalRules.check(approval, DecidingBodies.ANY.or(expected), false, TODAY);
        if (same) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).extracting(Violation::code).containsExactly(ProblemCode.DECIDING_BODY_WRONG);
            assertThat(broken.getFirst().detail()).contains(expected);
        }
    }

    @Test
    void what_others_record_in_a_partys_name_names_the_decision() {
        var unnamed = Approval.unappealed(Outcome.APPROVED, TODAY, null, " ", null);
        assertThat(ApprovalRules.check(unnamed, DecidingBodies.ANY, true, TODAY))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/decidingBody", ProblemCode.DECISION_NOT_NAMED),
                        org.assertj.core.api.Assertions.tuple("/reference", ProblemCode.DECISION_NOT_NAMED));
        assertThat(ApprovalRules.check(unnamed, DecidingBodies.ANY, false, TODAY))
                .isEmpty();
        var named = Approval.unappealed(Outcome.APPROVED, TODAY, "Kommunstyrelsen", "§ 112", null);
        assertThat(ApprovalRules.check(named, DecidingBodies.ANY, true, TODAY)).isEmpty();
    }

    @Test
    void of_a_decision_that_binds_only_the_appeal_may_change() {
        var kept = Approval.unappealed(Outcome.APPROVED, TODAY, "Kommunstyrelsen", "§ 112", TODAY);
        var appealed = new Approval(
                Outcome.APPROVED, TODAY, "Kommunstyrelsen", "§ 112", TODAY, TODAY, "4711-26", null, null, null);
        assertThat(ApprovalRules.checkKept(appealed, kept)).isEmpty();
        var other = Approval.unappealed(Outcome.REJECTED, TODAY.minusDays(1), "Fullmäktige", "§ 113", null);
        assertThat(ApprovalRules.checkKept(other, kept))
                .extracting(Violation::pointer)
                .containsExactly("/outcome", "/decidedOn", "/decidingBody", "/reference", "/announcedOn");
    }
}
