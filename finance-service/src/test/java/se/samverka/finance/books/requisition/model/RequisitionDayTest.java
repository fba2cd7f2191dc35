package se.samverka.finance.books.requisition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

class RequisitionDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15, 2026, -",
                "2026-01-01, 2026, -",
                "2026-06-16, 2026, date-in-the-future",
                "2025-12-31, 2026, late-reason-missing",
                "2025-01-01, 2026, late-reason-missing",
                "2024-12-31, 2025, requisition-date-out-of-range",
                "2026-06-15, 2027, -",
                "2026-06-15, 2028, requisition-date-out-of-range",
                "2026-06-15, 2023, -",
                "2026-06-15, 2022, requisition-date-out-of-range",
            })
    void a_day_is_of_this_year_or_late_with_a_reason_and_near_the_year_of_the_money(
            LocalDate date, int year, String code) {
        var broken = RequisitionDay.broken(date, year, null, null, TODAY);
        assertThat(broken.stream().map(RequisitionDayTest::code).findFirst().orElse(null))
                .isEqualTo(code);
    }

    @Test
    void a_late_day_has_a_reason() {
        var lastYear = LocalDate.of(2025, 12, 31);
        assertThat(RequisitionDay.broken(lastYear, 2026, "Beslutet dröjde", null, TODAY))
                .isEmpty();
        assertThat(RequisitionDay.broken(lastYear, 2026, null, null, TODAY))
                .extracting(Violation::pointer, Violation::detail)
                .containsExactly(tuple(
                        "/lateReason",
                        "The day 2025-12-31 is in last year; give one from 2026-01-01 to 2026-06-15, or give"
                                + " the reason for the delay in lateReason"));
    }

    @Test
    void a_reason_is_one_line_of_at_most_500_characters() {
        assertThat(RequisitionDay.broken(TODAY, 2026, "x".repeat(500), null, TODAY))
                .isEmpty();
        for (var reason : new String[] {"", " x", "x\n", "x".repeat(501)}) {
            assertThat(RequisitionDay.broken(TODAY, 2026, reason, null, TODAY))
                    .extracting(RequisitionDayTest::code, Violation::pointer, Violation::detail)
                    .containsExactly(
                            tuple(
                                    "value-malformed",
                                    "/lateReason",
                                    "A reason has 1 to 500 characters, without control characters or leading or trailing blanks"));
        }
    }

    @Test
    void a_day_is_not_before_the_agreement_entered_into_force() {
        var since = LocalDate.of(2026, 3, 1);
        assertThat(RequisitionDay.broken(since, 2026, null, since, TODAY)).isEmpty();
        assertThat(RequisitionDay.broken(since.minusDays(1), 2026, null, since, TODAY))
                .extracting(RequisitionDayTest::code, Violation::detail)
                .containsExactly(tuple(
                        "before-what-it-follows",
                        "The agreement has been in force since 2026-03-01; 2026-02-28 is before that day"));
    }

    @Test
    void each_message_says_what_is_wrong() {
        assertThat(RequisitionDay.broken(TODAY.plusDays(1), 2026, null, null, TODAY)
                        .getFirst()
                        .detail())
                .contains("2026-06-16 is in the future", "2026-06-15, which is today");
        assertThat(RequisitionDay.broken(LocalDate.of(2024, 12, 31), 2026, null, null, TODAY)
                        .getFirst()
                        .detail())
                .contains("from 2025-01-01 to 2029-12-31", "between 2025-01-01 and 2026-06-15", "not on 2024-12-31");
        said(
                RequisitionViolation.entryConditionUnmet(
                        "/entryConditions/0", "212000-2080", "Kommunfullmäktige", "godkännande"),
                "entry-condition-unmet",
                "Kommunfullmäktige of 212000-2080 has not met the entry condition godkännande");
        said(RequisitionViolation.yearOutsidePeriod("/year", 2031), "year-outside-period", "The year 2031 is outside");
        said(
                RequisitionViolation.instalmentUnknown("/instalment", 3, 2),
                "instalment-unknown",
                "instalments 1 to 2, not 3");
        said(RequisitionViolation.instalmentUnknown("/instalment", 1, 0), "instalment-unknown", "omit instalment");
    }

    @Test
    void the_message_says_why_a_payer_is_not_invoiced() {
        said(notIssued(Hindrance.PAYER_NOT_BOUND), "payer-not-bound", "212000-2080 was not bound");
        said(notIssued(Hindrance.AGREEMENT_CONTESTED), "agreement-contested", "so its 10.00 is not issued");
        said(notIssued(Hindrance.VAT_NOT_SUPPORTED), "vat-not-supported", "The 10.00 of 212000-2080 has another VAT");
    }

    private static Violation notIssued(Hindrance hindrance) {
        return RequisitionViolation.notIssuedTo("/agreementId", "212000-2080", Money.of("10.00"), hindrance);
    }

    private static String code(Violation violation) {
        return violation.code().code();
    }

    private static void said(Violation violation, String code, String detail) {
        assertThat(code(violation)).isEqualTo(code);
        assertThat(violation.detail()).contains(detail);
    }
}
