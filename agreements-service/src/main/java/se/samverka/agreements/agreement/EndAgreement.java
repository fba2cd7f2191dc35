package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.time.BusinessTime;

/// Ends agreements after their last day: the agreed one, or that of a dissolution.
@ApplicationScoped
public class EndAgreement {

    private final Agreements agreements;
    private final AgreementChanges changes;
    private final BusinessTime time;

    EndAgreement(Agreements agreements, AgreementChanges changes, BusinessTime time) {
        this.agreements = agreements;
        this.changes = changes;
        this.time = time;
    }

    /// Ends an agreement in force whose last day has passed.
    @Transactional
    void runIfDue(UUID id) {
        agreements.locked(id).ifPresent(this::runIfDue);
    }

    /// The same for an agreement that is locked already.
    public void runIfDue(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce inForce)
                || !agreement.lastDay().isBefore(time.today())) {
            return;
        }
        var dissolvedOn = agreement.dissolvedOn;
        if (dissolvedOn == null) {
            agreement.become(inForce.expire());
            changes.publish(agreement, EventType.AGREEMENT_EXPIRED, About.agreement());
        } else {
            agreement.become(inForce.dissolve(dissolvedOn));
            changes.publish(agreement, EventType.AGREEMENT_DISSOLVED, About.agreement());
        }
    }
}
