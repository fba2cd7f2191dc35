package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.EndAgreement;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity.Basis;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.commitment.ReadCommitments;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.RuleBroken.Kind;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Proposes that an agreement ends before its time, and takes the parties' words on it. The last yes decides it,
/// and the first no ends the proposal.
@ApplicationScoped
public class Dissolve {

    private final Agreements agreements;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final AgreementFacts facts;
    private final EndAgreement endAgreement;
    private final ReadDissolutions read;
    private final ReadCommitments commitments;
    private final LookUpDocument documents;
    private final Timeline timeline;
    private final Caller caller;
    private final BusinessTime time;

    Dissolve(
            Agreements agreements,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            AgreementFacts facts,
            EndAgreement endAgreement,
            ReadDissolutions read,
            ReadCommitments commitments,
            LookUpDocument documents,
            Timeline timeline,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.facts = facts;
        this.endAgreement = endAgreement;
        this.read = read;
        this.commitments = commitments;
        this.documents = documents;
        this.timeline = timeline;
        this.caller = caller;
        this.time = time;
    }

    /// Puts a dissolution before the parties; one with the document of a failed negotiation is decided at once,
    /// and takes the place of an open proposal.
    ///
    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 403 when another than an administrator records a failed negotiation, 409 when the
    ///     agreement is not in force, ends already or has an open proposal, 422 for what cannot be
    @Transactional
    public Tagged<DissolutionDocument> propose(UUID id, Dissolution dissolution, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (dissolution.hasFailedNegotiation() && !caller.isAdmin()) {
            throw new RuleBroken(
                    Kind.FORBIDDEN,
                    ProblemCode.ADMINISTRATORS_RECORD,
                    "An administrator records a failed negotiation with its document; without documentId this is a"
                            + " proposal, which the other parties confirm");
        }
        requireInForce(agreement);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        check(dissolution, agreement);
        var open = agreements.openDissolution(id);
        if (open.isPresent()) {
            if (!dissolution.hasFailedNegotiation()) {
                throw RuleBroken.conflict(
                        ProblemCode.DISSOLUTION_OPEN,
                        "A dissolution is proposed already: confirm or decline it, or wait until it is withdrawn");
            }
            open.get().close(Status.SUPERSEDED, null, time.now());
            agreements.flush();
        }
        var entity = keep(agreement, dissolution);
        if (dissolution.hasFailedNegotiation()) {
            decide(agreement, entity, Basis.FAILED_NEGOTIATION, about(entity).by(entity.reference));
        } else {
            facts.tell(agreement, "dissolution-proposed", about(entity).saying(entity.reason));
        }
        open.ifPresent(superseded -> read.publish(agreement, superseded));
        return read.publish(agreement, entity);
    }

    /// A party's word.
    ///
    /// @param ifMatch the dissolution's ETag, whoever else has said a word since
    /// @throws RuleBroken 403 for a caller that acts for none of the asked parties, 409 when the party has said
    ///     its word or the proposal is closed
    @Transactional
    public Tagged<DissolutionDocument> say(UUID id, UUID dissolutionId, PartyAnswer word, @Nullable String ifMatch) {
        var agreement = access.lockedForOwnWord(id);
        var entity = open(agreement, dissolutionId);
        var asked = askedParties.ofEnd(agreement, entity.effectiveOn);
        var party = askedParties.speaking(asked);
        EntityTags.require(ifMatch == null ? null : ReadDissolutions.read(ifMatch), ReadDissolutions.written(entity));
        var said = answers.of(entity);
        AskedParties.requireSilent(party, said);
        requireInForce(agreement);
        var earliest = DayDone.later(AskedParties.firstDayOf(agreement), entity.negotiatedOn);
        var broken = word.check(
                earliest,
                entity.negotiatedOn == null ? "the agreement's first day" : "the day of the negotiation",
                time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        answers.add(PartyAnswerEntity.on(entity, party, word, caller.subject(), time.now()));
        var about = about(entity).of(party).by(word.decision()).saying(word.reason());
        if (word.outcome() == PartyAnswer.Outcome.DECLINED) {
            entity.close(Status.DECLINED, null, time.now());
            facts.tell(agreement, "dissolution-declined", about);
        } else if (AskedParties.awaited(asked, answers.of(entity)).isEmpty()) {
            check(ReadDissolutions.dissolution(entity), agreement);
            timeline.note(id, "dissolution-confirmed", about);
            decide(agreement, entity, Basis.CONFIRMATIONS, about(entity).saying(entity.reason));
        } else {
            facts.tell(agreement, "dissolution-confirmed", about);
        }
        return read.publish(agreement, entity);
    }

    /// @param ifMatch the dissolution's ETag
    /// @throws RuleBroken 403 for another than who proposed it or an administrator, 409 when it is closed
    @Transactional
    public Tagged<DissolutionDocument> withdraw(UUID id, UUID dissolutionId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var entity = agreements
                .dissolution(id, dissolutionId)
                .orElseThrow(() -> RuleBroken.notFound("dissolution of this agreement"));
        access.requireOwn(entity.proposedFor(), ProblemCode.NOT_YOUR_DISSOLUTION);
        open(agreement, dissolutionId);
        EntityTags.require(ifMatch == null ? null : ReadDissolutions.read(ifMatch), ReadDissolutions.written(entity));
        entity.close(Status.WITHDRAWN, null, time.now());
        timeline.note(id, "dissolution-withdrawn", about(entity));
        return read.publish(agreement, entity);
    }

    private DissolutionEntity keep(AgreementEntity agreement, Dissolution dissolution) {
        var entity = new DissolutionEntity(
                agreement.id,
                dissolution.effectiveOn(),
                dissolution.reason(),
                caller.organisation().orElse(null),
                caller.subject(),
                time.now());
        var negotiation = dissolution.negotiation();
        if (negotiation != null) {
            entity.negotiatedOn = negotiation.heldOn();
            entity.negotiation = negotiation.outcome();
            entity.reference = negotiation.reference();
            entity.documentId = negotiation.documentId();
        }
        agreements.add(entity);
        return entity;
    }

    /// Until its last day the agreement holds; from now on it cannot be amended.
    private void decide(AgreementEntity agreement, DissolutionEntity entity, Basis basis, About about) {
        entity.close(Status.DECIDED, basis, time.now());
        agreement.dissolvedOn = entity.effectiveOn;
        agreement.edition++;
        facts.tell(agreement, "dissolution-recorded", about);
        commitments.publishAll(agreement);
        endAgreement.end(agreement);
    }

    private DissolutionEntity open(AgreementEntity agreement, UUID dissolutionId) {
        var entity = agreements
                .dissolution(agreement.id, dissolutionId)
                .orElseThrow(() -> RuleBroken.notFound("dissolution of this agreement"));
        if (!entity.isOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.DISSOLUTION_CLOSED,
                    "The dissolution is " + entity.status + " and stays so; propose another one");
        }
        return entity;
    }

    private static void requireInForce(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("dissolved");
        }
        if (agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    ProblemCode.DISSOLUTION_RECORDED,
                    "The agreement is to be dissolved after " + agreement.dissolvedOn + " already");
        }
    }

    private void check(Dissolution dissolution, AgreementEntity agreement) {
        var broken = dissolution.check(
                new Dissolution.Frame(AskedParties.firstDayOf(agreement), agreement.validFrom(), agreement.lastDay()),
                time.today());
        var negotiation = dissolution.negotiation();
        var documentId = negotiation == null ? null : negotiation.documentId();
        if (documentId != null && !documents.belongs(agreement.id, documentId)) {
            broken.add(new Violation(
                    "/negotiation/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private static About about(DissolutionEntity entity) {
        return About.document("dissolutions/" + entity.id);
    }
}
