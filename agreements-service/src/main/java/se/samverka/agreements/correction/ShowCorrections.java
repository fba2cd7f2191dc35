package se.samverka.agreements.correction;

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
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows corrections with the parties' answers.
@ApplicationScoped
public class ShowCorrections {

    static final String TAG = "cr";

    private final Corrections corrections;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final PartChanges changes;

    ShowCorrections(
            Corrections corrections,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            PartChanges changes) {
        this.corrections = corrections;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when the agreement has no such correction
    @Transactional
    public Tagged<CorrectionDocument> one(UUID agreementId, UUID correctionId) {
        var agreement = access.visible(agreementId);
        return corrections
                .one(agreementId, correctionId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(CorrectionRules::unknown);
    }

    /// In the order in which they were recorded, without their changes.
    public Page<ListedCorrection> page(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return corrections.page(agreementId, page).map(ListedCorrection::of);
    }

    /// The correction as it is now, which it puts into the changes feed.
    Tagged<CorrectionDocument> publish(AgreementEntity agreement, CorrectionEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.publish(agreement.id, "correction", entity.id, "corrections/" + entity.id, tagged.document());
        return tagged;
    }

    private Tagged<CorrectionDocument> tagged(AgreementEntity agreement, CorrectionEntity entity) {
        var given = answers.of(entity);
        var awaited = entity.isOpen()
                ? List.copyOf(AskedParties.awaited(askedParties.of(agreement), given))
                : List.<OrganisationNumber>of();
        var document = new CorrectionDocument(
                entity.id,
                entity.agreementId,
                entity.status,
                entity.number,
                entity.appliesOn,
                entity.proposedFor(),
                given.stream().map(PartyAnswerDocument::of).toList(),
                awaited,
                entity.recordedAt,
                entity.recordedBy,
                entity.closedAt,
                entity.correction());
        return new Tagged<>(document, AnswerTags.of(TAG, entity.edition, given.size()));
    }
}
