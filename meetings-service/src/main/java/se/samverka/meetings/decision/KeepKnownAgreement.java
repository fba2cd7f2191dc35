package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.meetings.decision.model.KnownAgreement;
import se.samverka.meetings.decision.store.KnownAgreementEntity;
import se.samverka.meetings.decision.store.KnownAgreementRepository;

/// Keeps what links need to know of an agreement, so that no other service has to be asked. An older revision
/// that arrives late is dropped.
@ApplicationScoped
public class KeepKnownAgreement {

    private final KnownAgreementRepository agreements;

    KeepKnownAgreement(KnownAgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Transactional
    public void run(KnownAgreement agreement) {
        var known = agreements.locked(agreement.id());
        if (known.isEmpty()) {
            var first = new KnownAgreementEntity();
            first.id = agreement.id();
            first.take(agreement);
            agreements.persist(first);
        } else if (known.get().revision < agreement.revision()) {
            known.get().take(agreement);
        }
    }
}
