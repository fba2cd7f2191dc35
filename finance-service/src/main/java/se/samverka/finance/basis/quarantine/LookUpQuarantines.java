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

/// Finds which agreements are in quarantine, since when and why.
@ApplicationScoped
public class LookUpQuarantines {

    private final Quarantines quarantines;

    LookUpQuarantines(Quarantines quarantines) {
        this.quarantines = quarantines;
    }

    /// @throws RuleBroken 409 while the agreement is in quarantine
    public void requireNone(UUID agreementId) {
        var open = quarantines.open(agreementId);
        if (!open.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.AGREEMENT_QUARANTINED,
                    "An event of the agreement could not be handled, so its terms may be incomplete. Nothing is"
                            + " issued until the event is replayed or released, or a newer one arrives",
                    open.stream().map(LookUpQuarantines::violation).toList());
        }
    }

    /// The highest revision whose quarantine has been released: nothing is missing without its event; 0 for none.
    public long releasedUpTo(UUID agreementId) {
        return quarantines.releasedUpTo(agreementId);
    }

    /// The first open quarantines of the agreement.
    public Optional<Quarantine> of(UUID agreementId) {
        return quarantines.open(agreementId).stream().findFirst();
    }

    /// @throws RuleBroken 404 for one that is unknown
    public Quarantine one(UUID id) {
        return quarantines.find(id).orElseThrow(() -> RuleBroken.notFound("quarantine"));
    }

    /// By age.
    ///
    /// @param open true for open ones only, false for ended ones only
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
