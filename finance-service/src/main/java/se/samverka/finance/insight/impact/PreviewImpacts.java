package se.samverka.finance.insight.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.ReadPreviewedTerms;
import se.samverka.finance.basis.agreement.ReadPreviewedTerms.Handling;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Terms;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.requisition.LookUpRequisitions;
import se.samverka.finance.claim.allocation.AgreementAccess;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.claim.entitlement.model.Entitlements;
import se.samverka.finance.insight.impact.model.PreviewViolation;
import se.samverka.finance.insight.impact.model.YearImpact;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Computes which drafts there would be if an agreement had these terms as its next version. Stores nothing: it
/// runs [WantedDrafts] on the agreement as it is and as it would be.
///
/// The agreement is locked meanwhile, as when its drafts are rebuilt, so that terms, figures, requisitions and
/// documents are consistent.
@ApplicationScoped
public class PreviewImpacts {

    private static final String TERMS = "/terms";

    private final LookUpAgreements agreements;
    private final LookUpDocuments documents;
    private final LookUpRequisitions requisitions;
    private final AgreementAccess access;
    private final ReadPreviewedTerms previewed;
    private final LookUpBasis basis;
    private final ImpactDigest digest;
    private final Caller caller;
    private final BusinessTime time;

    public PreviewImpacts(
            LookUpAgreements agreements,
            LookUpDocuments documents,
            LookUpRequisitions requisitions,
            AgreementAccess access,
            ReadPreviewedTerms previewed,
            LookUpBasis basis,
            ImpactDigest digest,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.documents = documents;
        this.requisitions = requisitions;
        this.access = access;
        this.previewed = previewed;
        this.basis = basis;
        this.digest = digest;
        this.caller = caller;
        this.time = time;
    }

    /// @param version the version that the amendment is based on; must be the newest one that finance knows
    /// @param effectiveFrom the first day that the terms would govern
    public record Request(
            UUID agreementId, int version, LocalDate effectiveFrom, se.samverka.terms.Terms terms, Handling handling) {}

    /// @param names of all organisations in the answer that finance knows
    /// @param requisitionedBy the payees that have requisitioned the year's money
    record Result(
            List<YearImpact> years, LookUpBasis.Result names, Map<Integer, List<OrganisationNumber>> requisitionedBy) {}

    /// Everybody who may see the agreement sees what each party owes. Documents are shown only to their payer and
    /// payee, and to administrators, as invoices are.
    ///
    /// @throws RuleBroken 404 for an agreement that is unknown or not the caller's to see; 409 when it is not in
    ///     force, or when finance knows an older or a newer version of it; 422 with every rule that the terms break
    @Transactional
    public ImpactPreviewDocument run(Request request) {
        var agreement = agreements
                .lock(request.agreementId())
                .filter(access::mayBeSeen)
                .orElseThrow(() -> RuleBroken.notFound("agreement"));
        requireAt(agreement, request.version());
        var terms = previewed.run(request.terms(), request.effectiveFrom(), TERMS, request.handling());
        var amended = amended(agreement, request.effectiveFrom(), terms, Agreement.horizon(time.today()));
        var parties = new TreeSet<>(agreement.parties());
        parties.addAll(amended.parties());
        var present = documents.ofAgreement(agreement.id());
        var rest = basis.of(amended, amended.needs().and(parties.stream()));
        var after = WantedDrafts.of(amended, present, rest.basis());
        requireComputable(after.values());
        var years = YearImpact.compare(
                WantedDrafts.of(agreement, present, rest.basis()), after, parties, present, amended.bindings());
        var whole = ImpactPreviewDocument.of(request, new Result(years, rest, requisitionedBy(agreement.id())));
        var told = whole.with(digest.of(whole));
        return caller.isAdmin() ? told : told.withDocumentsOf(caller::actsFor);
    }

    private static void requireAt(Agreement agreement, int version) {
        if (agreement.status() != Agreement.Status.IN_FORCE) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_NOT_IN_FORCE,
                    "The agreement is " + agreement.status() + "; an amendment affects only an agreement in force");
        }
        if (agreement.currentVersion() < version) {
            throw RuleBroken.notYet(
                    ProblemCode.AGREEMENT_BEHIND,
                    "Finance has received version " + agreement.currentVersion() + " but not yet version " + version
                            + "; try again shortly");
        }
        if (agreement.currentVersion() > version) {
            throw RuleBroken.conflict(
                    ProblemCode.AGREEMENT_AHEAD,
                    "Version " + agreement.currentVersion()
                            + " of the agreement already applies; an amendment based on version " + version
                            + " can no longer take effect");
        }
    }

    private static Agreement amended(Agreement agreement, LocalDate effectiveFrom, Terms terms, LocalDate horizon) {
        var from = terms.validFrom();
        var to = terms.validTo() == null ? horizon : terms.validTo();
        if (effectiveFrom.isBefore(from) || effectiveFrom.isAfter(to)) {
            throw RuleBroken.invalid(PreviewViolation.outsidePeriod("/effectiveFrom", from, to));
        }
        return agreement.amended(effectiveFrom, from, to, terms);
    }

    /// New terms that cannot be divided are refused, as in a preview of a division. Earlier terms that cannot be
    /// divided are not the request's fault: the answer says so for their years, and likewise for years whose index
    /// figure has not been published yet.
    private static void requireComputable(Iterable<WantedDrafts.OfYear> years) {
        var broken = new LinkedHashSet<Violation>();
        for (var year : years) {
            if (year instanceof WantedDrafts.OfYear.Blocked(var violations)) {
                violations.stream()
                        .filter(violation -> violation.pointer().startsWith(TERMS + "/")
                                && violation.code() != ProblemCode.INDEX_FIGURE_MISSING)
                        .takeWhile(_ -> broken.size() < Entitlements.MAX_VIOLATIONS)
                        .forEach(broken::add);
            }
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(List.copyOf(broken));
        }
    }

    private Map<Integer, List<OrganisationNumber>> requisitionedBy(UUID agreementId) {
        var payees = new HashMap<Integer, List<OrganisationNumber>>();
        for (var requisition : requisitions.ofAgreement(agreementId)) {
            payees.computeIfAbsent(requisition.year(), _ -> new ArrayList<>()).add(requisition.payee());
        }
        return payees;
    }
}
