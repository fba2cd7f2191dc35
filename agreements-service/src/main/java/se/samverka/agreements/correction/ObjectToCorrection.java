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
import se.samverka.agreements.agreement.store.CorrectionEntity.Status;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records that a bound party objects to a correction. This closes the correction, and only an amendment can
/// change the words then.
@ApplicationScoped
public class ObjectToCorrection {

    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final CorrectionRules rules;
    private final AgreementChanges changes;
    private final ShowCorrections show;
    private final BusinessTime time;

    ObjectToCorrection(
            AgreementAccess access,
            AskedParties askedParties,
            CorrectionRules rules,
            AgreementChanges changes,
            ShowCorrections show,
            BusinessTime time) {
        this.access = access;
        this.askedParties = askedParties;
        this.rules = rules;
        this.changes = changes;
        this.show = show;
        this.time = time;
    }

    /// @param ifMatch the correction's ETag, also with fewer answers than now
    /// @throws RuleBroken 403 for a caller that acts for none of the asked parties, 409 when the party has
    ///     answered, the correction is closed or the 30 days have passed
    @Transactional
    public Tagged<CorrectionDocument> run(UUID id, UUID correctionId, PartyAnswer said, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var party = askedParties.answering(askedParties.of(agreement));
        var entity = rules.open(id, correctionId, ifMatch);
        if (!time.today().isBefore(entity.appliesOn) && !rules.owners(entity).contains(party)) {
            throw RuleBroken.conflict(
                    ProblemCode.OBJECTION_LATE, "Objections were possible until the day before " + entity.appliesOn);
        }
        var answer = rules.answer(entity, party, said);
        entity.close(Status.OBJECTED, time.now());
        changes.publish(
                agreement,
                EventType.CORRECTION_OBJECTED,
                CorrectionRules.about(entity)
                        .of(party)
                        .by(answer.decision(), answer.decisionId())
                        .saying(answer.reason()));
        return show.publish(agreement, entity);
    }
}
