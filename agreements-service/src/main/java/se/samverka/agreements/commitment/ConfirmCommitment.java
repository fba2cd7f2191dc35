package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Takes a payer's own word on a commitment that does not bind it without one.
@ApplicationScoped
public class ConfirmCommitment {

    private final Agreements agreements;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final AgreementFacts facts;
    private final ReadCommitments read;
    private final Caller caller;
    private final BusinessTime time;

    ConfirmCommitment(
            Agreements agreements,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            AgreementFacts facts,
            ReadCommitments read,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.facts = facts;
        this.read = read;
        this.caller = caller;
        this.time = time;
    }

    /// A yes makes all of the payer's amounts binding; what binds by the board's decision binds whatever it says.
    ///
    /// @param ifMatch the commitment's ETag
    /// @throws RuleBroken 403 for another than a payer, 409 when all of its amounts bind already or its word is
    ///     recorded
    @Transactional
    public Tagged<CommitmentDocument> say(UUID id, UUID commitmentId, PartyAnswer word, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        var entity = agreements
                .commitment(id, commitmentId)
                .orElseThrow(() -> RuleBroken.notFound("commitment under this agreement"));
        var payers = new HashSet<>(
                entity.commitment().amounts().stream().map(YearOfPayer::payer).toList());
        var payer = askedParties.speaking(payers);
        EntityTags.require(ifMatch, ReadCommitments.tag(agreement, entity));
        if (!entity.payersToConfirm().contains(payer)) {
            throw RuleBroken.conflict(
                    ProblemCode.COMMITMENT_BINDS,
                    payer + " owes all of this by the board's decision, within what it has agreed to");
        }
        AskedParties.requireSilent(payer, answers.of(entity));
        var broken = word.check(entity.commitment().decidedOn(), "the day of the board's decision", time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        answers.add(PartyAnswerEntity.on(entity, payer, word, caller.subject(), time.now()));
        entity.edition++;
        var about = About.document("commitments/" + entity.id)
                .of(payer)
                .by(word.decision())
                .saying(word.reason());
        if (word.outcome() == PartyAnswer.Outcome.CONFIRMED) {
            facts.tell(agreement, "commitment-confirmed", about);
        } else {
            facts.tell(agreement, "commitment-declined", about);
        }
        return read.publish(agreement, entity);
    }
}
