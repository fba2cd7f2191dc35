package se.samverka.finance.insight.externaltarget.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement.Status;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.basis.agreement.model.ReachedTarget;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.AmountOfYear;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.Terms;

/// Goals for external funding, and what has been given towards them. The agreement lasts from 2026 to 2028.
class ExternalTargetTest {

    private static final LocalDate START = DocumentFixture.START;

    @Test
    void a_goal_is_listed_for_each_year_with_what_was_given_in_it() {
        var agreement = DocumentFixture.of(of(goal("a", "100.00"), goal("b", "7.00"), fixed("f", VASTERAS, "1.00")))
                .reached(given("b", 2027, "1.00"), given("b", 2027, "0.50"), given("a", 2028, "3.00"))
                .agreement();
        assertThat(ExternalTarget.of(agreement))
                .containsExactly(
                        target("a", 2026, "100.00", "0.00"),
                        target("b", 2026, "7.00", "0.00"),
                        target("a", 2027, "100.00", "0.00"),
                        target("b", 2027, "7.00", "1.50"),
                        target("a", 2028, "100.00", "3.00"),
                        target("b", 2028, "7.00", "0.00"));
        assertThat(ExternalTarget.unread(agreement)).isEmpty();
    }

    @Test
    void a_goal_with_amounts_by_year_is_listed_for_those_years() {
        var clause = TermsFixture.clause(
                "a",
                Kind.EXTERNAL_TARGET,
                null,
                null,
                MDU,
                null,
                List.of(new AmountOfYear(2027, Money.of("9.00"))),
                null,
                null,
                null,
                null);
        assertThat(ExternalTarget.of(DocumentFixture.of(of(clause)).agreement()))
                .containsExactly(target("a", 2027, "9.00", "0.00"));
    }

    @Test
    void the_goal_of_a_year_is_that_of_the_terms_on_its_last_day() {
        var agreement = DocumentFixture.of(of(goal("a", "100.00")))
                .from(LocalDate.of(2027, 12, 31), of(goal("a", "80.00")))
                .agreement();
        assertThat(ExternalTarget.of(agreement))
                .extracting(ExternalTarget::target)
                .containsExactly(Money.of("100.00"), Money.of("80.00"), Money.of("80.00"));
    }

    @Test
    void what_was_given_is_listed_where_the_terms_have_no_such_goal_or_year() {
        var agreement = DocumentFixture.of(of(fixed("f", VASTERAS, "1.00")))
                .reached(given("old", 2026, "5.00"), given("old", 2030, "6.00"))
                .agreement();
        assertThat(ExternalTarget.of(agreement))
                .containsExactly(target("old", 2026, "0.00", "5.00"), target("old", 2030, "0.00", "6.00"));
    }

    @Test
    void a_goal_is_unknown_in_the_years_whose_terms_cannot_be_read() {
        var agreement = DocumentFixture.of(of(goal("a", "100.00")))
                .from(LocalDate.of(2027, 1, 1), of(fixed("f", VASTERAS, "-1.00")))
                .reached(given("a", 2028, "5.00"))
                .agreement();
        assertThat(ExternalTarget.unread(agreement)).containsExactly(2027, 2028);
        assertThat(ExternalTarget.of(agreement))
                .containsExactly(target("a", 2026, "100.00", "0.00"), target("a", 2028, null, "5.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "PROPOSED", "REJECTED", "WITHDRAWN"})
    void an_agreement_that_never_bound_anybody_has_no_goals(Status status) {
        assertThat(ExternalTarget.of(
                        DocumentFixture.of(of(goal("a", "1.00"))).as(status).agreement()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0.00, 100.00", "100.00, 99.99, 0.01", "100.00, 100.00, 0.00", "100.00, 120.00, 0.00"})
    void nothing_remains_of_a_goal_that_is_reached(String target, String reached, String remaining) {
        assertThat(new TargetOutcome(new UUID(0, 1), "STARK", "a", 2026, Money.of(target), Money.of(reached))
                        .remaining())
                .isEqualTo(Money.of(remaining));
    }

    private static Terms of(FundingClause... clauses) {
        return TermsFixture.terms("T", START, DocumentFixture.END, List.of(MDU), List.of(clauses));
    }

    private static FundingClause goal(String id, String annual) {
        return TermsFixture.clause(
                id, Kind.EXTERNAL_TARGET, null, null, MDU, Money.of(annual), null, null, null, null, null);
    }

    private static ReachedTarget given(String clause, int year, String amount) {
        return new ReachedTarget(clause, year, Money.of(amount));
    }

    private static ExternalTarget target(String clause, int year, @Nullable String target, String reached) {
        return new ExternalTarget(clause, year, target == null ? null : Money.of(target), Money.of(reached));
    }
}
