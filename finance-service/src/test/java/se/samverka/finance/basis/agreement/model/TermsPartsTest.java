package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.Decisions.Approval;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Kind;

/// The parts of terms as finance uses them, and the decisions behind them.
class TermsPartsTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({"2025, 0.00, false", "2026, 100.00, true", "2027, 0.00, true", "2028, 0.00, false"})
    void a_clause_with_amounts_by_year_has_one_in_the_listed_years(int year, String amount, boolean says) {
        var clause = TermsFixture.clause(
                "f",
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                VASTERAS,
                MDU,
                null,
                List.of(new AmountOfYear(2026, Money.of("100.00")), new AmountOfYear(2027, Money.of("0.00"))),
                null,
                null,
                null,
                null);
        var amounts = FundingClause.Amounts.of(clause, "");
        assertThat(amounts.of(year)).isEqualTo(Money.of(amount));
        assertThat(amounts.says(year)).isEqualTo(says);
    }

    @Test
    void a_clause_with_an_annual_amount_has_it_every_year() {
        var amounts = FundingClause.Amounts.everyYear(Money.of("100.00"));
        assertThat(amounts.of(2026)).isEqualTo(Money.of("100.00"));
        assertThat(amounts.says(2026)).isTrue();
        assertThat(FundingClause.Amounts.none().says(2026)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "P-1, P-1",
        "P-1 P-1, P-1",
        "P-1 P-2, ",
        "P-1 -, ",
        "- -, ",
    })
    void a_document_has_the_project_that_all_its_lines_share(String lines, String project) {
        var codings = Arrays.stream(lines.split(" ")).map(line -> new Coding("O", line.equals("-") ? null : line));
        assertThat(Coding.sharedProject(codings)).isEqualTo(Optional.ofNullable(project));
    }

    @ParameterizedTest
    @CsvSource({
        "commitment-00000000-0000-0000-0000-000000000006, true",
        "commitment-00000000-0000-0000-0000-00000000006, false",
        "commitments-0000000-0000-0000-0000-000000000006, false",
        "COMMITMENT-00000000-0000-0000-0000-000000000006, false",
        "commitment-, false"
    })
    void a_commitment_is_known_by_the_id_that_stands_for_its_clause(String id, boolean commitment) {
        assertThat(SurvivingCommitment.isClauseId(id)).isEqualTo(commitment);
    }

    @Test
    void a_commitment_is_on_documents_under_its_own_id() {
        assertThat(new SurvivingCommitment(new UUID(0, 6), "Laboratoriet", MDU, List.of()).clauseId())
                .isEqualTo("commitment-00000000-0000-0000-0000-000000000006");
    }

    @ParameterizedTest
    @CsvSource({"2026, 2025-11-01", "2027, 2026-11-01"})
    void the_latest_figures_were_published_before_a_day_of_the_year_before_rule_3(int year, LocalDate cutoff) {
        assertThat(new FigureRule.LatestPublishedBefore(MonthDay.of(11, 1)).cutoff(year))
                .isEqualTo(cutoff);
    }

    @Test
    void terms_have_default_payment_terms_an_end_and_memberships_only_where_they_say_so() {
        var written =
                TermsFixture.terms("T", START, END, List.of(MDU, VASTERAS), List.of(fixed("f", VASTERAS, "1.00")));
        var terms = Figures.sound(member(written, VASTERAS, JULY, null));
        assertThat(terms.validTo()).isEqualTo(END);
        assertThat(terms.memberships()).containsExactly(new Membership(VASTERAS, JULY, null));
        assertThat(terms.paymentTerms()).isEqualTo(new PaymentTerms(30, MonthDay.of(1, 31)));
        assertThat(Figures.sound(member(written, VASTERAS, null, JULY)).memberships())
                .containsExactly(new Membership(VASTERAS, null, JULY));
        assertThat(Figures.sound(written).memberships()).isEmpty();
        var silent = TermsFixture.written(
                "T",
                null,
                written.kind(),
                null,
                START,
                END,
                written.parties(),
                written.fundingClauses(),
                List.of(),
                null);
        assertThat(Figures.sound(silent).paymentTerms()).isEqualTo(PaymentTerms.DEFAULT);
    }

    @Test
    void each_version_rests_on_its_approvals_and_no_refusal_is_one() {
        var approved = approval("APPROVED", "§ 1");
        var decisions = DocumentFixture.of(terms())
                .from(JULY, terms(), approval("APPROVED", "§ 2"), approval("REJECTED", "§ 3"))
                .approvedBy(
                        approved,
                        new ApprovalDocument(null, "APPROVED", START, null, null, null, null),
                        new ApprovalDocument(ESKILSTUNA, "APPROVED", null, null, null, null, null))
                .agreement()
                .decisions();
        assertThat(decisions.of(1)).extracting(Approval::reference).containsExactly("§ 1");
        assertThat(decisions.of(2)).extracting(Approval::reference).containsExactly("§ 2");
        assertThat(decisions.of(3)).isEmpty();
        assertThat(decisions.parties()).containsExactly(VASTERAS, VASTERAS);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "1, 3, 1–3"})
    void a_range_of_versions_is_written_short(int first, int last, String written) {
        assertThat(new Bindings.Range(first, last).written()).isEqualTo(written);
    }

    @Test
    void missing_terms_are_named_the_first_ten_of_them() {
        var missing = new TermsMissing(
                new UUID(0, 1),
                IntStream.rangeClosed(1, 11)
                        .mapToObj(version -> new TermsMissing.Named(version, "hash"))
                        .toList());
        assertThat(missing)
                .hasMessage(
                        "The terms of version 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 of agreement"
                                + " 00000000-0000-0000-0000-000000000001 have not been read; they are read from agreements-service");
        assertThat(missing.versions()).hasSize(11);
    }

    private static se.samverka.terms.Terms terms() {
        return TermsFixture.terms("T", START, END, List.of(MDU, VASTERAS), List.of(fixed("f", VASTERAS, "1.00")));
    }

    private static ApprovalDocument approval(String outcome, String reference) {
        return new ApprovalDocument(VASTERAS, outcome, START, "Kommunstyrelsen", reference, null, null);
    }
}
