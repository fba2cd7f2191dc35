package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.CorrectionEntity.Status;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Withdraws an open correction.
@ApplicationScoped
public class WithdrawCorrection {

    private final Corrections corrections;
    private final AgreementAccess access;
    private final CorrectionRules rules;
    private final ShowCorrections show;
    private final Timeline timeline;
    private final BusinessTime time;

    WithdrawCorrection(
            Corrections corrections,
            AgreementAccess access,
            CorrectionRules rules,
            ShowCorrections show,
            Timeline timeline,
            BusinessTime time) {
        this.corrections = corrections;
        this.access = access;
        this.rules = rules;
        this.show = show;
        this.timeline = timeline;
        this.time = time;
    }

    /// @param ifMatch the correction's ETag
    /// @throws RuleBroken 403 for another than the organisation that proposed it or an administrator, 409 when it
    ///     is closed
    @Transactional
    public Tagged<CorrectionDocument> run(UUID id, UUID correctionId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var proposed = corrections.one(id, correctionId).orElseThrow(CorrectionRules::unknown);
        access.requireOwn(proposed.proposedFor(), ProblemCode.NOT_YOUR_CORRECTION);
        var entity = rules.open(id, correctionId, ifMatch);
        entity.close(Status.WITHDRAWN, time.now());
        timeline.note(id, "correction-withdrawn", CorrectionRules.about(entity));
        return show.publish(agreement, entity);
    }
}
