package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AnswerTags;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.EndAgreement;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity.Basis;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.agreements.agreement.store.Dissolutions;
import se.samverka.agreements.commitment.ShowCommitments;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.time.BusinessTime;

/// What proposing, answering and withdrawing a dissolution have in common.
@ApplicationScoped
class DissolutionRules {

    private final Dissolutions dissolutions;
    private final AgreementChanges changes;
    private final EndAgreement endAgreement;
    private final ShowCommitments commitments;
    private final LookUpDocument documents;
    private final BusinessTime time;

    DissolutionRules(
            Dissolutions dissolutions,
            AgreementChanges changes,
            EndAgreement endAgreement,
            ShowCommitments commitments,
            LookUpDocument documents,
            BusinessTime time) {
        this.dissolutions = dissolutions;
        this.changes = changes;
        this.endAgreement = endAgreement;
        this.commitments = commitments;
        this.documents = documents;
        this.time = time;
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("dissolution of this agreement");
    }

    static About about(DissolutionEntity entity) {
        return About.document("dissolutions/" + entity.id);
    }

    /// @throws RuleBroken 404 when there is none, 409 when it is closed
    DissolutionEntity open(UUID agreementId, UUID dissolutionId) {
        var entity = dissolutions.one(agreementId, dissolutionId).orElseThrow(DissolutionRules::unknown);
        if (!entity.isOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.DISSOLUTION_CLOSED,
                    "The dissolution is " + entity.status + " and stays so; propose another one");
        }
        return entity;
    }

    /// @param ifMatch the dissolution's ETag, also with fewer answers than now
    /// @throws RuleBroken 428 or 412
    static void requireMatch(@Nullable String ifMatch, DissolutionEntity entity) {
        AnswerTags.require(ifMatch, ShowDissolutions.TAG, entity.edition);
    }

    /// @throws RuleBroken 409 when the agreement is not in force or is to be dissolved already
    static void requireInForce(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("dissolved");
        }
        if (agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    ProblemCode.DISSOLUTION_RECORDED,
                    "The agreement is to be dissolved after " + agreement.dissolvedOn + " already");
        }
    }

    /// @throws RuleBroken 422 with every rule that the dissolution breaks
    void requireSound(Dissolution dissolution, AgreementEntity agreement) {
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

    /// Decides the dissolution. The agreement is in force until its last day, and can no longer be amended.
    void decide(AgreementEntity agreement, DissolutionEntity entity, Basis basis, About about) {
        entity.close(Status.DECIDED, basis, time.now());
        agreement.dissolvedOn = entity.effectiveOn;
        agreement.edition++;
        changes.publish(agreement, EventType.DISSOLUTION_RECORDED, about);
        commitments.publishAll(agreement);
        endAgreement.runIfDue(agreement);
    }
}
