package se.samverka.finance.insight.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Needs;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.IssuedOn;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.insight.explanation.model.DerivedYear;
import se.samverka.finance.insight.explanation.model.LineExplanation;
import se.samverka.platform.rule.RuleBroken;

/// Explains a document from its basis: it runs the calculation again on the agreement's revision, the figures, the
/// organisations and the documents as they were at the issue, and records each step.
@ApplicationScoped
public class ExplainInvoice {

    private final ShowInvoices show;
    private final LookUpDocuments documents;
    private final LookUpAgreements agreements;
    private final LookUpBasis basis;

    public ExplainInvoice(
            ShowInvoices show, LookUpDocuments documents, LookUpAgreements agreements, LookUpBasis basis) {
        this.show = show;
        this.documents = documents;
        this.agreements = agreements;
        this.basis = basis;
    }

    /// The basis of a document.
    ///
    /// @param earlier the documents that existed then
    private record Ground(Agreement agreement, LookUpBasis.Result rest, List<Invoice> earlier) {}

    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see; 409 `basis-not-kept` for
    ///     one that was issued before its basis was recorded, `changed-meanwhile` for a draft that is being
    ///     rebuilt, and `allocation-blocked` for one whose year can no longer be computed
    @Transactional
    public ExplanationDocument run(UUID id) {
        var invoice = show.one(id);
        var ground = invoice.isDraft() ? present(invoice) : past(invoice);
        var derived = new DerivedYear();
        var wanted = WantedDrafts.ofYear(
                ground.agreement(),
                invoice.year(),
                ground.earlier(),
                ground.rest().basis(),
                derived);
        var drafts = switch (wanted) {
            case WantedDrafts.OfYear.Computed(var _, var computed) -> computed;
            case WantedDrafts.OfYear.Blocked(var violations) ->
                throw new RuleBroken(
                        RuleBroken.Kind.CONFLICT,
                        ProblemCode.ALLOCATION_BLOCKED,
                        "What is owed for " + invoice.year() + " cannot be calculated; see errors for each reason",
                        violations);
        };
        var lines = LineExplanation.of(invoice, ground.agreement(), derived);
        boolean agrees = invoice.manualCredit() == null
                && drafts.stream().filter(draft -> isOf(draft, invoice)).anyMatch(draft -> sameAmounts(draft, invoice));
        if (invoice.isDraft() && !agrees) {
            throw RuleBroken.conflict(
                    ProblemCode.CHANGED_MEANWHILE, "The draft is being recalculated; try again shortly");
        }
        return ExplanationDocument.of(
                invoice, ground.agreement(), versions(ground.agreement(), lines), ground.rest(), lines, agrees);
    }

    private Ground present(Invoice draft) {
        var agreement = agreements.now(draft.agreementId()).orElseThrow(() -> RuleBroken.notFound("agreement"));
        return new Ground(agreement, basis.of(agreement, needs(agreement)), documents.ofAgreement(agreement.id()));
    }

    private Ground past(Invoice issued) {
        var kept = documents.basisOf(issued.agreementId());
        var own = kept.get(issued.id());
        if (own == null) {
            throw RuleBroken.conflict(
                    ProblemCode.BASIS_NOT_KEPT, "The document was issued before the basis of documents was recorded");
        }
        var agreement = agreements
                .revision(issued.agreementId(), own.agreementRevision())
                .orElseThrow(() -> RuleBroken.notFound("agreement"));
        // A document without a recorded basis is older than all that have one.
        var first = new IssuedOn(0, 0);
        var earlier = documents.ofAgreement(agreement.id()).stream()
                .filter(document -> !document.isDraft()
                        && kept.getOrDefault(document.id(), first).order() < own.order())
                .toList();
        return new Ground(agreement, basis.before(agreement, needs(agreement), own.order()), earlier);
    }

    /// Includes the organisations that have decided, whose names are shown.
    private static Needs needs(Agreement agreement) {
        return agreement.needs().and(agreement.decisions().parties());
    }

    /// Nothing blocked an issued document at its issue, whatever this version of the program would say.
    private static boolean isOf(Draft computed, Invoice document) {
        var key = document.isDraft() ? computed.key() : computed.key().unblocked();
        return key.equals(Draft.Key.of(document));
    }

    private static boolean sameAmounts(Draft computed, Invoice document) {
        return bare(computed.numberedLines()).equals(bare(document.lines()));
    }

    /// The lines without their descriptions, which a newer version of the program may word differently.
    private static List<Invoice.Line> bare(List<Invoice.Line> lines) {
        return lines.stream()
                .map(line -> new Invoice.Line(
                        line.lineNumber(),
                        line.clauseId(),
                        line.branchId(),
                        "",
                        line.coding(),
                        line.amount(),
                        line.originalLineNumber()))
                .toList();
    }

    /// The versions that gave any of the lines something; the newest one where nothing is owed any more.
    private static List<TermsVersion> versions(Agreement agreement, List<LineExplanation> lines) {
        var found = lines.stream()
                .flatMap(line -> line.stretches().stream())
                .map(share -> share.stretch().version())
                .distinct()
                .toList();
        return found.isEmpty()
                ? agreement.history().versions().reversed().stream().limit(1).toList()
                : found;
    }
}
