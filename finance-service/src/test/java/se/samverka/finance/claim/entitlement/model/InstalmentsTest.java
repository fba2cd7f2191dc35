package se.samverka.finance.claim.entitlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.TermsHistory;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Instalment;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

class InstalmentsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    /// 1000.01 kr: 250.0025 and 750.0075; the odd öre goes to the larger remainder.
    @Test
    void a_year_is_divided_into_instalments_to_the_ore() {
        var owed = owed(clause("1000.01", List.of(instalment("25%", null), instalment("3/4", "07-31"))));
        assertThat(owed)
                .extracting(e -> e.obligation().instalment() + " " + e.amount() + " " + e.description())
                .containsExactly(
                        "1 250.00 Bidrag, 2026, delbetalning 1 av 2", "2 750.01 Bidrag, 2026, delbetalning 2 av 2");
    }

    @Property(tries = 200)
    void the_instalments_of_each_payer_sum_to_what_it_owes_for_the_year(
            @ForAll @LongRange(min = 0, max = 100_000_000) long first,
            @ForAll @LongRange(min = 0, max = 100_000_000) long second,
            @ForAll @IntRange(min = 1, max = 365) int day,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 1000) Integer> weights,
            @ForAll Proration proration) {
        long total = weights.stream().mapToLong(weight -> weight).sum();
        var instalments = weights.stream()
                .map(weight -> new Instalment(Fraction.of(weight, total), null))
                .toList();
        var plain = history(shared(first, proration, null), day, shared(second, proration, null));
        var divided = history(shared(first, proration, instalments), day, shared(second, proration, instalments));
        assertThat(byPayer(owed(divided))).isEqualTo(byPayer(owed(plain)));
        assertThat(owed(divided)).allMatch(e -> e.obligation().instalment() >= 1);
    }

    /// 1200.00 kr a year by months. Eskilstuna is the payee for three months, 300.00 kr, without instalments; MDU
    /// follows for nine months, 900.00 kr, in halves.
    @Test
    void a_payee_replaced_during_the_year_keeps_the_instalments_of_its_own_terms() {
        var before = monthly(ESKILSTUNA, null);
        var after = monthly(MDU, List.of(instalment("1/2", null), instalment("1/2", "10-31")));
        assertThat(owed(history(before, LocalDate.of(2026, 4, 1).getDayOfYear(), after)))
                .extracting(e -> e.obligation().payee() + " " + e.obligation().instalment() + " " + e.amount())
                .containsExactlyInAnyOrder(ESKILSTUNA + " 0 300.00", MDU + " 1 450.00", MDU + " 2 450.00");
    }

    static Instalment instalment(String share, String earliestDue) {
        return new Instalment(Fraction.parse(share), earliestDue);
    }

    private static FundingClause clause(String annual, List<Instalment> instalments) {
        return new FundingClause(
                "f",
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                VASTERAS,
                MDU,
                Money.of(annual),
                null,
                null,
                null,
                null,
                null,
                instalments,
                null,
                null);
    }

    private static FundingClause monthly(OrganisationNumber payee, List<Instalment> instalments) {
        return new FundingClause(
                "f",
                Kind.FIXED_CONTRIBUTION,
                "Bidrag",
                VASTERAS,
                payee,
                Money.of("1200.00"),
                null,
                null,
                null,
                Proration.MONTHLY,
                null,
                instalments,
                null,
                null);
    }

    private static FundingClause shared(long ore, Proration proration, List<Instalment> instalments) {
        var split = TermsFixture.split(
                Method.EQUAL,
                "0.01",
                null,
                TermsFixture.payer("a", VASTERAS),
                TermsFixture.payer("b", ESKILSTUNA),
                TermsFixture.payer("c", REGION));
        return new FundingClause(
                "s",
                Kind.SHARED_CONTRIBUTION,
                "Delat",
                null,
                MDU,
                Money.ofOre(ore),
                null,
                null,
                null,
                proration,
                split,
                instalments,
                null,
                null);
    }

    private static Terms terms(FundingClause clause) {
        return TermsFixture.terms("T", START, END, List.of(), List.of(clause));
    }

    private static TermsHistory history(FundingClause first, int day, FundingClause second) {
        return new TermsHistory(
                START,
                END,
                List.of(
                        new TermsVersion(1, START, Reading.of(terms(first))),
                        new TermsVersion(2, LocalDate.ofYearDay(2026, day), Reading.of(terms(second)))));
    }

    private static List<Entitlement> owed(FundingClause clause) {
        return owed(new TermsHistory(START, END, List.of(new TermsVersion(1, START, Reading.of(terms(clause))))));
    }

    private static List<Entitlement> owed(TermsHistory history) {
        return switch (Entitlements.of(history, 2026, Figures.basis())) {
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError("Blocked: " + violations);
            case Entitlements.OfYear.Owed(var entitlements, var _) -> entitlements;
        };
    }

    private static Map<String, Money> byPayer(List<Entitlement> owed) {
        var sums = new TreeMap<String, Money>();
        for (var one : new ArrayList<>(owed)) {
            sums.merge(one.obligation().payer().value(), one.amount(), Money::plus);
        }
        return sums;
    }
}
