package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.amount;
import static se.samverka.finance.TermsFixture.area;
import static se.samverka.finance.TermsFixture.decided;
import static se.samverka.finance.TermsFixture.of2026;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Split.Method;
import se.samverka.finance.basis.agreement.model.TermsDocument.BranchDocument;
import se.samverka.finance.basis.agreement.model.TermsDocument.SplitDocument;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

class TermsReaderTest {

    private static final String SPLIT = "/terms/fundingClauses/0/split";

    @Test
    void terms_as_in_the_contract_are_sound_and_get_their_defaults() {
        // When
        var terms = Figures.sound(TermsFixture.stark("2450000.00"));
        // Then
        assertThat(terms.parties()).hasSize(12);
        assertThat(terms.paymentTerms().netDays()).isEqualTo(30);
        var clause = terms.clauses().getFirst();
        assertThat(clause.vatCategory()).isEqualTo("O");
        assertThat(clause.currency()).isEqualTo("SEK");
        assertThat(clause.amounts().of(2027)).isEqualTo(Money.of("2450000.00"));
    }

    @Test
    void shares_that_do_not_add_up_are_named_with_their_sum() {
        assertThat(violations(split(
                        Method.SHARES,
                        "0.01",
                        null,
                        share("a", "1/2", REGION, null),
                        share("b", "1/3", VASTERAS, null))))
                .containsExactly(TermsViolation.sharesDoNotAddUp(SPLIT + "/branches", Fraction.of(5, 6)));
    }

    @Test
    void a_residual_owner_must_exist_and_be_free_to_take() {
        assertThat(violations(split(Method.EQUAL, "0.01", "nobody", amount("a", "0.00"))))
                .containsExactly(TermsViolation.residualOwnerUnknown(SPLIT + "/residualOwner", "nobody"));
        assertThat(violations(split(Method.EQUAL, "0.01", "a", decided(amount("a", "0.00"), "1.00"))))
                .containsExactly(TermsViolation.residualOwnerDecided(SPLIT + "/residualOwner", "a"));
    }

    @Test
    void a_negative_amount_is_named_where_it_stands() {
        assertThat(violations(split(Method.FIXED, "0.01", null, amount("a", "-1.00"))))
                .containsExactly(TermsViolation.negativeAmount(SPLIT + "/branches/0/amount", Money.of("-1.00")));
    }

    @Test
    void the_same_branch_twice_is_a_duplicate_and_inside_itself_a_cycle() {
        assertThat(violations(split(Method.EQUAL, "0.01", null, amount("a", "0.00"), amount("a", "0.00"))))
                .containsExactly(TermsViolation.duplicateBranchId(SPLIT + "/branches/1/branchId", "a"));
        var inner = split(Method.EQUAL, "0.01", null, amount("a", "0.00"));
        assertThat(violations(split(Method.EQUAL, "0.01", null, area("a", "A", "19", inner))))
                .containsExactly(TermsViolation.branchCycle(SPLIT + "/branches/0/split/branches/0/branchId", "a"));
    }

    @Test
    void splits_nest_twelve_levels_and_no_deeper() {
        assertThat(violations(nested(12))).isEmpty();
        assertThat(violations(nested(13))).extracting(Violation::code).containsExactly(ProblemCode.SPLIT_TOO_DEEP);
        assertThat(violations(nested(2_000))).extracting(Violation::code).containsExactly(ProblemCode.SPLIT_TOO_DEEP);
    }

    @Test
    void a_clause_has_at_most_a_thousand_branches() {
        assertThat(violations(population(1_000))).isEmpty();
        assertThat(violations(population(1_001))).extracting(Violation::code).containsExactly(ProblemCode.TOO_MANY);
    }

    @Test
    void what_is_missing_or_null_is_named_and_never_thrown_over() {
        var nothing = new TermsDocument(null, null, null, null, null, null, null, null, null, null);
        assertThat(TermsReader.read(nothing, "")).isInstanceOf(TermsReader.Reading.Sound.class);
        var clause = new TermsDocument.ClauseDocument(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new SplitDocument(null, null, null, null, null));
        assertThat(violations(of2026(clause)))
                .extracting(Violation::pointer)
                .contains(
                        "/terms/fundingClauses/0/kind",
                        "/terms/fundingClauses/0/clauseId",
                        SPLIT + "/method",
                        SPLIT + "/branches");
        assertThat(violations(new SplitDocument(Method.EQUAL, null, null, null, Collections.singletonList(null))))
                .containsExactly(TermsViolation.fieldMissing(SPLIT + "/branches/0", "branch"));
    }

    @Test
    void there_are_at_most_five_hundred_parties() {
        assertThat(violations(parties(500, _ -> null))).isEmpty();
        assertThat(violations(parties(501, _ -> null)))
                .containsExactly(TermsViolation.tooMany("/terms/parties", "parties", 500));
    }

    @Test
    void parties_join_and_leave_on_at_most_a_hundred_days() {
        var start = LocalDate.of(2026, 1, 1);
        // The first joins with the terms, which is no change.
        assertThat(violations(parties(101, start::plusDays))).isEmpty();
        assertThat(violations(parties(202, i -> start.plusDays(i / 2)))).isEmpty();
        assertThat(violations(parties(102, start::plusDays)))
                .containsExactly(TermsViolation.tooMany("/terms/parties", "days on which parties join or leave", 100));
    }

    @Test
    void years_are_from_1900_to_9999_wherever_a_day_or_a_year_stands() {
        var range = "a day in the years 1900 to 9999";
        var far = LocalDate.of(999_999_999, 12, 31);
        var early = LocalDate.of(1899, 12, 31);
        assertThat(violations(TermsFixture.terms("T", early, far, List.of(), List.of())))
                .containsExactly(
                        TermsViolation.fieldOutOfRange("/terms/validFrom", range),
                        TermsViolation.fieldOutOfRange("/terms/validTo", range));
        assertThat(violations(TermsFixture.terms(
                        "T", LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31), List.of(), List.of())))
                .isEmpty();
        var unbounded = TermsFixture.member(
                TermsFixture.terms("T", null, null, List.of(VASTERAS), List.of()), VASTERAS, early, far);
        assertThat(violations(unbounded))
                .containsExactly(
                        TermsViolation.fieldOutOfRange("/terms/parties/0/from", range),
                        TermsViolation.fieldOutOfRange("/terms/parties/0/to", range));
        assertThat(violations(new SplitDocument(
                        Method.POPULATION,
                        new TermsDocument.PopulationDocument(far),
                        null,
                        null,
                        List.of(amount("a", "0.00")))))
                .containsExactly(TermsViolation.fieldOutOfRange(SPLIT + "/population/date", range));
        var listed = new TermsDocument.ClauseDocument(
                "c",
                FundingClause.Kind.FIXED_CONTRIBUTION,
                null,
                VASTERAS,
                REGION,
                null,
                List.of(new TermsDocument.YearAmountDocument(10_000, Money.of("1.00"))),
                null,
                null,
                null,
                null);
        assertThat(violations(of2026(listed)))
                .containsExactly(
                        TermsViolation.fieldOutOfRange("/terms/fundingClauses/0/amounts/0/year", "1900 to 9999"));
    }

    @Test
    void a_rounding_unit_is_from_one_ore_to_a_thousand_kronor() {
        assertThat(violations(split(Method.EQUAL, "0.00", null, amount("a", "0.00"))))
                .containsExactly(TermsViolation.fieldOutOfRange(SPLIT + "/roundingUnit", "0.01 to 1000.00"));
        assertThat(violations(split(Method.EQUAL, "1000.01", null, amount("a", "0.00"))))
                .hasSize(1);
    }

    @Test
    void the_due_date_is_the_later_of_net_days_and_the_years_earliest() {
        var terms = Figures.sound(TermsFixture.stark("2450000.00")).paymentTerms();
        assertThat(terms.dueDate(LocalDate.of(2026, 1, 10), 2026)).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(terms.dueDate(LocalDate.of(2025, 12, 15), 2026)).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    /// @param from on which day each joins
    private static TermsDocument parties(int count, IntFunction<LocalDate> from) {
        return new TermsDocument(
                "T",
                null,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2029, 12, 31),
                IntStream.range(0, count)
                        .mapToObj(i -> new TermsDocument.PartyDocument(
                                Figures.number(i), List.of("FUNDER"), from.apply(i), null))
                        .toList(),
                List.of(),
                List.of(),
                null);
    }

    private static SplitDocument nested(int levels) {
        var split = split(Method.EQUAL, "0.01", null, amount("leaf", "0.00"));
        for (int i = 1; i < levels; i++) {
            split = split(Method.EQUAL, "0.01", null, area("level" + i, "L", "19", split));
        }
        return split;
    }

    private static SplitDocument population(int branches) {
        var list = IntStream.range(0, branches)
                .mapToObj(i -> amount("b" + i, "0.00"))
                .toArray(BranchDocument[]::new);
        return split(Method.EQUAL, "0.01", null, list);
    }

    private static List<Violation> violations(SplitDocument split) {
        return violations(of2026(shared("100.00", split)));
    }

    private static List<Violation> violations(TermsDocument document) {
        return switch (TermsReader.read(document, "/terms")) {
            case TermsReader.Reading.Sound _ -> List.of();
            case TermsReader.Reading.Unsound(var violations, var _) -> violations;
        };
    }
}
