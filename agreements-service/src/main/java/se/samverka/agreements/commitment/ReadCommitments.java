package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Commitments with their payers' words, and their entity tags.
@ApplicationScoped
public class ReadCommitments {

    private final Agreements agreements;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final ChangeLog changes;

    ReadCommitments(Agreements agreements, PartyAnswers answers, AgreementAccess access, ChangeLog changes) {
        this.agreements = agreements;
        this.answers = answers;
        this.access = access;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when there is no such commitment under the agreement
    @Transactional
    public Tagged<CommitmentDocument> one(UUID id, UUID commitmentId) {
        var agreement = access.visible(id);
        return agreements
                .commitment(id, commitmentId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(() -> RuleBroken.notFound("commitment under this agreement"));
    }

    /// In the order in which they were recorded.
    @Transactional
    public Page<CommitmentDocument> page(UUID id, PageQuery page) {
        var agreement = access.visible(id);
        var all = agreements.commitments(id);
        var said = answers.ofCommitments(id);
        return new Page<>(
                all.stream()
                        .skip(page.offset())
                        .limit(page.limit())
                        .map(kept -> document(agreement, kept, said.getOrDefault(kept.id, List.of())))
                        .toList(),
                all.size());
    }

    /// The commitment as it stands now, told to the changes feed.
    Tagged<CommitmentDocument> publish(AgreementEntity agreement, CommitmentEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.upserted(
                "commitment",
                entity.id.toString(),
                "/agreements/" + agreement.id + "/commitments/" + entity.id,
                tagged.document(),
                agreements.readers(agreement.id));
        return tagged;
    }

    /// All of the agreement's, which say whether they survive once it is to be dissolved.
    public void publishAll(AgreementEntity agreement) {
        agreements.commitments(agreement.id).forEach(entity -> publish(agreement, entity));
    }

    private Tagged<CommitmentDocument> tagged(AgreementEntity agreement, CommitmentEntity entity) {
        return new Tagged<>(document(agreement, entity, answers.of(entity)), tag(agreement, entity));
    }

    /// What it says changes with a payer's word, and whether it survives is said once the agreement is dissolved.
    static EntityTag tag(AgreementEntity agreement, CommitmentEntity entity) {
        return EntityTags.of(agreement.dissolvedOn == null ? "c" : "s", entity.edition);
    }

    private static CommitmentDocument document(
            AgreementEntity agreement, CommitmentEntity kept, List<PartyAnswerEntity> said) {
        var commitment = kept.commitment();
        var end = agreement.dissolvedOn;
        var awaited = new LinkedHashSet<>(kept.payersToConfirm());
        said.forEach(word -> awaited.remove(word.party()));
        return new CommitmentDocument(
                kept.id,
                end != null && commitment.survives(end),
                kept.recordedAt,
                commitment.title(),
                commitment.decidedOn(),
                commitment.decidingBody(),
                commitment.reference(),
                commitment.payee(),
                kept.owed(said),
                commitment.boardId(),
                commitment.documentId(),
                said.stream().map(PartyAnswerDocument::of).toList(),
                List.copyOf(awaited));
    }
}
