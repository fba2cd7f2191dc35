package se.samverka.finance.books.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.PaymentTerms;
import se.samverka.finance.books.credit.model.CreditRequest;
import se.samverka.finance.books.draft.IssueDrafts;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.IssuedLines;
import se.samverka.finance.books.draft.store.DraftRows;
import se.samverka.finance.books.invoice.InvoiceTags;
import se.samverka.finance.books.invoice.PayeeAccess;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;

/// Issues a credit note that the payee has decided on itself, and rebuilds the drafts.
@ApplicationScoped
public class CreditInvoice {

    private final ShowInvoices show;
    private final PayeeAccess access;
    private final InvoiceRepository invoices;
    private final DraftRows drafts;
    private final IssueDrafts issue;
    private final RebuildDrafts rebuild;
    private final BusinessTime time;
    private final DryRun dryRun;

    public CreditInvoice(
            ShowInvoices show,
            PayeeAccess access,
            InvoiceRepository invoices,
            DraftRows drafts,
            IssueDrafts issue,
            RebuildDrafts rebuild,
            BusinessTime time,
            DryRun dryRun) {
        this.show = show;
        this.access = access;
        this.invoices = invoices;
        this.drafts = drafts;
        this.issue = issue;
        this.rebuild = rebuild;
        this.time = time;
        this.dryRun = dryRun;
    }

    /// @param ifMatch the ETag of the invoice as the caller has read it
    /// @return the credit note
    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see; 403 for anyone but its
    ///     payee; 428 and 412; 409 for a draft, a credit note, an invoice that is fully credited, and while the
    ///     payer contests the agreement; 422 for a broken rule
    @Transactional
    public Invoice run(UUID invoiceId, CreditRequest request, @Nullable String ifMatch) {
        return issue(invoiceId, request, ifMatch);
    }

    /// What the same request would issue. Nothing is stored.
    public PlannedIssue dryRun(UUID invoiceId, CreditRequest request, @Nullable String ifMatch) {
        var note = dryRun.of(() -> issue(invoiceId, request, ifMatch));
        return PlannedIssue.of(note.agreementId(), note.year(), List.of(note), List.of(), List.of());
    }

    private Invoice issue(UUID invoiceId, CreditRequest request, @Nullable String ifMatch) {
        var seen = show.one(invoiceId);
        access.requirePayee(seen);
        var claim = access.lock(seen.agreementId());
        var invoice = invoices.locked(invoiceId).orElseThrow(() -> RuleBroken.notFound("invoice"));
        EntityTags.require(ifMatch, InvoiceTags.of(invoice));
        requireCreditable(invoice);
        requireUncontested(claim.agreement(), invoice);
        var draft = request.note(Ids.newId(), invoice, lines(invoice, request));
        drafts.add(draft);
        var date = issue.byIssueDate(List.of(draft), time.today()).firstKey();
        var terms = new IssueDrafts.Terms(date, PaymentTerms.DEFAULT, null);
        var note = issue.run(claim.payee(), List.of(draft), terms).getFirst();
        var _ = rebuild.run(claim.agreement());
        return note;
    }

    /// While the payer contests the agreement, documents issued to it are not credited.
    private static void requireUncontested(Agreement agreement, Invoice invoice) {
        var payer = invoice.payer().organisationNumber();
        if (agreement.bindings().isContested(payer)) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_CONTESTED,
                    payer + " contests the agreement; nothing new is issued to it until the contest is settled");
        }
    }

    private static void requireCreditable(Invoice document) {
        switch (document.status()) {
            case DRAFT ->
                throw RuleBroken.conflict(
                        ProblemCode.DOCUMENT_IS_DRAFT, "A draft has not been issued; requisition the year first");
            case CREDITED ->
                throw RuleBroken.conflict(
                        ProblemCode.NOTHING_LEFT_TO_CREDIT, "Credit notes already cover the whole invoice");
            case ISSUED, PARTLY_PAID, PAID -> {
                if (document.kind() == DocumentKind.CREDIT_NOTE) {
                    throw RuleBroken.conflict(
                            ProblemCode.CREDIT_NOTE_IS_NOT_CREDITED,
                            "A credit note cannot be credited; to claim the amount again, issue a new invoice");
                }
            }
        }
    }

    private List<Draft.Line> lines(Invoice invoice, CreditRequest request) {
        var issued = IssuedLines.of(invoices.ofAgreement(invoice.agreementId()).get(), invoice.year()).stream()
                .filter(line -> line.invoiceId().equals(invoice.id()))
                .toList();
        return switch (request.read(issued)) {
            case CreditRequest.Reading.Sound(var lines) -> lines;
            case CreditRequest.Reading.Unsound(var violations) -> throw RuleBroken.invalid(violations);
        };
    }
}
