package se.samverka.finance.insight.explanation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// One year of an agreement: what is issued, the drafts that follow, and the recorded calculation.
final class CalculatedYear {

    private final Agreement agreement;
    private final List<Invoice> issued;
    private final DerivedYear derived = new DerivedYear();
    private final List<Draft> drafts;

    private CalculatedYear(Agreement agreement, int year, Basis basis, List<Invoice> issued) {
        this.agreement = agreement;
        this.issued = issued;
        this.drafts = switch (WantedDrafts.ofYear(agreement, year, issued, basis, derived)) {
            case WantedDrafts.OfYear.Computed(var _, var computed) -> computed;
            case WantedDrafts.OfYear.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    static CalculatedYear of(Agreement agreement, int year, Basis basis, Invoice... issued) {
        return new CalculatedYear(agreement, year, basis, List.of(issued));
    }

    /// 2026 by the figures of the golden cases.
    static CalculatedYear of(Agreement agreement, Invoice... issued) {
        return of(agreement, 2026, Figures.basis(), issued);
    }

    static CalculatedYear of(Agreement agreement, List<Invoice> issued) {
        return new CalculatedYear(agreement, 2026, Figures.basis(), issued);
    }

    /// The calculation after everything that is issued here, and more.
    CalculatedYear then(Agreement amended, Invoice... more) {
        var all = new ArrayList<>(issued);
        all.addAll(List.of(more));
        return of(amended, all);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<LineExplanation> lines(Invoice document) {
        return LineExplanation.of(document, agreement, derived);
    }

    /// The payer's only draft.
    Invoice draft(OrganisationNumber payer) {
        var of = drafts.stream()
                .filter(draft -> draft.key().payer().equals(payer))
                .toList();
        if (of.size() != 1) {
            throw new AssertionError(of);
        }
        return document(of.getFirst());
    }

    /// Each of the payer's drafts, in order.
    Stream<Invoice> drafts(OrganisationNumber payer) {
        return drafts.stream()
                .filter(draft -> draft.key().payer().equals(payer))
                .map(CalculatedYear::document);
    }

    /// The payer's only draft, issued.
    Invoice issued(OrganisationNumber payer, int sequence) {
        return issue(draft(payer), sequence, null);
    }

    static Invoice document(Draft draft) {
        return draft.toInvoice(UUID.randomUUID(), UUID.randomUUID(), 1, OrganisationNumber::value);
    }

    /// A credit note of part of an invoice's first line, by the payee's decision.
    static Invoice credit(Invoice invoice, String amount, ManualCredit credit, int sequence) {
        var line = invoice.lines().getFirst();
        var key = new Draft.Key(
                DocumentKind.CREDIT_NOTE,
                invoice.year(),
                invoice.instalment(),
                invoice.payee().organisationNumber(),
                invoice.payer().organisationNumber(),
                invoice.id(),
                null);
        var taken = new Draft.Line(
                new Obligation(
                        invoice.year(),
                        invoice.instalment(),
                        line.clauseId(),
                        line.branchId(),
                        invoice.payee().organisationNumber(),
                        invoice.payer().organisationNumber()),
                line.description(),
                line.coding(),
                Money.of(amount),
                line.lineNumber());
        return issue(document(new Draft(key, 1, List.of(taken))), sequence, credit);
    }

    static Invoice issue(Invoice draft, int sequence, @Nullable ManualCredit credit) {
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
                new InvoiceNumber(2026, sequence),
                null,
                null,
                draft.currency(),
                null,
                draft.lines(),
                draft.total(),
                Money.ZERO,
                Money.ZERO,
                draft.originalInvoiceId(),
                credit,
                null,
                null,
                2);
    }

    /// The sentences about each line of a document, with ordinary blanks.
    Said said(Invoice document) {
        return Said.of(lines(document).stream()
                .flatMap(line -> Sentences.ofLine(line, document).stream())
                .toList());
    }

    /// Sentences, one on each line.
    record Said(String sv, String en) {

        static Said of(String sv, String en) {
            return new Said(sv.strip(), en.strip());
        }

        static Said of(List<Sentence> sentences) {
            return new Said(
                    sentences.stream()
                            .map(Sentence::sv)
                            .collect(Collectors.joining("\n"))
                            .replace('\u00a0', ' '),
                    sentences.stream()
                            .map(Sentence::en)
                            .collect(Collectors.joining("\n"))
                            .replace('\u00a0', ' '));
        }
    }
}
