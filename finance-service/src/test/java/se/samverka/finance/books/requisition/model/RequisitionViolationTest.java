package se.samverka.finance.books.requisition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

class RequisitionViolationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAYER_NOT_BOUND|Sala was not bound on the issue date to every version on which its 7.50 rests; once"
                        + " it has approved them, an adjustment issues what it owes",
                "AGREEMENT_CONTESTED|Sala contests the agreement, so its 7.50 is not issued",
                "VAT_NOT_SUPPORTED|The 7.50 of Sala has another VAT category than O; an amendment can change it",
            })
    void what_is_not_issued_is_named_with_its_payer_amount_and_reason(Hindrance hindrance, String detail) {
        assertThat(RequisitionViolation.notIssuedTo("/year", "Sala", Money.of("7.50"), hindrance))
                .isEqualTo(new Violation("/year", hindrance.problem(), detail));
    }

    @Test
    void an_unknown_instalment_is_told_which_ones_there_are() {
        assertThat(RequisitionViolation.instalmentUnknown("/instalment", 3, 2))
                .isEqualTo(new Violation(
                        "/instalment", ProblemCode.INSTALMENT_UNKNOWN, "The terms have instalments 1 to 2, not 3"));
        assertThat(RequisitionViolation.instalmentUnknown("/instalment", 3, 0))
                .isEqualTo(new Violation(
                        "/instalment",
                        ProblemCode.INSTALMENT_UNKNOWN,
                        "The terms do not divide the year into instalments; omit instalment"));
    }

    @Test
    void a_day_that_is_out_of_range_is_told_the_range_of_the_money_and_of_today() {
        assertThat(RequisitionViolation.requisitionDateOutOfRange("/requisitionedOn", DAY, 2030, DAY.plusYears(2)))
                .isEqualTo(new Violation(
                        "/requisitionedOn",
                        ProblemCode.REQUISITION_DATE_OUT_OF_RANGE,
                        "The money for 2030 can be requisitioned on a day from 2029-01-01 to 2033-12-31 that is also between"
                                + " 2027-01-01 and 2028-03-02, not on 2026-03-02"));
    }

    @Test
    void a_broken_rule_says_what_is_wrong_and_where() {
        assertThat(RequisitionViolation.entryConditionUnmet("", "Sala", "Kommunstyrelsen", "LEGAL_FORCE"))
                .isEqualTo(new Violation(
                        "",
                        ProblemCode.ENTRY_CONDITION_UNMET,
                        "Kommunstyrelsen of Sala has not met the entry condition LEGAL_FORCE"));
        assertThat(RequisitionViolation.yearOutsidePeriod("/year", 2030))
                .isEqualTo(new Violation(
                        "/year",
                        ProblemCode.YEAR_OUTSIDE_PERIOD,
                        "The year 2030 is outside the period of the agreement"));
        assertThat(RequisitionViolation.requisitionedBeforeInForce("/requisitionedOn", DAY, DAY.plusDays(1)))
                .isEqualTo(new Violation(
                        "/requisitionedOn",
                        ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                        "The agreement has been in force since 2026-03-03; 2026-03-02 is before that day"));
        assertThat(RequisitionViolation.lateReasonMissing("/lateReason", DAY, DAY.plusYears(1)))
                .isEqualTo(new Violation(
                        "/lateReason",
                        ProblemCode.LATE_REASON_MISSING,
                        "The day 2026-03-02 is in last year; give one from 2027-01-01 to 2027-03-02, or give the reason"
                                + " for the delay in lateReason"));
        assertThat(RequisitionViolation.lateReasonMalformed("/lateReason", 500))
                .isEqualTo(new Violation(
                        "/lateReason",
                        ProblemCode.VALUE_MALFORMED,
                        "A reason has 1 to 500 characters, without control characters or leading or trailing blanks"));
    }
}
