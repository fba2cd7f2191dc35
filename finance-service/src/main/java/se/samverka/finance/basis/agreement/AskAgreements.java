package se.samverka.finance.basis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.AgreementAsTold.Answer;

/// Asks agreements-service for the current state of an agreement while a request waits.
@ApplicationScoped
class AskAgreements {

    private static final Logger LOG = Logger.getLogger(AskAgreements.class);

    private final Owner owner;

    AskAgreements(Owner owner) {
        this.owner = owner;
    }

    Answer ask(UUID agreementId) {
        try {
            var told = owner.revision(agreementId);
            return told.isPresent() ? told.get() : new Answer.None();
        } catch (Owner.Unanswered e) {
            LOG.warnf("The current state of agreement %s is not known: %s", agreementId, e.getMessage());
            LOG.debug("Agreements-service was not asked", e);
            return new Answer.Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warnf(e, "Interrupted while asking for the current state of agreement %s", agreementId);
            return new Answer.Away();
        }
    }
}
