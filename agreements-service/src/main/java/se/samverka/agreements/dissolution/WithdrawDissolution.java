package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.agreements.agreement.store.Dissolutions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Withdraws an open dissolution.
@ApplicationScoped
public class WithdrawDissolution {

    private final Dissolutions dissolutions;
    private final AgreementAccess access;
    private final DissolutionRules rules;
    private final ShowDissolutions show;
    private final Timeline timeline;
    private final BusinessTime time;

    WithdrawDissolution(
            Dissolutions dissolutions,
            AgreementAccess access,
            DissolutionRules rules,
            ShowDissolutions show,
            Timeline timeline,
            BusinessTime time) {
        this.dissolutions = dissolutions;
        this.access = access;
        this.rules = rules;
        this.show = show;
        this.timeline = timeline;
        this.time = time;
    }

    /// @param ifMatch the dissolution's ETag
    /// @throws RuleBroken 403 for another than the organisation that proposed it or an administrator, 409 when it
    ///     is closed
    @Transactional
    public Tagged<DissolutionDocument> run(UUID id, UUID dissolutionId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var proposed = dissolutions.one(id, dissolutionId).orElseThrow(DissolutionRules::unknown);
        access.requireOwn(proposed.proposedFor(), ProblemCode.NOT_YOUR_DISSOLUTION);
        var entity = rules.open(id, dissolutionId);
        DissolutionRules.requireMatch(ifMatch, entity);
        entity.close(Status.WITHDRAWN, null, time.now());
        timeline.note(id, "dissolution-withdrawn", DissolutionRules.about(entity));
        return show.publish(agreement, entity);
    }
}
