package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Rounding;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// Parties' own contributions, and the stretches of a year over which they are computed.
class OwnContributionsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({"NONE, 2400.00", "MONTHLY, 1800.00", "DAILY, 1804.93"})
    void terms_that_change_in_july_apply_by_the_proration_of_the_clause(Proration proration, String expected) {
        // By the day: (1200 × 181 + 2400 × 184) / 365 = 1804.9315…
        var history = history(Map.of(), own("1200.00", proration), own("2400.00", proration));
        assertThat(OwnContributions.of(history, bound(), 2026)).isEqualTo(Map.of(MDU, Money.of(expected)));
        assertThat(OwnContributions.of(history, bound(), 2027)).isEmpty();
    }

    @Test
    void parties_that_are_absent_have_left_are_unbound_or_released_contribute_nothing() {
        var terms = own("365.00", Proration.DAILY);
        assertThat(OwnContributions.of(history(Map.of(), terms), bound(), 2026))
                .isEqualTo(Map.of(MDU, Money.of("365.00")));
        assertThat(OwnContributions.of(
                        history(Map.of(), member(terms, MDU, null, LocalDate.of(2026, 1, 31))), bound(), 2026))
                .isEqualTo(Map.of(MDU, Money.of("31.00")));
        assertThat(OwnContributions.of(history(Map.of(MDU, LocalDate.of(2026, 1, 31)), terms), bound(), 2026))
                .isEqualTo(Map.of(MDU, Money.of("31.00")));
        assertThat(OwnContributions.of(history(Map.of(), terms), Bindings.NONE, 2026))
                .isEmpty();
        assertThat(OwnContributions.of(history(Map.of(), terms), bound(State.CONTESTED), 2026))
                .hasSize(1);
        assertThat(OwnContributions.of(history(Map.of(), terms), bound(State.RELEASED), 2026))
                .isEmpty();
    }

    @Test
    void each_clause_is_rounded_to_the_nearest_ore_a_half_upwards_and_only_own_contributions_count() {
        // 0.01 kr for 181 and 0.02 kr for 184 of 365 days: 0.015041… kr, twice.
        var first = terms(
                "T",
                START,
                END,
                List.of(MDU),
                List.of(
                        clause("a", "0.01", Proration.DAILY),
                        clause("b", "0.01", Proration.DAILY),
                        fixed("f", VASTERAS, "9.00")));
        var second = terms(
                "T",
                START,
                END,
                List.of(MDU),
                List.of(
                        clause("a", "0.02", Proration.DAILY),
                        clause("b", "0.02", Proration.DAILY),
                        fixed("f", VASTERAS, "9.00")));
        assertThat(OwnContributions.of(history(Map.of(), first, second), bound(), 2026))
                .isEqualTo(Map.of(MDU, Money.of("0.04")));
        // Half of 0.01 kr is rounded up, a third of it down, and zero is left out.
        assertThat(OwnContributions.of(
                        ending(LocalDate.of(2026, 6, 30), clause("a", "0.01", Proration.MONTHLY)), bound(), 2026))
                .isEqualTo(Map.of(MDU, Money.of("0.01")));
        assertThat(OwnContributions.of(
                        ending(LocalDate.of(2026, 4, 30), clause("a", "0.01", Proration.MONTHLY)), bound(), 2026))
                .isEmpty();
    }

    @Test
    void terms_that_cannot_be_read_give_nothing() {
        var unsound = terms("T", START, END, List.of(MDU), List.of(clause("a", "-1.00", Proration.NONE)));
        assertThat(OwnContributions.of(history(Map.of(), unsound), bound(), 2026))
                .isEmpty();
    }

    @Test
    void a_year_without_proration_is_one_stretch_of_its_last_day() {
        var history = history(Map.of(), own("1.00", Proration.NONE), own("2.00", Proration.NONE));
        var stretches = new Stretches(history, 2026).by(Proration.NONE);
        assertThat(stretches)
                .extracting(Stretch::version)
                .containsExactly(history.versions().get(1));
        assertThat(stretches).extracting(Stretch::part).containsExactly(Fraction.ONE);
        assertThat(stretches.getFirst().firstDay()).isEqualTo(START);
        assertThat(stretches.getFirst().lastDay()).isEqualTo(END);
        assertThat(new Stretches(history, 2027).by(Proration.NONE)).isEmpty();
    }

    @Test
    void months_and_days_are_counted_from_the_boundary_of_the_version_and_until_the_agreement_ends() {
        var history = history(Map.of(), own("1.00", Proration.NONE), own("2.00", Proration.NONE));
        assertThat(new Stretches(history, 2026).by(Proration.MONTHLY))
                .extracting(Stretch::firstDay, Stretch::lastDay, Stretch::part)
                .containsExactly(
                        tuple(START, JULY.minusDays(1), Fraction.of(1, 2)), tuple(JULY, END, Fraction.of(1, 2)));
        assertThat(new Stretches(history, 2026).by(Proration.DAILY))
                .extracting(Stretch::firstDay, Stretch::lastDay, Stretch::part)
                .containsExactly(
                        tuple(START, JULY.minusDays(1), Fraction.of(181, 365)),
                        tuple(JULY, END, Fraction.of(184, 365)));
        var june = LocalDate.of(2026, 6, 10);
        var ended = ending(june, clause("a", "1.00", Proration.NONE));
        assertThat(new Stretches(ended, 2026).by(Proration.MONTHLY))
                .extracting(Stretch::lastDay, Stretch::part)
                .containsExactly(tuple(LocalDate.of(2026, 6, 30), Fraction.of(1, 2)));
        assertThat(new Stretches(ended, 2026).by(Proration.DAILY))
                .extracting(Stretch::lastDay)
                .containsExactly(june);
        assertThat(new Stretches(ended, 2026).by(Proration.NONE))
                .extracting(Stretch::part)
                .containsExactly(Fraction.ONE);
    }

    @Test
    void a_version_that_starts_in_december_has_that_month() {
        var december = LocalDate.of(2026, 12, 1);
        var history = new TermsHistory(
                START,
                END,
                List.of(
                        new TermsVersion(1, START, Reading.of(own("1.00", Proration.MONTHLY))),
                        new TermsVersion(2, december, Reading.of(own("2.00", Proration.MONTHLY)))));
        assertThat(new Stretches(history, 2026).by(Proration.MONTHLY))
                .extracting(Stretch::firstDay, Stretch::part)
                .containsExactly(tuple(START, Fraction.of(11, 12)), tuple(december, Fraction.of(1, 12)));
    }

    @Test
    void zero_entitlements_are_left_out_and_the_computation_is_recorded() {
        var terms = terms(
                "T",
                START,
                END,
                List.of(MDU, VASTERAS),
                List.of(fixed("f", VASTERAS, "9.00"), fixed("g", VASTERAS, "0.00")));
        var told = new ArrayList<String>();
        var agreement = agreement(terms);
        var owed = Entitlements.of(agreement, 2026, Figures.basis(), new YearDerivation() {
            @Override
            public void divided(Allocation allocation, Stretch stretch) {
                told.add("divided " + allocation.amount());
            }

            @Override
            public void rounded(String clauseId, Collection<PartOfYear> parts, Rounding rounding) {
                told.add("rounded " + clauseId + " " + parts.size());
            }
        });
        assertThat(owed)
                .isInstanceOfSatisfying(
                        Entitlements.OfYear.Owed.class,
                        all -> assertThat(all.entitlements())
                                .extracting(one -> one.obligation().clauseId())
                                .containsExactly("f"));
        assertThat(told).containsExactly("divided 9.00", "rounded f 1", "divided 0.00", "rounded g 1");
    }

    @Test
    void an_unreadable_version_blocks_its_years() {
        var unsound = terms("T", START, END, List.of(MDU), List.of(clause("a", "-1.00", Proration.NONE)));
        assertThat(Entitlements.of(history(Map.of(), unsound), 2026, Figures.basis()))
                .isInstanceOfSatisfying(
                        Entitlements.OfYear.Blocked.class,
                        blocked -> assertThat(blocked.violations()).isNotEmpty());
    }

    private static Agreement agreement(Terms terms) {
        return Agreement.of(
                new AgreementDocument(
                        new UUID(0, 1),
                        1L,
                        Agreement.Status.IN_FORCE,
                        "T",
                        null,
                        START,
                        END,
                        null,
                        1,
                        List.of(new VersionDocument(1, START, terms, null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                END);
    }

    @Test
    void a_party_that_has_left_owes_and_is_owed_nothing() {
        var version = history(Map.of(), own("1.00", Proration.NONE)).versions().getFirst();
        var stretch = new Stretch(version, Set.of(), Set.of(VASTERAS), 2026, 0, 3, 12);
        assertThat(stretch.bound(VASTERAS)).isNull();
        assertThat(stretch.bound(MDU)).isEqualTo(MDU);
        assertThat(stretch.bound(null)).isNull();
        assertThat(stretch.of(Money.of("1.00"))).isEqualTo(Fraction.of(25, 1));
    }

    @Test
    void obligations_are_ordered_by_year_instalment_payee_payer_clause_and_branch() {
        var first = new Obligation(2026, 0, "b", "b", MDU, VASTERAS);
        var others = List.of(
                new Obligation(2027, 0, "a", "a", MDU, ESKILSTUNA),
                new Obligation(2026, 1, "a", "a", MDU, ESKILSTUNA),
                new Obligation(2026, 0, "a", "a", ESKILSTUNA, ESKILSTUNA),
                new Obligation(2026, 0, "c", "a", MDU, VASTERAS),
                new Obligation(2026, 0, "b", "c", MDU, VASTERAS));
        assertThat(others).allMatch(other -> first.compareTo(other) < 0 && other.compareTo(first) > 0);
        assertThat(new Obligation(2026, 0, "a", "a", MDU, ESKILSTUNA).compareTo(first))
                .isNegative();
        assertThat(first).isEqualByComparingTo(new Obligation(2026, 0, "b", "b", MDU, VASTERAS));
    }

    private static Terms own(String annual, Proration proration) {
        return terms("T", START, END, List.of(MDU), List.of(clause("a", annual, proration)));
    }

    private static FundingClause clause(String id, String annual, Proration proration) {
        return TermsFixture.clause(
                id, Kind.OWN_CONTRIBUTION, "Egen", MDU, null, Money.of(annual), null, null, null, proration, null);
    }

    private static TermsHistory ending(LocalDate last, FundingClause clause) {
        var terms = terms("T", START, END, List.of(MDU), List.of(clause));
        return new TermsHistory(START, last, List.of(new TermsVersion(1, START, Reading.of(terms))));
    }

    /// The first applies from the beginning, the second from July.
    private static TermsHistory history(Map<OrganisationNumber, LocalDate> lastDays, Terms... terms) {
        var versions = new ArrayList<TermsVersion>();
        for (var one : terms) {
            versions.add(new TermsVersion(versions.size() + 1, versions.isEmpty() ? START : JULY, Reading.of(one)));
        }
        return new TermsHistory(START, END, versions, lastDays);
    }

    private static Bindings bound() {
        return bound(State.BOUND);
    }

    private static Bindings bound(State state) {
        var binding = new Binding(state, List.of(new Range(1, 2)), List.of(), null);
        return new Bindings(Map.of(MDU, binding, VASTERAS, binding));
    }
}
