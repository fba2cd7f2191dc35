package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.commitment.SharesAsTold.Answer;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;

/// Asks what each payer has agreed to pay, while a request waits.
@ApplicationScoped
class AskFinance {

    private final AgreedShares shares;
    private final Caller caller;

    AskFinance(AgreedShares shares, Caller caller) {
        this.shares = shares;
        this.caller = caller;
    }

    Answer ask(UUID agreementId, Commitment commitment) {
        if (!canBind(commitment)) {
            return new Answer.NotNeeded();
        }
        try {
            return new Answer.Told(shares.of(agreementId, commitment));
        } catch (RuleBroken refusal) {
            return new Answer.Refused(refusal);
        }
    }

    /// An administrator records it, with the board and the document of the decision.
    private boolean canBind(Commitment commitment) {
        return caller.isAdmin() && commitment.boardId() != null && commitment.documentId() != null;
    }
}
