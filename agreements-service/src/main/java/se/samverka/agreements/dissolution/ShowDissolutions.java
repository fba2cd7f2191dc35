package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AnswerTags;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.PartChanges;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.Commitments;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.agreement.store.Dissolutions;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows dissolutions with the parties' answers.
@ApplicationScoped
public class ShowDissolutions {

    static final String TAG = "d";

    private final Dissolutions dissolutions;
    private final Commitments commitments;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final PartChanges changes;

    ShowDissolutions(
            Dissolutions dissolutions,
            Commitments commitments,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            PartChanges changes) {
        this.dissolutions = dissolutions;
        this.commitments = commitments;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when the agreement has no such dissolution
    @Transactional
    public Tagged<DissolutionDocument> one(UUID id, UUID dissolutionId) {
        var agreement = access.visible(id);
        return dissolutions
                .one(id, dissolutionId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(DissolutionRules::unknown);
    }

    /// In the order in which they were proposed.
    @Transactional
    public Page<DissolutionDocument> page(UUID id, PageQuery page) {
        var agreement = access.visible(id);
        return dissolutions
                .page(id, page)
                .map(entity -> tagged(agreement, entity).document());
    }

    /// The dissolution as it is now, which it puts into the changes feed.
    Tagged<DissolutionDocument> publish(AgreementEntity agreement, DissolutionEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.publish(agreement.id, "dissolution", entity.id, "dissolutions/" + entity.id, tagged.document());
        return tagged;
    }

    private Tagged<DissolutionDocument> tagged(AgreementEntity agreement, DissolutionEntity entity) {
        var given = answers.of(entity);
        var awaited = entity.isOpen()
                ? List.copyOf(AskedParties.awaited(askedParties.ofEnd(agreement, entity.effectiveOn), given))
                : List.<OrganisationNumber>of();
        var survivors = commitments.of(entity.agreementId).stream()
                .filter(commitment -> commitment.commitment().survives(entity.effectiveOn))
                .map(CommitmentEntity::id)
                .toList();
        var dissolution = Dissolution.of(entity);
        var document = new DissolutionDocument(
                entity.id,
                entity.agreementId,
                entity.status,
                entity.basis,
                dissolution.effectiveOn(),
                dissolution.reason(),
                dissolution.negotiation(),
                entity.proposedFor(),
                given.stream().map(PartyAnswerDocument::of).toList(),
                awaited,
                survivors,
                entity.recordedAt,
                entity.closedAt);
        return new Tagged<>(document, AnswerTags.of(TAG, entity.edition, given.size()));
    }
}
