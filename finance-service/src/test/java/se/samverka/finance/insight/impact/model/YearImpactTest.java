package se.samverka.finance.insight.impact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.area;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.insight.impact.model.DraftImpact.Effect;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// What an amendment does to the years of an agreement. Before it Västerås owes MDU 100 kr a year.
class YearImpactTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);
    private static final Agreement BEFORE = agreement(END_OF_2026, fixed("f", VASTERAS, "100.00"));

    @ParameterizedTest
    @CsvSource({"100.00, 150.00, 50.00", "100.00, 40.00, -60.00", "100.00, , ", ", 100.00, ", ", , "})
    void a_change_is_unknown_where_one_of_its_amounts_is(
            @Nullable String before, @Nullable String after, @Nullable String difference) {
        assertThat(new Change(money(before), money(after)).difference()).isEqualTo(money(difference));
    }

    @Test
    void each_party_and_each_payer_is_shown_with_what_it_owes_before_and_after() {
        var impact = impact(agreement(END_OF_2026, fixed("f", VASTERAS, "150.00"), fixed("g", REGION, "50.00")));
        assertThat(impact.year()).isEqualTo(2026);
        assertThat(impact.parties())
                .isEqualTo(Map.of(
                        MDU, change("0.00", "0.00"),
                        VASTERAS, change("100.00", "150.00"),
                        REGION, change("0.00", "50.00")));
        assertThat(impact.problems()).isEmpty();
    }

    @Test
    void two_clauses_of_a_payer_are_added_up() {
        var impact = impact(agreement(END_OF_2026, fixed("f", VASTERAS, "150.00"), fixed("g", VASTERAS, "50.00")));
        assertThat(impact.parties()).containsEntry(VASTERAS, change("100.00", "200.00"));
    }

    @Test
    void a_draft_changes_is_added_stays_or_is_removed() {
        var before = agreement(
                END_OF_2026,
                fixed("f", VASTERAS, "100.00"),
                fixed("g", REGION, "10.00"),
                fixed("h", ESKILSTUNA, "1.00"));
        var after = agreement(
                END_OF_2026,
                fixed("f", VASTERAS, "150.00"),
                fixed("g", REGION, "10.00"),
                fixed("i", Figures.number(1), "5.00"));
        assertThat(only(compare(before, after, drafts(before))).drafts())
                .extracting(DraftImpact::effect, one -> one.key().payer(), DraftImpact::total, DraftImpact::totalBefore)
                .containsExactlyInAnyOrder(
                        tuple(Effect.CHANGED, VASTERAS, Money.of("150.00"), Money.of("100.00")),
                        tuple(Effect.UNCHANGED, REGION, Money.of("10.00"), Money.of("10.00")),
                        tuple(Effect.ADDED, Figures.number(1), Money.of("5.00"), null),
                        tuple(Effect.REMOVED, ESKILSTUNA, Money.of("1.00"), Money.of("1.00")));
    }

    @Test
    void a_lower_amount_is_credited_on_the_invoice_that_is_issued_already() {
        var invoice = issued(drafts(BEFORE).getFirst());
        var after = agreement(END_OF_2026, fixed("f", VASTERAS, "40.00"));
        assertThat(only(compare(BEFORE, after, List.of(invoice))).drafts())
                .extracting(
                        DraftImpact::effect,
                        one -> one.key().kind(),
                        DraftImpact::total,
                        DraftImpact::originalInvoiceId)
                .containsExactly(tuple(Effect.ADDED, DocumentKind.CREDIT_NOTE, Money.of("60.00"), invoice.id()));
    }

    @Test
    void a_year_that_only_one_of_them_has_owes_nothing_in_the_other() {
        var longer = agreement(LocalDate.of(2027, 12, 31), fixed("f", VASTERAS, "100.00"));
        var drafts = drafts(longer);
        var extended = compare(BEFORE, longer, drafts(BEFORE));
        assertThat(extended).extracting(YearImpact::year).containsExactly(2026, 2027);
        assertThat(extended.get(1).parties()).containsEntry(VASTERAS, change("0.00", "100.00"));
        assertThat(extended.get(1).drafts()).extracting(DraftImpact::effect).containsExactly(Effect.ADDED);
        var shortened = compare(longer, BEFORE, drafts);
        assertThat(shortened).extracting(YearImpact::year).containsExactly(2026, 2027);
        assertThat(shortened.get(1).parties()).containsEntry(VASTERAS, change("100.00", "0.00"));
        assertThat(shortened.get(0).drafts()).extracting(DraftImpact::effect).containsExactly(Effect.UNCHANGED);
        assertThat(shortened.get(1).drafts()).extracting(DraftImpact::effect).containsExactly(Effect.REMOVED);
    }

    @Test
    void a_year_that_cannot_be_calculated_says_why_and_leaves_its_drafts() {
        var blocked = agreement(
                END_OF_2026,
                shared(
                        "100.00",
                        TermsFixture.population("1.00", List.of(area("a", "A", "25", null), payer("b", VASTERAS)))));
        var impact = only(compare(BEFORE, blocked, drafts(BEFORE)));
        assertThat(impact.parties()).containsEntry(VASTERAS, new Change(Money.of("100.00"), null));
        assertThat(impact.unassigned()).isEqualTo(new Change(Money.ZERO, null));
        assertThat(impact.unbound()).isEmpty();
        assertThat(impact.drafts()).isEmpty();
        assertThat(impact.problems())
                .extracting(Violation::code)
                .containsExactly(ProblemCode.POPULATION_FIGURES_MISSING);
        var mended = only(compare(blocked, BEFORE, List.of()));
        assertThat(mended.parties()).containsEntry(VASTERAS, new Change(null, Money.of("100.00")));
        assertThat(mended.problems()).isEmpty();
    }

    @Test
    void what_nobody_is_invoiced_for_is_shown_by_its_reason() {
        var split = split(
                Method.EQUAL, "0.01", null, payer("a", VASTERAS), payer("b", MDU), area("c", "Nobody", null, null));
        var document = document(END_OF_2026, shared("s", "300.00", Proration.NONE, split), fixed("g", REGION, "7.00"));
        var after = document.bound(bound(VASTERAS, State.BOUND), bound(REGION, State.RELEASED))
                .agreement();
        var impact = impact(after);
        assertThat(impact.unassigned()).isEqualTo(change("0.00", "100.00"));
        assertThat(impact.ownShares()).isEqualTo(change("0.00", "100.00"));
        assertThat(impact.released()).isEqualTo(change("0.00", "7.00"));
    }

    @Test
    void a_payer_that_is_not_bound_to_the_terms_is_named_rule_11a() {
        var after = document(END_OF_2026, fixed("f", VASTERAS, "100.00"), fixed("g", REGION, "50.00"))
                .bound(bound(VASTERAS, State.BOUND))
                .agreement();
        assertThat(impact(after).unbound()).containsExactly(REGION);
    }

    @Test
    void terms_take_effect_within_their_period() {
        assertThat(PreviewViolation.outsidePeriod("/effectiveFrom", START, END_OF_2026))
                .isEqualTo(new Violation(
                        "/effectiveFrom",
                        ProblemCode.OUTSIDE_PERIOD,
                        "The terms are valid from 2026-01-01 to 2026-12-31;"
                                + " they can only take effect on a day within that period"));
    }

    private static YearImpact impact(Agreement after) {
        return only(compare(BEFORE, after, drafts(BEFORE)));
    }

    private static YearImpact only(List<YearImpact> impacts) {
        assertThat(impacts).hasSize(1);
        return impacts.getFirst();
    }

    private static List<YearImpact> compare(Agreement before, Agreement after, List<Invoice> documents) {
        return YearImpact.compare(
                WantedDrafts.of(before, documents, Figures.basis()),
                WantedDrafts.of(after, documents, Figures.basis()),
                List.of(MDU),
                documents,
                after.bindings());
    }

    private static List<Invoice> drafts(Agreement agreement) {
        var drafts = new ArrayList<Invoice>();
        for (var year : WantedDrafts.of(agreement, List.of(), Figures.basis()).values()) {
            switch (year) {
                case WantedDrafts.OfYear.Computed(var _, var wanted) ->
                    wanted.forEach(draft -> drafts.add(document(draft, drafts.size())));
                case WantedDrafts.OfYear.Blocked(var violations) -> throw new AssertionError(violations);
            }
        }
        return drafts;
    }

    private static Invoice document(Draft draft, int id) {
        return draft.toInvoice(new UUID(2, id), DocumentFixture.ID, 1, OrganisationNumber::value);
    }

    private static Invoice issued(Invoice draft) {
        return new Invoice(
                draft.id(),
                draft.agreementId(),
                draft.agreementVersion(),
                draft.year(),
                draft.instalment(),
                draft.kind(),
                Invoice.Status.ISSUED,
                draft.payee(),
                draft.payer(),
                new InvoiceNumber(2026, 1),
                null,
                null,
                draft.currency(),
                null,
                draft.lines(),
                draft.total(),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                2);
    }

    private static Agreement agreement(LocalDate last, FundingClause... clauses) {
        return document(last, clauses).agreement();
    }

    private static DocumentFixture document(LocalDate last, FundingClause... clauses) {
        Terms terms = TermsFixture.terms("T", START, last, List.of(MDU), List.of(clauses));
        return DocumentFixture.of(terms).during(START, last);
    }

    private static BindingDocument bound(OrganisationNumber party, State state) {
        return new BindingDocument(party, state, List.of(new VersionsDocument(1, 1)), null, null);
    }

    private static Change change(String before, String after) {
        return new Change(Money.of(before), Money.of(after));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
