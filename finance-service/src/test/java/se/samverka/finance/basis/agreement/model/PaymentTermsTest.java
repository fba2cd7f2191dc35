package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Instalment;
import se.samverka.terms.Terms;

/// When invoices fall due (domain rule 8), for a year and for an instalment of it.
class PaymentTermsTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;

    @ParameterizedTest
    @CsvSource({
        "30, , 2026-01-10, 2026, 2026-02-09",
        "30, 01-31, 2025-12-31, 2026, 2026-01-31",
        "30, 01-31, 2026-01-01, 2026, 2026-01-31",
        "30, 01-31, 2026-01-02, 2026, 2026-02-01",
        "0, 01-31, 2026-01-10, 2027, 2027-01-31",
        "0, , 2026-01-10, 2026, 2026-01-10"
    })
    void an_invoice_falls_due_by_its_net_days_but_not_before_the_years_earliest_day_rule_8(
            int netDays, String earliest, LocalDate requisitioned, int year, LocalDate due) {
        assertThat(new PaymentTerms(netDays, PaymentTerms.day(earliest)).dueDate(requisitioned, year))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 30, ",
        "2026-01-01, 30, 01-31",
        "2026-07-01, 20, 02-15",
        "2027-01-01, 30, ",
        "2028-12-31, 30, ",
        "2029-01-01, 30, "
    })
    void the_terms_of_the_version_in_force_apply_and_the_default_otherwise(
            LocalDate day, int netDays, String earliest) {
        var silent = TermsFixture.written(
                "T", null, null, null, START, END, of("1.00").parties(), List.of(), List.of(), null);
        var unsound = of("-1.00");
        var agreement = DocumentFixture.of(of("1.00"))
                .from(LocalDate.of(2026, 7, 1), paid(of("2.00"), 20, "02-15"))
                .from(LocalDate.of(2027, 1, 1), unsound)
                .from(LocalDate.of(2028, 1, 1), silent)
                .agreement();
        assertThat(agreement.paymentTermsOn(day)).isEqualTo(new PaymentTerms(netDays, PaymentTerms.day(earliest)));
    }

    /// Västerås pays in halves, due by the last of January and of July, and in thirds, the first of which is
    /// due when the payment terms say and the others in September and October.
    @ParameterizedTest
    @CsvSource({"0, 01-31", "1, 01-31", "2, 09-01", "3, 10-01", "4, 01-31"})
    void an_instalment_is_not_due_before_the_latest_day_that_a_clause_names_for_it(int instalment, String earliest) {
        var agreement = DocumentFixture.of(inParts()).agreement();
        assertThat(agreement.paymentTermsOn(START, MDU, instalment))
                .isEqualTo(new PaymentTerms(30, PaymentTerms.day(earliest)));
        assertThat(agreement.paymentTermsOn(START, REGION, instalment))
                .isEqualTo(new PaymentTerms(30, MonthDay.of(1, 31)));
    }

    @Test
    void a_payee_has_as_many_instalments_as_the_clause_with_the_most() {
        var agreement = DocumentFixture.of(inParts()).agreement();
        assertThat(agreement.instalmentsOf(MDU)).isEqualTo(3);
        assertThat(agreement.instalmentsOf(REGION)).isZero();
    }

    @Test
    void terms_that_cannot_be_read_name_no_day() {
        assertThat(DocumentFixture.of(of("-1.00")).agreement().paymentTermsOn(START, MDU, 1))
                .isEqualTo(PaymentTerms.DEFAULT);
    }

    private static Terms inParts() {
        return TermsFixture.terms(
                "T",
                START,
                END,
                List.of(MDU, REGION, VASTERAS),
                List.of(
                        clause("halves", MDU, part("1/2", "01-31"), part("1/2", "07-31")),
                        clause("thirds", MDU, part("1/3", null), part("1/3", "09-01"), part("1/3", "10-01")),
                        clause("whole", REGION)));
    }

    private static FundingClause clause(String id, OrganisationNumber payee, Instalment... instalments) {
        return new FundingClause(
                id,
                FundingClause.Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                VASTERAS,
                payee,
                Money.of("300.00"),
                null,
                null,
                null,
                null,
                null,
                instalments.length == 0 ? null : List.of(instalments),
                null,
                null);
    }

    private static Instalment part(String share, @Nullable String earliestDue) {
        return new Instalment(Fraction.parse(share), earliestDue);
    }

    private static Terms of(String annual) {
        return TermsFixture.terms("T", START, END, List.of(MDU, VASTERAS), List.of(fixed("f", VASTERAS, annual)));
    }

    private static Terms paid(Terms terms, int netDays, String earliestDue) {
        return TermsFixture.written(
                "T",
                null,
                terms.kind(),
                null,
                START,
                END,
                terms.parties(),
                terms.fundingClauses(),
                List.of(),
                new Terms.PaymentTerms(netDays, earliestDue));
    }
}
