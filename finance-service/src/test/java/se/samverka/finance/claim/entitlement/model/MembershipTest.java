package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.STARK_2026;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.stark;
import static se.samverka.finance.TermsFixture.terms;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

class MembershipTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final LocalDate LAST_OF_JUNE = LocalDate.of(2027, 6, 30);
    private static final OrganisationNumber KUNGSOR = OrganisationNumber.of("212000-2056");

    /// By population in whole kronor: 591 000 kr between nine, calculated by hand.
    private static final Map<String, String> STARK_WITHOUT_KUNGSOR = Map.ofEntries(
            Map.entry("232100-0172", "590000.00"),
            Map.entry("212000-2023", "9441.00"),
            Map.entry("212000-2031", "21571.00"),
            Map.entry("212000-2064", "36163.00"),
            Map.entry("212000-2072", "11980.00"),
            Map.entry("212000-2080", "346696.00"),
            Map.entry("212000-2098", "49624.00"),
            Map.entry("212000-2106", "28711.00"),
            Map.entry("212000-2114", "56410.00"),
            Map.entry("212000-2122", "30404.00"));

    @Test
    void without_proration_the_other_nine_owe_the_whole_year_when_a_municipality_leaves_stark_in_june() {
        var stark = leaving(Proration.NONE);
        assertThat(owed(stark, 2026)).containsExactlyInAnyOrderEntriesOf(STARK_2026);
        assertThat(owed(stark, 2027)).containsExactlyInAnyOrderEntriesOf(STARK_WITHOUT_KUNGSOR);
        assertThat(owed(stark, 2028)).containsExactlyInAnyOrderEntriesOf(STARK_WITHOUT_KUNGSOR);
    }

    @Test
    void with_monthly_proration_it_owes_its_share_of_its_six_months() {
        assertThat(owed(leaving(Proration.MONTHLY), 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9296.00"),
                        Map.entry("212000-2031", "21239.00"),
                        Map.entry("212000-2056", "9095.00"),
                        Map.entry("212000-2064", "35606.50"),
                        Map.entry("212000-2072", "11795.50"),
                        Map.entry("212000-2080", "341360.50"),
                        Map.entry("212000-2098", "48860.50"),
                        Map.entry("212000-2106", "28269.00"),
                        Map.entry("212000-2114", "55541.50"),
                        Map.entry("212000-2122", "29936.50")));
    }

    /// 181 of 365 days with ten municipalities and 184 with nine, rounded once.
    @Test
    void with_daily_proration_it_owes_its_share_of_its_days() {
        var owed = owed(leaving(Proration.DAILY), 2027);
        assertThat(owed)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("232100-0172", "590000.00"),
                        Map.entry("212000-2023", "9297.19"),
                        Map.entry("212000-2031", "21241.73"),
                        Map.entry("212000-2056", "9020.25"),
                        Map.entry("212000-2064", "35611.07"),
                        Map.entry("212000-2072", "11797.02"),
                        Map.entry("212000-2080", "341404.35"),
                        Map.entry("212000-2098", "48866.78"),
                        Map.entry("212000-2106", "28272.63"),
                        Map.entry("212000-2114", "55548.64"),
                        Map.entry("212000-2122", "29940.34")));
        assertThat(sum(owed)).isEqualTo(Money.of("1181000.00"));
    }

    @ParameterizedTest
    @EnumSource(Proration.class)
    void a_municipality_that_joins_at_new_year_owes_its_share_from_then_on(Proration proration) {
        var stark = history(member(stark("2450000.00", proration), KUNGSOR, LocalDate.of(2027, 1, 1), null));
        assertThat(owed(stark, 2026)).containsExactlyInAnyOrderEntriesOf(STARK_WITHOUT_KUNGSOR);
        assertThat(owed(stark, 2027)).containsExactlyInAnyOrderEntriesOf(STARK_2026);
    }

    @Test
    void a_fixed_contribution_is_owed_for_the_days_on_which_its_payer_is_party() {
        var fixed = terms(
                "T",
                START,
                END,
                List.of(VASTERAS, REGION),
                List.of(fixed("f", VASTERAS, "365.00", Proration.DAILY), fixed("g", REGION, "1.00")));
        var history = history(member(fixed, VASTERAS, null, LAST_OF_JUNE));
        assertThat(owed(history, 2026)).containsEntry(VASTERAS.value(), "365.00");
        assertThat(owed(history, 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.of(VASTERAS.value(), "181.00", REGION.value(), "1.00"));
        assertThat(owed(history, 2028)).doesNotContainKey(VASTERAS.value());
    }

    @ParameterizedTest(name = "{0}: owed {1} of the year in which it leaves, {2} of the one in which it joins")
    @CsvSource({"NONE, 0.00, 1200.00", "MONTHLY, 600.00, 600.00", "DAILY, 595.07, 604.93"})
    void a_payee_is_owed_what_falls_on_the_days_on_which_it_is_party(
            Proration proration, String leaving, String joining) {
        var terms = terms("T", START, END, List.of(VASTERAS, MDU), List.of(fixed("f", VASTERAS, "1200.00", proration)));
        var leaves = history(member(terms, MDU, null, LAST_OF_JUNE));
        assertOwed(leaves, 2026, "1200.00");
        assertOwed(leaves, 2027, leaving);
        assertOwed(leaves, 2028, "0.00");
        var joins = history(member(terms, MDU, LAST_OF_JUNE.plusDays(1), null));
        assertOwed(joins, 2026, "0.00");
        assertOwed(joins, 2027, joining);
        assertOwed(joins, 2028, "1200.00");
    }

    /// Västerås, Eskilstuna and the region each have a third of 1 200.00. The region leaves by notice.
    @ParameterizedTest(name = "{0}, {1}: the region owes {2} of the year in which it leaves")
    @CsvSource({
        "EQUAL, NONE, 400.00",
        "EQUAL, MONTHLY, 200.00",
        "EQUAL, DAILY, 198.36",
        "SHARES, NONE, 400.00",
        "SHARES, DAILY, 198.36",
    })
    void a_partys_notice_does_not_raise_what_the_others_owe(Method method, Proration proration, String leaving) {
        var split = method == Method.EQUAL
                ? equally()
                : TermsFixture.split(
                        Method.SHARES,
                        "0.01",
                        "a",
                        share("a", "1/3", VASTERAS, null),
                        share("b", "1/3", ESKILSTUNA, null),
                        share("c", "1/3", REGION, null));
        var terms = terms(
                "T",
                START,
                END,
                List.of(VASTERAS, ESKILSTUNA, REGION, MDU),
                List.of(shared(proration, split, 120_000)));
        var noticed = noticed(terms, REGION, LAST_OF_JUNE);
        for (int year : List.of(2026, 2027, 2028)) {
            var owed = owed(noticed, year);
            assertThat(owed).containsEntry(VASTERAS.value(), "400.00").containsEntry(ESKILSTUNA.value(), "400.00");
            assertThat(owed.getOrDefault(REGION.value(), "0.00"))
                    .isEqualTo(
                            switch (year) {
                                case 2026 -> "400.00";
                                case 2027 -> leaving;
                                default -> "0.00";
                            });
            assertThat(unassigned(noticed, year)).isEqualTo(Money.of("1200.00").minus(sum(owed)));
        }
    }

    @ParameterizedTest(name = "{0}: owed {1} of the year in which it leaves by notice")
    @CsvSource({"NONE, 1200.00", "MONTHLY, 600.00", "DAILY, 595.07"})
    void a_payee_that_gives_notice_is_owed_its_part_of_the_year_in_which_it_leaves(
            Proration proration, String leaving) {
        var terms = terms("T", START, END, List.of(VASTERAS, MDU), List.of(fixed("f", VASTERAS, "1200.00", proration)));
        var noticed = noticed(terms, MDU, LAST_OF_JUNE);
        assertOwed(noticed, 2026, "1200.00");
        assertOwed(noticed, 2027, leaving);
        assertOwed(noticed, 2028, "0.00");
    }

    @Test
    void a_notice_whose_last_day_lies_inside_a_month_leaves_the_party_that_month() {
        var terms = terms(
                "T", START, END, List.of(VASTERAS, MDU), List.of(fixed("f", VASTERAS, "1200.00", Proration.MONTHLY)));
        assertOwed(noticed(terms, VASTERAS, LocalDate.of(2027, 6, 10)), 2027, "600.00");
    }

    private static TermsHistory noticed(Terms terms, OrganisationNumber party, LocalDate lastDay) {
        Figures.sound(terms);
        return new TermsHistory(START, END, List.of(version(1, START, terms)), Map.of(party, lastDay));
    }

    private static Money unassigned(TermsHistory history, int year) {
        return switch (Entitlements.of(history, year, Figures.basis())) {
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
            case Entitlements.OfYear.Owed(var _, var unclaimed) -> unclaimed.unassigned();
        };
    }

    /// The rest of the 1 200.00 is shown as owed to nobody.
    private static void assertOwed(TermsHistory history, int year, String expected) {
        var owed = Money.of(expected);
        assertThat(sum(owed(history, year))).isEqualTo(owed);
        assertThat(unassigned(history, year)).isEqualTo(Money.of("1200.00").minus(owed));
    }

    @Test
    void without_proration_an_agreement_that_ends_inside_the_year_has_the_parties_of_its_last_day() {
        var fixed = member(
                terms("T", START, END, List.of(VASTERAS), List.of(fixed("f", VASTERAS, "100.00"))),
                VASTERAS,
                null,
                LAST_OF_JUNE);
        var version = new TermsVersion(1, START, Reading.of(fixed));
        assertThat(owed(new TermsHistory(START, LAST_OF_JUNE, List.of(version)), 2027))
                .containsEntry(VASTERAS.value(), "100.00");
        assertThat(owed(new TermsHistory(START, LAST_OF_JUNE.plusDays(1), List.of(version)), 2027))
                .isEmpty();
    }

    @Test
    void an_unlisted_payer_always_takes_part() {
        var listed = terms("T", START, END, List.of(REGION), List.of(shared(Proration.NONE, equally(), 300)));
        assertThat(owed(history(member(listed, REGION, null, LocalDate.of(2026, 3, 1))), 2026))
                .containsExactlyInAnyOrderEntriesOf(Map.of(VASTERAS.value(), "1.50", ESKILSTUNA.value(), "1.50"));
    }

    @ParameterizedTest
    @EnumSource(Proration.class)
    void a_party_that_left_and_is_no_longer_listed_is_not_charged_by_its_branch(Proration proration) {
        // Given: Västerås and the region share equally; Västerås leaves, and later terms keep its branch without
        // listing it.
        var halves = TermsFixture.split(Method.EQUAL, "0.01", null, payer("a", VASTERAS), payer("b", REGION));
        var clause = shared(proration, halves, 100_000_000);
        var first = member(
                terms("T", START, END, List.of(VASTERAS, REGION), List.of(clause)),
                VASTERAS,
                null,
                LocalDate.of(2026, 12, 31));
        var second = terms("T", START, END, List.of(REGION), List.of(clause));
        // When
        var history = new TermsHistory(
                START, END, List.of(version(1, START, first), version(2, LocalDate.of(2027, 1, 1), second)));
        // Then
        assertThat(owed(history, 2026))
                .containsExactlyInAnyOrderEntriesOf(Map.of(VASTERAS.value(), "500000.00", REGION.value(), "500000.00"));
        assertThat(owed(history, 2027)).containsExactlyInAnyOrderEntriesOf(Map.of(REGION.value(), "1000000.00"));
    }

    @Test
    void listing_a_payer_in_later_terms_does_not_change_earlier_days() {
        var clause = shared(Proration.MONTHLY, equally(), 36_000);
        var first = terms("T", START, END, List.of(REGION), List.of(clause));
        var second = terms("T", START, END, List.of(REGION, VASTERAS), List.of(clause));
        var history = new TermsHistory(
                START, END, List.of(version(1, START, first), version(2, LocalDate.of(2026, 7, 1), second)));
        // An unlisted payer always takes part: Eskilstuna all year, Västerås until the terms that list it.
        assertThat(owed(history, 2026))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(VASTERAS.value(), "120.00", ESKILSTUNA.value(), "120.00", REGION.value(), "120.00"));
    }

    @Test
    void unreadable_terms_still_list_their_parties() {
        var clause = shared(Proration.NONE, equally(), 300);
        var broken = terms("T", START, END, List.of(REGION, VASTERAS, VASTERAS), List.of(clause));
        var second = terms("T", START, END, List.of(REGION), List.of(clause));
        var history = new TermsHistory(
                START, END, List.of(version(1, START, broken), version(2, LocalDate.of(2027, 1, 1), second)));
        assertThat(owed(history, 2027))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ESKILSTUNA.value(), "1.50", REGION.value(), "1.50"));
    }

    /// Västerås is always a party, so that somebody can always pay the whole.
    @Property(tries = 300)
    void the_present_parties_owe_the_whole_year_to_the_ore_whoever_joins_and_leaves(
            @ForAll @LongRange(min = 0, max = 100_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 365) int first,
            @ForAll @IntRange(min = 1, max = 365) int second,
            @ForAll @IntRange(min = 1, max = 365) int joining,
            @ForAll Proration proration) {
        var leaves = LocalDate.ofYearDay(2026, Math.max(first, second));
        var comes = LocalDate.ofYearDay(2026, Math.min(first, second));
        var joins = LocalDate.ofYearDay(2026, joining);
        var equal = terms(
                "T", START, END, List.of(VASTERAS, ESKILSTUNA, REGION), List.of(shared(proration, equally(), ore)));
        var history = history(member(member(equal, ESKILSTUNA, comes, leaves), REGION, joins, null));
        assertThat(sum(owed(history, 2026))).isEqualTo(Money.ofOre(ore));
    }

    /// Each is within an öre of its exact share of the days, and the rest is owed by nobody.
    @Property(tries = 300)
    void in_a_split_by_shares_each_owes_its_own_days_and_nobody_anothers(
            @ForAll @LongRange(min = 0, max = 100_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 365) int joining,
            @ForAll @IntRange(min = 1, max = 365) int leaving) {
        var joins = LocalDate.ofYearDay(2026, joining);
        var leaves = LocalDate.ofYearDay(2026, leaving);
        var halves = TermsFixture.split(
                Method.SHARES, "0.01", null, share("a", "1/2", VASTERAS, null), share("b", "1/2", REGION, null));
        var terms =
                terms("T", START, END, List.of(VASTERAS, REGION), List.of(shared(Proration.DAILY, halves, 2 * ore)));
        var owed = owed(history(member(member(terms, VASTERAS, joins, null), REGION, null, leaves)), 2026);
        var end = LocalDate.of(2026, 12, 31);
        assertNear(owed.get(VASTERAS.value()), ore, ChronoUnit.DAYS.between(joins, end) + 1);
        assertNear(owed.get(REGION.value()), ore, ChronoUnit.DAYS.between(START, leaves) + 1);
    }

    private static void assertNear(String owed, long annualOre, long days) {
        var found = owed == null ? BigInteger.ZERO : Money.of(owed).ore();
        var exact = Fraction.of(1, 365).times(new Fraction(BigInteger.valueOf(annualOre * days), BigInteger.ONE));
        assertThat(exact.plus(new Fraction(found.negate(), BigInteger.ONE)))
                .isBetween(Fraction.of(-1, 1), Fraction.ONE);
    }

    private static TermsHistory leaving(Proration proration) {
        return history(member(stark("2450000.00", proration), KUNGSOR, null, LAST_OF_JUNE));
    }

    private static Split equally() {
        return TermsFixture.split(
                Method.EQUAL, "0.01", null, payer("a", VASTERAS), payer("b", ESKILSTUNA), payer("c", REGION));
    }

    private static FundingClause shared(Proration proration, Split split, long ore) {
        return TermsFixture.shared("s", Money.ofOre(ore).toString(), proration, split);
    }

    private static TermsHistory history(Terms terms) {
        Figures.sound(terms);
        return new TermsHistory(START, END, List.of(version(1, START, terms)));
    }

    private static TermsVersion version(int number, LocalDate from, Terms terms) {
        return new TermsVersion(number, from, Reading.of(terms));
    }

    private static Money sum(Map<String, String> owed) {
        return Money.sum(owed.values().stream().map(Money::of).toList());
    }

    private static Map<String, String> owed(TermsHistory history, int year) {
        return switch (Entitlements.of(history, year, Figures.basis())) {
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
            case Entitlements.OfYear.Owed computed -> {
                var owed = new TreeMap<String, String>();
                computed.entitlements()
                        .forEach(e -> owed.put(
                                e.obligation().payer().value(), e.amount().toString()));
                yield owed;
            }
        };
    }
}
