package se.samverka.finance.insight.explanation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.stark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// Adding up the recorded levels of a year gives every line of its documents.
class LineExplanationTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;
    private static final OrganisationNumber KUNGSOR = OrganisationNumber.of("212000-2056");

    /// STARK amended on a day to another amount, with a municipality that leaves on another day.
    @Property(tries = 100)
    void recorded_levels_add_up_to_each_line(
            @ForAll @LongRange(min = 200_000_000, max = 1_000_000_000) long first,
            @ForAll @LongRange(min = 200_000_000, max = 1_000_000_000) long second,
            @ForAll @IntRange(min = 1, max = 365) int amendedOn,
            @ForAll @IntRange(min = 1, max = 365) int leaves,
            @ForAll Proration proration) {
        // Given: the first year's documents issued under the first terms, then the amendment
        var before = agreement(List.of(terms(first, leaves, proration)), List.of(START));
        var issued = new ArrayList<Invoice>();
        CalculatedYear.of(before)
                .drafts()
                .forEach(draft ->
                        issued.add(CalculatedYear.issue(CalculatedYear.document(draft), issued.size() + 1, null)));
        var after = agreement(
                List.of(terms(first, leaves, proration), terms(second, leaves, proration)),
                List.of(START, LocalDate.ofYearDay(2026, amendedOn)));
        // When
        var year = CalculatedYear.of(after, issued);
        // Then
        for (var draft : year.drafts()) {
            for (var line : year.lines(CalculatedYear.document(draft))) {
                var exact = Fraction.sum(line.stretches().stream()
                        .map(LineExplanation.StretchShare::ore)
                        .toList());
                if (line.stretches().isEmpty()) {
                    assertThat(line.entitlement()).isEqualTo(Money.ZERO);
                } else {
                    var rounding = line.rounding().orElseThrow();
                    assertThat(rounding.exactOre()).isEqualTo(exact);
                    assertThat(rounding.amount()).isEqualTo(line.entitlement());
                }
                var left =
                        Money.sum(line.issued().stream().map(one -> one.left()).toList());
                assertThat(line.difference()).isEqualTo(line.entitlement().minus(left));
                assertThat(line.line().amount())
                        .isEqualTo(
                                draft.key().kind() == DocumentKind.INVOICE
                                        ? line.difference()
                                        : line.difference().negated());
                for (var share : line.stretches()) {
                    assertThat(share.levels().getFirst().level().whole()).isEqualTo(share.whole());
                    assertThat(share.levels().getLast().branch().branchId())
                            .isEqualTo(line.line().branchId());
                    assertThat(share.levels().getLast().branch().amount()).isEqualTo(share.amount());
                }
            }
        }
    }

    @Test
    void the_difference_of_a_credit_is_below_zero_whether_the_terms_or_the_payee_caused_it() {
        var invoice = CalculatedYear.of(of("1000.00")).issued(VASTERAS, 1);
        var less = CalculatedYear.of(of("400.00"), invoice);
        assertThat(less.lines(less.draft(VASTERAS)))
                .extracting(LineExplanation::difference)
                .containsExactly(Money.of("-600.00"));
        var waived = CalculatedYear.credit(
                invoice, "50.00", new ManualCredit(ManualCredit.Purpose.REDUCTION, "Inställt"), 2);
        assertThat(CalculatedYear.of(of("1000.00"), invoice, waived).lines(waived))
                .extracting(LineExplanation::difference)
                .containsExactly(Money.of("-50.00"));
    }

    private static Agreement of(String annual) {
        return DocumentFixture.of(TermsFixture.terms(
                        "T", START, END, List.of(MDU, VASTERAS), List.of(fixed("f", VASTERAS, annual))))
                .agreement();
    }

    private static Terms terms(long ore, int leaves, Proration proration) {
        var terms = stark(Money.ofOre(ore / 100_000 * 100_000).toString(), proration);
        return leaves == 365 ? terms : member(terms, KUNGSOR, null, LocalDate.ofYearDay(2026, leaves));
    }

    private static Agreement agreement(List<Terms> terms, List<LocalDate> from) {
        var document = DocumentFixture.of();
        for (int i = 0; i < terms.size(); i++) {
            document.from(from.get(i), terms.get(i));
        }
        return document.agreement();
    }
}
