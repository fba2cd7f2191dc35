package se.samverka.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms.AgreementKind;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

class TermsBoundsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2029, 12, 31);

    @Test
    void parties_join_and_leave_on_at_most_a_hundred_days() {
        // The first joins with the terms and each leaves with them, which are no changes.
        assertThat(broken(joining(101, 1))).isEmpty();
        assertThat(broken(joining(202, 2))).isEmpty();
        assertThat(broken(joining(102, 1)))
                .containsExactly(TermsViolation.outOfBounds(
                        "/parties", "The number of days on which parties join or leave", 0, 100));
    }

    @Test
    void a_day_on_which_one_joins_as_another_leaves_is_one() {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < 100; i++) {
            parties.add(new Party(number(2 * i), List.of(PartyRole.FUNDER), null, START.plusDays(i)));
            parties.add(new Party(number(2 * i + 1), List.of(PartyRole.FUNDER), START.plusDays(i + 1), null));
        }
        assertThat(broken(terms(START, END, parties))).isEmpty();
    }

    @Test
    void years_are_from_1900_to_9999() {
        assertThat(broken(terms(
                        LocalDate.of(1899, 12, 31),
                        LocalDate.of(1910, 1, 1),
                        joining(1, 1).parties())))
                .contains(TermsViolation.outOfBounds("/validFrom", "The year", 1900, 9999));
        assertThat(broken(terms(LocalDate.of(9999, 1, 1), LocalDate.of(10_000, 1, 1), List.of(funder(0)))))
                .containsExactly(TermsViolation.outOfBounds("/validTo", "The year", 1900, 9999));
        assertThat(broken(terms(LocalDate.of(1900, 1, 1), LocalDate.of(1949, 12, 31), List.of(funder(0)))))
                .isEmpty();
        assertThat(broken(terms(LocalDate.of(9950, 1, 1), LocalDate.of(9999, 12, 31), List.of(funder(0)))))
                .isEmpty();
    }

    @Test
    void every_part_of_a_split_by_fixed_amounts_but_the_residual_owners_has_its_amount() {
        var rest = new Branch("b", "B", null, null, null, null, null, null, null);
        var part = new Branch("a", "A", null, null, null, Money.of("1.00"), null, null, null);
        var split = new Split(Method.FIXED, null, null, "b", List.of(part, rest));
        assertThat(brokenOf(split)).isEmpty();
        var without = new Split(Method.FIXED, null, null, null, List.of(part, rest));
        assertThat(brokenOf(without)).extracting(Violation::pointer).containsExactly("/branches/1/amount");
    }

    private static List<Violation> brokenOf(Split split) {
        var found = new Findings(/* kept= */ false);
        SplitRules.check("", split, /* indexed= */ false, found);
        return found.found();
    }

    private static List<Violation> broken(Terms terms) {
        return TermsRules.ofNew(terms, terms.validFrom(), "");
    }

    /// @param together how many join on each day, one day after another
    private static Terms joining(int count, int together) {
        return terms(
                START,
                END,
                IntStream.range(0, count)
                        .mapToObj(
                                i -> new Party(number(i), List.of(PartyRole.FUNDER), START.plusDays(i / together), END))
                        .toList());
    }

    private static Party funder(int i) {
        return new Party(number(i), List.of(PartyRole.FUNDER), null, null);
    }

    private static Terms terms(LocalDate from, LocalDate to, List<Party> parties) {
        return new Terms(
                AgreementKind.COOPERATION_AGREEMENT,
                "T",
                null,
                null,
                from,
                to,
                null,
                null,
                parties,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static OrganisationNumber number(int i) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "2129%02d-%02d%d%d".formatted(i / 1000, i / 10 % 100, i % 10, digit))
                .filter(OrganisationNumber::hasValidCheckDigit)
                .map(OrganisationNumber::of)
                .findFirst()
                .orElseThrow();
    }
}
