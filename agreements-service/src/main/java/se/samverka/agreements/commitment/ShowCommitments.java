package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.PartChanges;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.Commitments;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows commitments with the payers' answers.
@ApplicationScoped
public class ShowCommitments {

    private final Commitments commitments;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final PartChanges changes;

    ShowCommitments(Commitments commitments, PartyAnswers answers, AgreementAccess access, PartChanges changes) {
        this.commitments = commitments;
        this.answers = answers;
        this.access = access;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when there is no such commitment under the agreement
    @Transactional
    public Tagged<CommitmentDocument> one(UUID id, UUID commitmentId) {
        var agreement = access.visible(id);
        return commitments
                .one(id, commitmentId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(ShowCommitments::unknown);
    }

    /// In the order in which they were recorded.
    @Transactional
    public Page<CommitmentDocument> page(UUID id, PageQuery page) {
        var agreement = access.visible(id);
        var all = commitments.of(id);
        var given = answers.ofCommitments(id);
        return Page.of(all, page.sorting(List.of("recordedAt")).descending(), page)
                .map(kept -> document(agreement, kept, given.getOrDefault(kept.id, List.of())));
    }

    /// The commitment as it is now, which it puts into the changes feed.
    Tagged<CommitmentDocument> publish(AgreementEntity agreement, CommitmentEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.publish(agreement.id, "commitment", entity.id, "commitments/" + entity.id, tagged.document());
        return tagged;
    }

    /// Publishes all commitments of an agreement, because a dissolution changes whether they survive.
    public void publishAll(AgreementEntity agreement) {
        commitments.of(agreement.id).forEach(entity -> publish(agreement, entity));
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("commitment under this agreement");
    }

    private Tagged<CommitmentDocument> tagged(AgreementEntity agreement, CommitmentEntity entity) {
        return new Tagged<>(document(agreement, entity, answers.of(entity)), tag(agreement, entity));
    }

    /// Changes with each answer, and when the agreement is to be dissolved.
    static EntityTag tag(AgreementEntity agreement, CommitmentEntity entity) {
        return EntityTags.of(agreement.dissolvedOn == null ? "c" : "s", entity.edition);
    }

    private static CommitmentDocument document(
            AgreementEntity agreement, CommitmentEntity kept, List<PartyAnswerEntity> given) {
        var commitment = kept.commitment();
        var end = agreement.dissolvedOn;
        var awaited = new LinkedHashSet<>(kept.payersToConfirm());
        given.forEach(answer -> awaited.remove(answer.party()));
        return new CommitmentDocument(
                kept.id,
                end != null && commitment.survives(end),
                kept.recordedAt,
                commitment.title(),
                commitment.decidedOn(),
                commitment.decidingBody(),
                commitment.reference(),
                commitment.payee(),
                kept.owed(given),
                commitment.boardId(),
                commitment.documentId(),
                given.stream().map(PartyAnswerDocument::of).toList(),
                List.copyOf(awaited));
    }
}
