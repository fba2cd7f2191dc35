package se.samverka.finance.insight.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.claim.allocation.AgreementAccess;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.insight.correction.CorrectionImpactDocument.YearMoved;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.PopulationCorrectionStatus;
import se.samverka.finance.insight.correction.store.Corrections;
import se.samverka.finance.insight.impact.ImpactPreviewDocument.OwedByPartyDocument;
import se.samverka.finance.insight.impact.model.YearImpact;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.Page;

/// Corrections that the caller may see, and what they would change. Stores nothing.
@ApplicationScoped
public class ShowCorrections {

    private final Corrections corrections;
    private final LookUpAgreements agreements;
    private final AgreementAccess access;
    private final LookUpDocuments documents;
    private final LookUpBasis basis;
    private final Caller caller;

    public ShowCorrections(
            Corrections corrections,
            LookUpAgreements agreements,
            AgreementAccess access,
            LookUpDocuments documents,
            LookUpBasis basis,
            Caller caller) {
        this.corrections = corrections;
        this.agreements = agreements;
        this.access = access;
        this.documents = documents;
        this.basis = basis;
        this.caller = caller;
    }

    /// Corrections for agreements of which the caller is party or payee, by age; an administrator sees all.
    @Transactional
    public Page<CorrectionDocument> page(
            Optional<UUID> agreementId,
            Optional<PopulationCorrectionStatus> status,
            boolean descending,
            int offset,
            int limit) {
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        var own = caller.isAdmin() ? null : caller.organisation().orElse(null);
        return corrections
                .page(own, agreementId.orElse(null), status.orElse(null), descending, offset, limit)
                .map(CorrectionDocument::of);
    }

    /// What each party would owe if all waiting corrections for the agreement were applied, computed by the
    /// function that rebuilds the drafts.
    ///
    /// @throws RuleBroken 404 for a correction that is unknown or of an agreement that is not the caller's to see
    @Transactional
    public CorrectionImpactDocument one(UUID id) {
        var correction = corrections.find(id).orElseThrow(() -> RuleBroken.notFound("correction"));
        var agreement = agreements
                .now(correction.agreementId())
                .filter(access::mayBeSeen)
                .orElseThrow(() -> RuleBroken.notFound("correction"));
        var waiting = corrections.waiting(agreement.id());
        return new CorrectionImpactDocument(
                CorrectionDocument.of(correction),
                waiting.stream().map(CorrectionDocument::of).toList(),
                waiting.isEmpty() ? List.of() : years(agreement, waiting));
    }

    private List<YearMoved> years(Agreement agreement, List<Correction> waiting) {
        var rest = basis.of(agreement, agreement.needs().and(agreement.parties().stream()));
        var figures = rest.basis()
                .figures()
                .with(waiting.stream()
                        .map(one -> new PopulationFigure(one.area(), one.date(), one.population(), one.source()))
                        .toList());
        var present = documents.ofAgreement(agreement.id());
        return YearImpact.compare(
                        WantedDrafts.of(agreement, present, rest.basis()),
                        WantedDrafts.of(agreement, present, rest.basis().with(figures)),
                        List.of(),
                        present,
                        agreement.bindings())
                .stream()
                .filter(year -> year.problems().isEmpty())
                .map(year -> new YearMoved(
                        year.year(),
                        year.parties().entrySet().stream()
                                .map(party -> new OwedByPartyDocument(
                                        party.getKey(),
                                        rest.nameOf(party.getKey()),
                                        party.getValue().before(),
                                        party.getValue().after(),
                                        party.getValue().difference(),
                                        year.unbound().contains(party.getKey())))
                                .toList()))
                .toList();
    }
}
