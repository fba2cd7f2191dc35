package se.samverka.finance.books.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.IssueDrafts;
import se.samverka.finance.books.draft.IssueWarning;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.finance.books.draft.model.Issuable;
import se.samverka.finance.books.invoice.PayeeAccess;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.finance.books.requisition.model.RequisitionDay;
import se.samverka.finance.books.requisition.model.RequisitionViolation;
import se.samverka.finance.books.requisition.store.RequisitionRepository;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Requisitions a year's money for the payee: issues that year's drafts (domain rules 6–8).
@ApplicationScoped
public class RequisitionYear {

    private final PayeeAccess access;
    private final RebuildDrafts rebuild;
    private final RequisitionRepository requisitions;
    private final IssueDrafts issue;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final WarnOfDays warn;
    private final DryRun dryRun;

    public RequisitionYear(
            PayeeAccess access,
            RebuildDrafts rebuild,
            RequisitionRepository requisitions,
            IssueDrafts issue,
            ChangeLog changes,
            BusinessTime time,
            WarnOfDays warn,
            DryRun dryRun) {
        this.access = access;
        this.rebuild = rebuild;
        this.requisitions = requisitions;
        this.issue = issue;
        this.changes = changes;
        this.time = time;
        this.warn = warn;
        this.dryRun = dryRun;
    }

    /// @param requisitionedOn today in Stockholm if absent; in this calendar year, or with a reason in the
    ///     preceding one
    /// @param instalment from 1, where clauses divide the year into instalments; absent otherwise
    public record Request(
            UUID agreementId,
            int year,
            @Nullable LocalDate requisitionedOn,
            @Nullable Integer instalment,
            @Nullable String lateReason) {}

    /// What a requisition issued.
    private record Outcome(RequisitionDocument document, List<Invoice> issued, List<IssueWarning> warnings) {}

    @Transactional
    public RequisitionDocument run(Request request) {
        var outcome = issue(request);
        return outcome.document().with(outcome.warnings());
    }

    /// What the same request would issue. Nothing is stored.
    public PlannedIssue dryRun(Request request) {
        var outcome = dryRun.of(() -> issue(request));
        return PlannedIssue.of(
                request.agreementId(),
                request.year(),
                outcome.issued(),
                outcome.document().notIssued(),
                outcome.warnings());
    }

    private Outcome issue(Request request) {
        var claim = access.lock(request.agreementId());
        var agreement = claim.agreement();
        int year = request.year();
        requireInForce(agreement);
        var lastDay = agreement
                .lastDayIn(year)
                .orElseThrow(() -> RuleBroken.invalid(RequisitionViolation.yearOutsidePeriod("/year", year)));
        var date = Optional.ofNullable(request.requisitionedOn()).orElseGet(time::today);
        int known = agreement.instalmentsOf(claim.payee());
        requireSound(request, date, agreement.inForceSince(), known);
        int instalment = Objects.requireNonNullElse(request.instalment(), Obligation.WHOLE_YEAR);
        if (requisitions.find(agreement.id(), year, instalment, claim.payee()).isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.ALREADY_REQUISITIONED,
                    "The money for " + year + " has already been requisitioned; issue later changes by an adjustment");
        }
        requireComputable(rebuild.run(agreement), year);
        var issuable = issuable(claim, request, date, instalment, known);
        var requisition = new Requisition(
                Ids.newId(),
                agreement.id(),
                year,
                instalment,
                claim.payee(),
                date,
                request.lateReason(),
                issuable.rest());
        requisitions.add(requisition, time.now());
        var terms = new IssueDrafts.Terms(
                date, agreement.paymentTermsOn(lastDay, claim.payee(), instalment), requisition.id());
        var issued = issue.run(claim.payee(), issuable.drafts(), terms);
        var document = RequisitionDocument.of(requisition, issued);
        changes.upserted(
                "requisition",
                requisition.id().toString(),
                "/requisitions/" + requisition.id(),
                document,
                List.of(claim.payee()));
        return new Outcome(document, issued, warn.of(issued, time.today()));
    }

    /// @throws RuleBroken 409 where nobody owes anything, or no draft can be issued
    private Issuable issuable(PayeeAccess.Claim claim, Request request, LocalDate date, int instalment, int known) {
        var issuable = issue.issuable(claim, request.year(), instalment, date);
        if (issuable.isEmpty()) {
            throw RuleBroken.conflict(ProblemCode.NOTHING_TO_REQUISITION, nothing(request.year(), instalment, known));
        }
        if (issuable.drafts().isEmpty()) {
            throw RequireIssuable.refused(issuable.rest());
        }
        return issuable;
    }

    /// An agreement that has ended may still be requisitioned: the rest of its money, and commitments that
    /// survive a dissolution.
    private static void requireInForce(Agreement agreement) {
        if (agreement.status().hasBound()) {
            return;
        }
        var unmet = agreement.conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> RequisitionViolation.entryConditionUnmet(
                        "/entryConditions/" + condition.index(),
                        String.valueOf(condition.party()),
                        condition.decidingBody(),
                        condition.requirement()))
                .toList();
        throw new RuleBroken(
                RuleBroken.Kind.CONFLICT,
                ProblemCode.AGREEMENT_NOT_IN_FORCE,
                "The agreement is " + agreement.status() + ", not IN_FORCE; nothing is invoiced on it",
                unmet);
    }

    private static String nothing(int year, int instalment, int known) {
        if (instalment != Obligation.WHOLE_YEAR) {
            return "Nobody owes the payee anything for instalment " + instalment + " of " + year;
        }
        return "Nobody owes the payee anything for " + year
                + (known == 0 ? "" : " as a whole; name one of its instalments");
    }

    private void requireSound(Request request, LocalDate date, @Nullable LocalDate inForceSince, int known) {
        var instalment = request.instalment();
        if (instalment != null && (instalment < 1 || instalment > known)) {
            throw RuleBroken.invalid(RequisitionViolation.instalmentUnknown("/instalment", instalment, known));
        }
        var broken = RequisitionDay.broken(date, request.year(), request.lateReason(), inForceSince, time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    static void requireComputable(RebuildDrafts.Blocked blocked, int year) {
        var violations = blocked.of(year);
        if (!violations.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.ALLOCATION_BLOCKED,
                    "What is owed for " + year + " cannot be calculated; see errors for each reason",
                    violations);
        }
    }
}
