package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.time.BusinessTime;

/// Ends agreements whose last day has passed: their own, or that of a dissolution.
@ApplicationScoped
public class EndAgreement {

    private final Agreements agreements;
    private final AgreementFacts facts;
    private final BusinessTime time;

    public EndAgreement(Agreements agreements, AgreementFacts facts, BusinessTime time) {
        this.agreements = agreements;
        this.facts = facts;
        this.time = time;
    }

    /// Ends an agreement in force whose last day has passed.
    @Transactional
    public void endIfDue(UUID id) {
        agreements.locked(id).ifPresent(this::end);
    }

    /// The same for an agreement that is locked already.
    public void end(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce inForce)
                || !agreement.lastDay().isBefore(time.today())) {
            return;
        }
        var dissolvedOn = agreement.dissolvedOn;
        if (dissolvedOn == null) {
            agreement.become(inForce.expire());
            facts.tell(agreement, "agreement-expired", About.agreement());
        } else {
            agreement.become(inForce.dissolve(dissolvedOn));
            facts.tell(agreement, "agreement-dissolved", About.agreement());
        }
    }
}
