package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.RecordAnswer;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.model.PartyAnswer.Outcome;
import se.samverka.agreements.agreement.store.Commitments;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Records a payer's answer to a commitment that binds it only if it confirms.
@ApplicationScoped
public class ConfirmCommitment {

    private final Commitments commitments;
    private final PartyAnswers answers;
    private final RecordAnswer recordAnswer;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final AgreementChanges changes;
    private final ShowCommitments show;

    ConfirmCommitment(
            Commitments commitments,
            PartyAnswers answers,
            RecordAnswer recordAnswer,
            AgreementAccess access,
            AskedParties askedParties,
            AgreementChanges changes,
            ShowCommitments show) {
        this.commitments = commitments;
        this.answers = answers;
        this.recordAnswer = recordAnswer;
        this.access = access;
        this.askedParties = askedParties;
        this.changes = changes;
        this.show = show;
    }

    /// A confirmation makes all of the payer's amounts binding. Amounts that bind by the board's decision stay
    /// binding whatever the answer.
    ///
    /// @param ifMatch the commitment's ETag
    /// @throws RuleBroken 403 for another than a payer, 409 when all of its amounts bind already or it has
    /// answered
    @Transactional
    public Tagged<CommitmentDocument> run(UUID id, UUID commitmentId, PartyAnswer said, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        var entity = commitments.one(id, commitmentId).orElseThrow(ShowCommitments::unknown);
        var payers = new HashSet<>(
                entity.commitment().amounts().stream().map(YearOfPayer::payer).toList());
        var payer = askedParties.answering(payers);
        EntityTags.require(ifMatch, ShowCommitments.tag(agreement, entity));
        if (!entity.payersToConfirm().contains(payer)) {
            throw RuleBroken.conflict(
                    ProblemCode.COMMITMENT_BINDS,
                    payer + " owes all of this by the board's decision, within what it has agreed to");
        }
        var answer = recordAnswer.completed(payer, said);
        recordAnswer.run(
                payer,
                answer,
                answers.of(entity),
                entity.commitment().decidedOn(),
                "the day of the board's decision",
                (by, now) -> PartyAnswerEntity.on(entity, payer, answer, by, now));
        entity.edition++;
        var about = About.document("commitments/" + entity.id)
                .of(payer)
                .by(answer.decision(), answer.decisionId())
                .saying(answer.reason());
        changes.publish(
                agreement,
                answer.outcome() == Outcome.CONFIRMED ? EventType.COMMITMENT_CONFIRMED : EventType.COMMITMENT_DECLINED,
                about);
        return show.publish(agreement, entity);
    }
}
