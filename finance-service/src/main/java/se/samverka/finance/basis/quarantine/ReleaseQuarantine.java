package se.samverka.finance.basis.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.basis.quarantine.model.QuarantineEnd;
import se.samverka.finance.basis.quarantine.store.Quarantines;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;

/// Ends a quarantine on the word of somebody who knows that nothing is missing; documents can be issued again.
@ApplicationScoped
public class ReleaseQuarantine {

    private final Quarantines quarantines;
    private final BusinessTime time;

    ReleaseQuarantine(Quarantines quarantines, BusinessTime time) {
        this.quarantines = quarantines;
        this.time = time;
    }

    /// The state that If-Match must name.
    public static EntityTag tag(Quarantine quarantine) {
        return EntityTags.of("quarantine-", quarantine.isOpen() ? 1 : 2);
    }

    /// @param reason one line that an auditor understands
    /// @throws RuleBroken 404 for one that is unknown, 428 and 412, 409 for one that has ended
    @Transactional
    public Quarantine run(UUID id, String reason, @Nullable String ifMatch) {
        var quarantine = quarantines.find(id).orElseThrow(() -> RuleBroken.notFound("quarantine"));
        EntityTags.require(ifMatch, tag(quarantine));
        if (!quarantines.end(id, QuarantineEnd.RELEASE, reason.strip(), time.now())) {
            throw RuleBroken.conflict(
                    ProblemCode.QUARANTINE_ENDED, "The quarantine has already ended; read it to see how");
        }
        return quarantines.find(id).orElseThrow();
    }
}
