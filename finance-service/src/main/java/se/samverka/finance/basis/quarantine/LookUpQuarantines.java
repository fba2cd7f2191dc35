package se.samverka.finance.basis.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.store.Quarantines;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.web.Page;

/// Which agreements are in quarantine, and since what.
@ApplicationScoped
public class LookUpQuarantines {

    private final Quarantines quarantines;

    LookUpQuarantines(Quarantines quarantines) {
        this.quarantines = quarantines;
    }

    /// @throws RuleBroken 409 while something may be missing of the agreement
    public void requireNone(UUID agreementId) {
        var open = quarantines.open(agreementId);
        if (!open.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.AGREEMENT_QUARANTINED,
                    "An event of the agreement could not be handled, so that something of its terms may be missing;"
                            + " nothing is issued until it is replayed or released, or a newer one comes",
                    open.stream().map(LookUpQuarantines::violation).toList());
        }
    }

    /// The last revision whose event somebody has released, who knows that nothing is missing without it; 0 for none.
    public long releasedUpTo(UUID agreementId) {
        return quarantines.releasedUpTo(agreementId);
    }

    /// The first of those that stand in the agreement's way.
    public Optional<Quarantine> of(UUID agreementId) {
        return quarantines.open(agreementId).stream().findFirst();
    }

    /// @throws RuleBroken 404 for one that is unknown
    public Quarantine one(UUID id) {
        return quarantines.find(id).orElseThrow(() -> RuleBroken.notFound("quarantine"));
    }

    /// By age.
    ///
    /// @param open only those that stand, or only those that have ended
    public Page<Quarantine> page(
            Optional<UUID> agreementId, Optional<Boolean> open, boolean descending, int offset, int limit) {
        return quarantines.page(agreementId, open, descending, offset, limit);
    }

    private static Violation violation(Quarantine one) {
        return new Violation(
                "",
                ProblemCode.ofCode(one.code()).orElse(ProblemCode.UNEXPECTED_FAULT),
                one.reason() + " (dead letter " + one.id() + ", " + one.since() + ")");
    }
}
