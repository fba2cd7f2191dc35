package se.samverka.finance.books.draft.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Worked examples of what [ReconciliationPropertiesTest] checks in general.
class ReconciliationTest {

    private static final int CURRENT = 7;
    private static final Obligation OF_REGION = obligation("a", REGION);

    @Test
    void an_unissued_entitlement_is_claimed_with_its_description() {
        var drafts = Reconciliation.drafts(List.of(owed(OF_REGION, "100.00", 3)), List.of(), CURRENT);
        assertThat(drafts)
                .containsExactly(new Draft(
                        new Draft.Key(DocumentKind.INVOICE, 2026, 0, MDU, REGION, null, Hindrance.PAYER_NOT_BOUND),
                        3,
                        List.of(new Draft.Line(OF_REGION, "Bidrag a", Coding.DEFAULT, Money.of("100.00"), null))));
    }

    @Test
    void an_issued_entitlement_and_a_zero_one_give_no_draft() {
        assertThat(Reconciliation.drafts(
                        List.of(owed(OF_REGION, "100.00", 3), owed(obligation("b", REGION), "0.00", 3)),
                        List.of(issued(1, 1, OF_REGION, "100.00", "0.00", "0.00")),
                        CURRENT))
                .isEmpty();
    }

    @Test
    void one_draft_has_all_lines_of_its_payer_in_the_order_of_obligations_and_the_latest_of_their_versions() {
        var drafts = Reconciliation.drafts(
                List.of(
                        owed(obligation("b", REGION), "2.00", 2),
                        owed(obligation("a", VASTERAS), "4.00", 1),
                        owed(obligation("a", REGION), "1.00", 5)),
                List.of(),
                CURRENT);
        assertThat(drafts)
                .extracting(draft -> draft.key().payer(), Draft::agreementVersion, Draft::total)
                .containsExactly(tuple(VASTERAS, 1, Money.of("4.00")), tuple(REGION, 5, Money.of("3.00")));
        assertThat(drafts.getLast().lines())
                .extracting(line -> line.obligation().clauseId())
                .containsExactly("a", "b");
    }

    @Test
    void an_excess_is_credited_from_the_newest_invoice_and_its_last_line_first_up_to_what_is_left() {
        // 50, 30 (10 of them credited) and 20 are issued: 90 in all. 25 are owed, so 65 are credited.
        var drafts = Reconciliation.drafts(
                List.of(owed(OF_REGION, "25.00", 3)),
                List.of(
                        issued(1, 1, OF_REGION, "50.00", "0.00", "0.00"),
                        issued(2, 1, OF_REGION, "30.00", "10.00", "0.00"),
                        issued(2, 2, OF_REGION, "20.00", "0.00", "0.00")),
                CURRENT);
        assertThat(drafts)
                .extracting(draft -> draft.key().originalInvoiceId(), Draft::agreementVersion)
                .containsExactly(tuple(new UUID(0, 2), 3), tuple(new UUID(0, 1), 3));
        assertThat(drafts).allMatch(draft -> draft.key().kind() == DocumentKind.CREDIT_NOTE);
        assertThat(drafts.stream().flatMap(draft -> draft.lines().stream()))
                .extracting(Draft.Line::originalLineNumber, Draft.Line::amount, Draft.Line::description)
                .containsExactly(
                        tuple(2, Money.of("20.00"), "Rad 2.2"),
                        tuple(1, Money.of("20.00"), "Rad 2.1"),
                        tuple(1, Money.of("25.00"), "Rad 1.1"));
    }

    @Test
    void an_obsolete_claim_is_credited_in_full_on_the_current_version() {
        var drafts =
                Reconciliation.drafts(List.of(), List.of(issued(1, 1, OF_REGION, "50.00", "0.00", "0.00")), CURRENT);
        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.agreementVersion()).isEqualTo(CURRENT);
            assertThat(draft.total()).isEqualTo(Money.of("50.00"));
        });
    }

    @Test
    void a_waived_amount_is_not_claimed_again_and_never_makes_the_claim_negative() {
        var waived = List.of(issued(1, 1, OF_REGION, "100.00", "40.00", "40.00"));
        assertThat(Reconciliation.drafts(List.of(owed(OF_REGION, "100.00", 3)), waived, CURRENT))
                .isEmpty();
        assertThat(Reconciliation.drafts(List.of(owed(OF_REGION, "110.00", 3)), waived, CURRENT))
                .singleElement()
                .extracting(Draft::total)
                .isEqualTo(Money.of("10.00"));
        // 20 owed and 40 waived leave nothing to claim: the remaining 60 are credited, and no more.
        assertThat(Reconciliation.drafts(List.of(owed(OF_REGION, "20.00", 3)), waived, CURRENT))
                .singleElement()
                .extracting(Draft::total)
                .isEqualTo(Money.of("60.00"));
    }

    @Test
    void a_blocked_claim_is_a_separate_draft_with_its_reason() {
        var bindings = new Bindings(Map.of(
                REGION, new Binding(State.BOUND, List.of(new Range(1, 3)), List.of(), null),
                VASTERAS, new Binding(State.CONTESTED, List.of(new Range(1, 9)), List.of(), null)));
        var vat = new Entitlement(
                obligation("c", REGION), Money.of("3.00"), "Bidrag c", Coding.ofVat("S"), 3, new TreeSet<>(List.of(3)));
        var drafts = Reconciliation.drafts(
                List.of(
                        owed(obligation("a", REGION), "1.00", 3),
                        owed(obligation("b", REGION), "2.00", 4),
                        vat,
                        owed(obligation("a", VASTERAS), "4.00", 3)),
                List.of(issued(1, 1, obligation("z", VASTERAS), "5.00", "0.00", "0.00")),
                CURRENT,
                bindings,
                DraftDerivation.NONE);
        assertThat(drafts)
                .extracting(draft -> draft.key().kind(), draft -> draft.key().blockedBy(), Draft::total)
                .containsExactlyInAnyOrder(
                        tuple(DocumentKind.INVOICE, null, Money.of("1.00")),
                        tuple(DocumentKind.INVOICE, Hindrance.PAYER_NOT_BOUND, Money.of("2.00")),
                        tuple(DocumentKind.INVOICE, Hindrance.VAT_NOT_SUPPORTED, Money.of("3.00")),
                        tuple(DocumentKind.INVOICE, Hindrance.AGREEMENT_CONTESTED, Money.of("4.00")),
                        tuple(DocumentKind.CREDIT_NOTE, Hindrance.AGREEMENT_CONTESTED, Money.of("5.00")));
        var key = drafts.stream()
                .map(Draft::key)
                .filter(one -> one.blockedBy() == Hindrance.PAYER_NOT_BOUND)
                .findFirst()
                .orElseThrow();
        assertThat(key.unblocked()).isEqualTo(new Draft.Key(DocumentKind.INVOICE, 2026, 0, MDU, REGION, null, null));
    }

    @Test
    void every_comparison_is_recorded_with_its_lines_and_the_difference() {
        var told = new ArrayList<String>();
        var lines = List.of(issued(1, 1, OF_REGION, "50.00", "0.00", "0.00"));
        Reconciliation.drafts(
                List.of(owed(OF_REGION, "20.00", 3), owed(obligation("b", REGION), "1.00", 3)),
                lines,
                CURRENT,
                Bindings.NONE,
                new DraftDerivation() {
                    @Override
                    public void compared(
                            Obligation obligation, Entitlement owed, List<IssuedLine> issued, Money difference) {
                        told.add(obligation.clauseId() + " " + (owed == null ? "-" : owed.amount()) + " "
                                + issued.equals(lines) + " " + difference);
                    }
                });
        assertThat(told).containsExactly("a 20.00 true -30.00", "b 1.00 false 1.00");
    }

    @Test
    void issued_lines_have_their_credited_and_waived_amounts() {
        var invoice = document(1, DocumentKind.INVOICE, 1, null, null, line(1, "10.00", null), line(2, "20.00", null));
        var reduction = document(
                2, DocumentKind.CREDIT_NOTE, 2, invoice.id(), ManualCredit.Purpose.REDUCTION, line(1, "3.00", 2));
        var replacement = document(
                3, DocumentKind.CREDIT_NOTE, 3, invoice.id(), ManualCredit.Purpose.REPLACEMENT, line(1, "4.00", 2));
        var ofTerms = document(4, DocumentKind.CREDIT_NOTE, 4, invoice.id(), null, line(1, "1.00", 1));
        var draft = document(5, DocumentKind.CREDIT_NOTE, null, invoice.id(), null, line(1, "9.00", 1));
        var draftInvoice = document(6, DocumentKind.INVOICE, null, null, null, line(1, "9.00", null));
        var all = List.of(invoice, reduction, replacement, ofTerms, draft, draftInvoice);
        assertThat(IssuedLines.of(all, 2026))
                .containsExactly(
                        new IssuedLine(
                                invoice.id(),
                                new InvoiceNumber(2026, 1),
                                1,
                                OF_REGION,
                                "Rad 1",
                                Coding.DEFAULT,
                                Money.of("10.00"),
                                Money.of("1.00"),
                                Money.ZERO),
                        new IssuedLine(
                                invoice.id(),
                                new InvoiceNumber(2026, 1),
                                2,
                                OF_REGION,
                                "Rad 2",
                                Coding.DEFAULT,
                                Money.of("20.00"),
                                Money.of("7.00"),
                                Money.of("3.00")));
        assertThat(IssuedLines.of(all, 2027)).isEmpty();
    }

    @Test
    void a_payer_bound_after_the_issue_date_is_not_invoiced() {
        var day = LocalDate.of(2026, 3, 1);
        var bindings = new Bindings(Map.of(REGION, new Binding(State.BOUND, List.of(new Range(1, 9)), List.of(), day)));
        var invoice = document(1, DocumentKind.INVOICE, null, null, null, line(1, "10.00", null));
        var note = document(2, DocumentKind.CREDIT_NOTE, null, new UUID(0, 9), null, line(1, "2.00", 1));
        assertThat(Issuable.of(List.of(invoice, note), bindings, day))
                .isEqualTo(new Issuable(List.of(invoice, note), List.of()));
        var before = Issuable.of(List.of(invoice, note), bindings, day.minusDays(1));
        assertThat(before.drafts()).containsExactly(note);
        assertThat(before.rest())
                .containsExactly(
                        new NotIssued(DocumentKind.INVOICE, REGION, Money.of("10.00"), Hindrance.PAYER_NOT_BOUND));
        assertThat(before.isEmpty()).isFalse();
        assertThat(Issuable.of(List.of(invoice), Bindings.NONE, day).drafts()).containsExactly(invoice);
        assertThat(Issuable.of(List.of(invoice), bindings, day.minusDays(1)).isEmpty())
                .isFalse();
        assertThat(Issuable.of(List.of(), bindings, day).isEmpty()).isTrue();
    }

    @Test
    void a_blocked_draft_keeps_its_reason() {
        var contested = new Draft(
                        new Draft.Key(DocumentKind.INVOICE, 2026, 0, MDU, REGION, null, Hindrance.AGREEMENT_CONTESTED),
                        1,
                        List.of(new Draft.Line(OF_REGION, "Rad", Coding.DEFAULT, Money.of("1.00"), null)))
                .toInvoice(new UUID(0, 1), new UUID(0, 2), 1, OrganisationNumber::value);
        assertThat(Issuable.of(List.of(contested), Bindings.NONE, LocalDate.of(2026, 1, 1))
                        .rest())
                .extracting(NotIssued::blockedBy)
                .containsExactly(Hindrance.AGREEMENT_CONTESTED);
    }

    @Test
    void a_draft_as_a_document_has_its_key_numbered_lines_names_and_total() {
        var key = new Draft.Key(DocumentKind.CREDIT_NOTE, 2026, 2, MDU, REGION, new UUID(0, 9), null);
        var draft = new Draft(
                key,
                4,
                List.of(
                        new Draft.Line(OF_REGION, "Ett", Coding.DEFAULT, Money.of("1.00"), 3),
                        new Draft.Line(obligation("b", REGION), "Två", Coding.ofVat("E"), Money.of("2.00"), 5)));
        var document = draft.toInvoice(new UUID(0, 1), new UUID(0, 2), 6, Map.of(MDU, "M", REGION, "R")::get);
        assertThat(Draft.Key.of(document)).isEqualTo(key);
        assertThat(document.id()).isEqualTo(new UUID(0, 1));
        assertThat(document.agreementId()).isEqualTo(new UUID(0, 2));
        assertThat(document.agreementVersion()).isEqualTo(4);
        assertThat(document.revision()).isEqualTo(6);
        assertThat(document.isDraft()).isTrue();
        assertThat(document.payee()).isEqualTo(new Invoice.Party(MDU, "M"));
        assertThat(document.payer()).isEqualTo(new Invoice.Party(REGION, "R"));
        assertThat(document.total()).isEqualTo(Money.of("3.00"));
        assertThat(List.of(document.paid(), document.credited())).containsOnly(Money.ZERO);
        assertThat(document.lines())
                .isEqualTo(draft.numberedLines())
                .containsExactly(
                        new Invoice.Line(1, "a", "", "Ett", Coding.DEFAULT, Money.of("1.00"), 3),
                        new Invoice.Line(2, "b", "", "Två", Coding.ofVat("E"), Money.of("2.00"), 5));
    }

    private static Obligation obligation(String clause, OrganisationNumber payer) {
        return new Obligation(2026, 0, clause, "", MDU, payer);
    }

    private static Entitlement owed(Obligation obligation, String amount, int version) {
        return new Entitlement(
                obligation,
                Money.of(amount),
                "Bidrag " + obligation.clauseId(),
                Coding.DEFAULT,
                version,
                new TreeSet<>(Set.of(version)));
    }

    private static IssuedLine issued(
            int invoice, int line, Obligation of, String amount, String credited, String waived) {
        return new IssuedLine(
                new UUID(0, invoice),
                new InvoiceNumber(2026, invoice),
                line,
                of,
                "Rad " + invoice + "." + line,
                Coding.DEFAULT,
                Money.of(amount),
                Money.of(credited),
                Money.of(waived));
    }

    private static Invoice.Line line(int number, String amount, Integer original) {
        return new Invoice.Line(number, "a", "", "Rad " + number, Coding.DEFAULT, Money.of(amount), original);
    }

    private static Invoice document(
            int id,
            DocumentKind kind,
            Integer sequence,
            UUID original,
            ManualCredit.Purpose purpose,
            Invoice.Line... lines) {
        return new Invoice(
                new UUID(0, id),
                new UUID(0, 100),
                1,
                2026,
                0,
                kind,
                sequence == null ? Invoice.Status.DRAFT : Invoice.Status.ISSUED,
                new Invoice.Party(MDU, "M"),
                new Invoice.Party(REGION, "R"),
                sequence == null ? null : new InvoiceNumber(2026, sequence),
                null,
                null,
                "SEK",
                null,
                List.of(lines),
                Money.sum(List.of(lines).stream().map(Invoice.Line::amount).toList()),
                Money.ZERO,
                Money.ZERO,
                original,
                purpose == null ? null : new ManualCredit(purpose, "Skäl"),
                null,
                null,
                1);
    }
}
