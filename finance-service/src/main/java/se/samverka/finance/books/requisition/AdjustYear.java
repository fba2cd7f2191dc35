package se.samverka.finance.books.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.PaymentTerms;
import se.samverka.finance.books.draft.IssueDrafts;
import se.samverka.finance.books.draft.IssueWarning;
import se.samverka.finance.books.draft.NotIssuedDocument;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.finance.books.invoice.PayeeAccess;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.finance.books.requisition.store.RequisitionRepository;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Issues the drafts of a year that is already requisitioned: supplementary invoices, credit notes, and
/// invoices of payers that have become bound since.
@ApplicationScoped
public class AdjustYear {

    private final PayeeAccess access;
    private final RebuildDrafts rebuild;
    private final RequisitionRepository requisitions;
    private final IssueDrafts issue;
    private final BusinessTime time;
    private final WarnOfDays warn;
    private final DryRun dryRun;

    public AdjustYear(
            PayeeAccess access,
            RebuildDrafts rebuild,
            RequisitionRepository requisitions,
            IssueDrafts issue,
            BusinessTime time,
            WarnOfDays warn,
            DryRun dryRun) {
        this.access = access;
        this.rebuild = rebuild;
        this.requisitions = requisitions;
        this.issue = issue;
        this.time = time;
        this.warn = warn;
        this.dryRun = dryRun;
    }

    /// @throws RuleBroken 409 when the year is not requisitioned, cannot be computed, or has nothing to adjust
    @Transactional
    public Issued run(UUID agreementId, int year) {
        return issue(agreementId, year);
    }

    /// What was issued, with warnings about its dates.
    ///
    /// @param rest the drafts that were not issued
    public record Issued(List<Invoice> documents, List<NotIssued> rest, List<IssueWarning> warnings) {}

    /// What the same request would issue. Nothing is stored.
    public PlannedIssue dryRun(UUID agreementId, int year) {
        var issued = dryRun.of(() -> issue(agreementId, year));
        return PlannedIssue.of(
                agreementId,
                year,
                issued.documents(),
                issued.rest().stream().map(NotIssuedDocument::of).toList(),
                issued.warnings());
    }

    private Issued issue(UUID agreementId, int year) {
        var claim = access.lock(agreementId);
        var agreement = claim.agreement();
        var called = requisitions.ofAgreement(agreementId).stream()
                .filter(one -> one.year() == year && one.payee().equals(claim.payee()))
                .map(Requisition::instalment)
                .sorted()
                .toList();
        if (called.isEmpty()) {
            throw RuleBroken.conflict(
                    ProblemCode.NOT_REQUISITIONED,
                    "The money for " + year + " has not been requisitioned; requisition it first");
        }
        RequisitionYear.requireComputable(rebuild.run(agreement), year);
        var issued = new ArrayList<Invoice>();
        var rest = new ArrayList<NotIssued>();
        for (int instalment : called) {
            var issuable = issue.issuable(claim, year, instalment, time.today());
            rest.addAll(issuable.rest());
            if (!issuable.drafts().isEmpty()) {
                var paymentTerms = agreement
                        .lastDayIn(year)
                        .map(day -> agreement.paymentTermsOn(day, claim.payee(), instalment))
                        .orElse(PaymentTerms.DEFAULT);
                issue.byIssueDate(issuable.drafts(), time.today())
                        .forEach((date, ofDate) -> issued.addAll(
                                issue.run(claim.payee(), ofDate, new IssueDrafts.Terms(date, paymentTerms, null))));
            }
        }
        if (!issued.isEmpty()) {
            return new Issued(issued, rest, warn.of(issued, time.today()));
        }
        throw rest.isEmpty()
                ? RuleBroken.conflict(
                        ProblemCode.NOTHING_TO_ADJUST,
                        "Everything that is owed for " + year + " has already been issued")
                : RequireIssuable.refused(rest);
    }
}
