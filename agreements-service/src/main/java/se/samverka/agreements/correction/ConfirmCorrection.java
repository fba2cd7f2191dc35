package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Records that a bound party confirms a correction. The last confirmation applies the correction.
@ApplicationScoped
public class ConfirmCorrection {

    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final CorrectionRules rules;
    private final ApplyCorrection applyCorrection;
    private final AgreementChanges changes;
    private final ShowCorrections show;
    private final Timeline timeline;

    ConfirmCorrection(
            AgreementAccess access,
            AskedParties askedParties,
            CorrectionRules rules,
            ApplyCorrection applyCorrection,
            AgreementChanges changes,
            ShowCorrections show,
            Timeline timeline) {
        this.access = access;
        this.askedParties = askedParties;
        this.rules = rules;
        this.applyCorrection = applyCorrection;
        this.changes = changes;
        this.show = show;
        this.timeline = timeline;
    }

    /// @param ifMatch the correction's ETag, also with fewer answers than now
    /// @throws RuleBroken 403 for a caller that acts for none of the asked parties, 409 when the party has
    ///     answered or the correction is closed
    @Transactional
    public Tagged<CorrectionDocument> run(UUID id, UUID correctionId, PartyAnswer said, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var asked = askedParties.of(agreement);
        var party = askedParties.answering(asked);
        var entity = rules.open(id, correctionId, ifMatch);
        var answer = rules.answer(entity, party, said);
        var about = CorrectionRules.about(entity).of(party).by(answer.decision(), answer.decisionId());
        if (rules.applies(entity, asked)) {
            timeline.note(id, EventType.CORRECTION_CONFIRMED.fact(), about);
            applyCorrection.run(agreement, entity);
        } else {
            changes.publish(agreement, EventType.CORRECTION_CONFIRMED, about);
        }
        return show.publish(agreement, entity);
    }
}
