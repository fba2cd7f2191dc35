package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.RecordAnswer;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.model.PartyAnswer.Outcome;
import se.samverka.agreements.agreement.store.DissolutionEntity.Basis;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records a bound party's answer to a dissolution. The last confirmation decides it, and the first refusal
/// closes it.
@ApplicationScoped
public class AnswerDissolution {

    private final PartyAnswers answers;
    private final RecordAnswer recordAnswer;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final DissolutionRules rules;
    private final AgreementChanges changes;
    private final ShowDissolutions show;
    private final Timeline timeline;
    private final BusinessTime time;

    AnswerDissolution(
            PartyAnswers answers,
            RecordAnswer recordAnswer,
            AgreementAccess access,
            AskedParties askedParties,
            DissolutionRules rules,
            AgreementChanges changes,
            ShowDissolutions show,
            Timeline timeline,
            BusinessTime time) {
        this.answers = answers;
        this.recordAnswer = recordAnswer;
        this.access = access;
        this.askedParties = askedParties;
        this.rules = rules;
        this.changes = changes;
        this.show = show;
        this.timeline = timeline;
        this.time = time;
    }

    /// @param ifMatch the dissolution's ETag, also with fewer answers than now
    /// @throws RuleBroken 403 for a caller that acts for none of the asked parties, 409 when the party has
    ///     answered or the proposal is closed
    @Transactional
    public Tagged<DissolutionDocument> run(UUID id, UUID dissolutionId, PartyAnswer said, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        var entity = rules.open(id, dissolutionId);
        var asked = askedParties.ofEnd(agreement, entity.effectiveOn);
        var party = askedParties.answering(asked);
        DissolutionRules.requireMatch(ifMatch, entity);
        var given = answers.of(entity);
        AskedParties.requireUnanswered(party, given);
        DissolutionRules.requireInForce(agreement);
        var answer = recordAnswer.completed(party, said);
        recordAnswer.run(
                party,
                answer,
                given,
                DayDone.later(AskedParties.firstDayOf(agreement), entity.negotiatedOn),
                entity.negotiatedOn == null ? "the agreement's first day" : "the day of the negotiation",
                (by, now) -> PartyAnswerEntity.on(entity, party, answer, by, now));
        var about = DissolutionRules.about(entity)
                .of(party)
                .by(answer.decision(), answer.decisionId())
                .saying(answer.reason());
        if (answer.outcome() == Outcome.DECLINED) {
            entity.close(Status.DECLINED, null, time.now());
            changes.publish(agreement, EventType.DISSOLUTION_DECLINED, about);
        } else if (AskedParties.awaited(asked, answers.of(entity)).isEmpty()) {
            rules.requireSound(Dissolution.of(entity), agreement);
            timeline.note(id, EventType.DISSOLUTION_CONFIRMED.fact(), about);
            rules.decide(
                    agreement,
                    entity,
                    Basis.CONFIRMATIONS,
                    DissolutionRules.about(entity).saying(entity.reason));
        } else {
            changes.publish(agreement, EventType.DISSOLUTION_CONFIRMED, about);
        }
        return show.publish(agreement, entity);
    }
}
