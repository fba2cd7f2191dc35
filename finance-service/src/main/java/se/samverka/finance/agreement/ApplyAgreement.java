package se.samverka.finance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import se.samverka.finance.agreement.model.Agreement;
import se.samverka.finance.agreement.store.AgreementRepository;
import se.samverka.finance.store.BasisLock;
import se.samverka.platform.time.BusinessTime;

/// Takes over a revision of an agreement, unless the same or a later one is known already.
@ApplicationScoped
public class ApplyAgreement {

    private final AgreementRepository agreements;
    private final BasisLock basis;
    private final BusinessTime time;
    private final Event<RevisionKept> kept;
    private final Event<AgreementApplied> applied;

    public ApplyAgreement(
            AgreementRepository agreements,
            BasisLock basis,
            BusinessTime time,
            Event<RevisionKept> kept,
            Event<AgreementApplied> applied) {
        this.agreements = agreements;
        this.basis = basis;
        this.time = time;
        this.kept = kept;
        this.applied = applied;
    }

    /// Documents are computed anew only when what they rest on is another: an amendment of twelve parties is thirteen
    /// revisions, of which the last alone changes the terms.
    ///
    /// @param document the agreement's document as it arrived, to be read again as later needs ask
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(Agreement agreement, String document) {
        basis.share();
        var before = agreements.lockOrAdd(agreement.id());
        if (before.filter(known -> known.revision() >= agreement.revision()).isPresent()) {
            return;
        }
        agreements.keep(agreement, document, before, time.now());
        kept.fire(new RevisionKept(agreement, before));
        if (before.filter(agreement::owesLike).isEmpty()) {
            applied.fire(new AgreementApplied(agreement));
        }
    }
}
