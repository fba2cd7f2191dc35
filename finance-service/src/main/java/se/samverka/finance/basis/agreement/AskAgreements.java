package se.samverka.finance.basis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.AgreementAsTold.Answer;

/// Asks agreements how far an agreement has come, while a request waits.
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
            LOG.warnf("How far agreement %s has come is not known: %s", agreementId, e.getMessage());
            LOG.debug("Agreements was not asked", e);
            return new Answer.Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warnf(e, "How far agreement %s has come was not waited for", agreementId);
            return new Answer.Away();
        }
    }
}
