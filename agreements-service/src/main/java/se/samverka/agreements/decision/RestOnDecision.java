package se.samverka.agreements.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.agreements.decision.model.NamedDecision;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.agreements.decision.store.Decisions;
import se.samverka.platform.rule.RuleBroken;

/// Finds the published decision that something rests on.
@ApplicationScoped
public class RestOnDecision {

    private final Decisions decisions;

    RestOnDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    /// What a published decision says never changes once it is announced, so this may run before the transaction
    /// that records what rests on it.
    ///
    /// @return the decision, with what the request leaves out taken from the published one
    /// @throws RuleBroken 422 when there is no announced decision of that id, or it does not carry what rests
    /// on it
    @Transactional
    public NamedDecision complete(NamedDecision named, Use use) {
        Optional<Decision> published = Optional.ofNullable(named.id()).flatMap(decisions::announced);
        var broken = named.check(published, use);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        return published.map(named::completedBy).orElse(named);
    }
}
