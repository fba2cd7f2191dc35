package se.samverka.finance.insight.explanation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.TermsFixture.member;
import static se.samverka.finance.TermsFixture.stark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// Adding up the recorded levels of a year gives every line of its documents.
class LineExplanationTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);
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
        drafts(before, List.of(), new DerivedYear())
                .forEach(draft -> issued.add(invoice(draft, new InvoiceNumber(2026, issued.size() + 1))));
        var after = agreement(
                List.of(terms(first, leaves, proration), terms(second, leaves, proration)),
                List.of(START, LocalDate.ofYearDay(2026, amendedOn)));
        // When
        var derived = new DerivedYear();
        var drafts = drafts(after, issued, derived);
        // Then
        for (var draft : drafts) {
            var document = invoice(draft, null);
            for (var line : LineExplanation.of(document, after, derived)) {
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

    private static List<Draft> drafts(Agreement agreement, List<Invoice> documents, DerivedYear derived) {
        return switch (WantedDrafts.ofYear(agreement, 2026, documents, Figures.basis(), derived)) {
            case WantedDrafts.OfYear.Computed(var _, var drafts) -> drafts;
            case WantedDrafts.OfYear.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    private static Terms terms(long ore, int leaves, Proration proration) {
        var terms = stark(Money.ofOre(ore / 100_000 * 100_000).toString(), proration);
        return leaves == 365 ? terms : member(terms, KUNGSOR, null, LocalDate.ofYearDay(2026, leaves));
    }

    private static Agreement agreement(List<Terms> terms, List<LocalDate> from) {
        var versions = new ArrayList<VersionDocument>();
        for (int i = 0; i < terms.size(); i++) {
            versions.add(new VersionDocument(i + 1, from.get(i), terms.get(i), null));
        }
        return Agreement.of(
                new AgreementDocument(
                        UUID.randomUUID(),
                        1L,
                        Agreement.Status.IN_FORCE,
                        "STARK",
                        null,
                        START,
                        END,
                        null,
                        versions.size(),
                        versions,
                        null,
                        null,
                        null,
                        null,
                        null,
                        AgreementFixture.everybody(versions)),
                Agreement.horizon(START));
    }

    private static Invoice invoice(Draft draft, InvoiceNumber number) {
        return new Invoice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                draft.agreementVersion(),
                draft.key().year(),
                draft.key().instalment(),
                draft.key().kind(),
                number == null ? Invoice.Status.DRAFT : Invoice.Status.ISSUED,
                new Invoice.Party(MDU, "MDU"),
                new Invoice.Party(draft.key().payer(), "Payer"),
                number,
                null,
                null,
                "SEK",
                null,
                draft.numberedLines(),
                draft.total(),
                Money.ZERO,
                Money.ZERO,
                draft.key().originalInvoiceId(),
                null,
                null,
                null,
                1);
    }
}
