package se.samverka.finance.basis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.TermsMissing;
import se.samverka.finance.basis.agreement.store.AgreementRepository;
import se.samverka.finance.basis.agreement.store.KeptVersions;
import se.samverka.finance.shared.store.BasisLock;
import se.samverka.platform.time.BusinessTime;

/// Takes over a revision of an agreement, unless the same or a later one is already known.
@ApplicationScoped
public class ApplyAgreement {

    private final AgreementRepository agreements;
    private final KeptVersions versions;
    private final BasisLock basis;
    private final BusinessTime time;
    private final Event<RevisionKept> kept;
    private final Event<AgreementApplied> applied;

    public ApplyAgreement(
            AgreementRepository agreements,
            KeptVersions versions,
            BasisLock basis,
            BusinessTime time,
            Event<RevisionKept> kept,
            Event<AgreementApplied> applied) {
        this.agreements = agreements;
        this.versions = versions;
        this.basis = basis;
        this.time = time;
        this.kept = kept;
        this.applied = applied;
    }

    /// Documents are recalculated only when what they rest on has changed: an amendment between twelve parties
    /// makes thirteen revisions, and only the last one changes the terms.
    ///
    /// @param written the agreement's document, with id, revision and status
    /// @param document the same document as it arrived, kept so that fields can be read from it later
    /// @throws TermsMissing when it names versions by hash whose terms finance has never read
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(AgreementDocument written, String document) {
        var id = Objects.requireNonNull(written.id());
        long revision = Objects.requireNonNull(written.revision());
        basis.share();
        var before = agreements.lockOrAdd(id);
        versions.keep(id, revision, document);
        if (before.filter(known -> known.revision() >= revision).isPresent()) {
            return;
        }
        var agreement = agreements.whole(written);
        agreements.keep(agreement, document, before, time.now());
        kept.fire(new RevisionKept(agreement, before));
        if (before.filter(agreement::owesLike).isEmpty()) {
            applied.fire(new AgreementApplied(agreement));
        }
    }
}
