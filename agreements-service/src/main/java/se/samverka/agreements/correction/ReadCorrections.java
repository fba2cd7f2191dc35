package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Corrections with the parties' words, and their entity tags: `cr1-3` names where the correction is and, behind
/// it, how
/// many words have been said. Whoever says a word is asked for the first alone.
@ApplicationScoped
public class ReadCorrections {

    private static final Pattern WORDS = Pattern.compile("(?<=\"cr[0-9]{1,19})-[0-9]{1,9}(?=\")");

    private final Agreements agreements;
    private final Corrections corrections;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final CorrectWords words;
    private final ChangeLog changes;

    ReadCorrections(
            Agreements agreements,
            Corrections corrections,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            CorrectWords words,
            ChangeLog changes) {
        this.agreements = agreements;
        this.corrections = corrections;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.words = words;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when the agreement has no such correction
    @Transactional
    public Tagged<CorrectionDocument> one(UUID agreementId, UUID correctionId) {
        var agreement = access.visible(agreementId);
        return corrections
                .one(agreementId, correctionId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(() -> RuleBroken.notFound("correction of this agreement"));
    }

    public Page<ListedCorrection> page(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return corrections.page(agreementId, page).map(ListedCorrection::of);
    }

    /// The correction as it stands now, told to the changes feed.
    Tagged<CorrectionDocument> publish(AgreementEntity agreement, CorrectionEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.upserted(
                "correction",
                entity.id.toString(),
                "/agreements/" + agreement.id + "/corrections/" + entity.id,
                tagged.document(),
                agreements.readers(agreement.id));
        return tagged;
    }

    private Tagged<CorrectionDocument> tagged(AgreementEntity agreement, CorrectionEntity entity) {
        var said = answers.of(entity);
        var awaited = entity.isOpen()
                ? AskedParties.awaited(askedParties.of(agreement), said)
                : List.<OrganisationNumber>of();
        var document = new CorrectionDocument(
                entity.id,
                entity.agreementId,
                entity.status,
                entity.number,
                entity.countsOn,
                entity.proposedFor(),
                said.stream().map(PartyAnswerDocument::of).toList(),
                new ArrayList<>(awaited),
                entity.recordedAt,
                entity.recordedBy,
                entity.closedAt,
                new Correction(
                        entity.version, entity.reason, entity.decidedOn, entity.decidedBy, words.read(entity.changes)));
        return new Tagged<>(document, new EntityTag(written(entity).getValue() + "-" + said.size()));
    }

    static EntityTag written(CorrectionEntity entity) {
        return EntityTags.of("cr", entity.edition);
    }

    /// An If-Match without the number of words.
    static String read(String ifMatch) {
        return WORDS.matcher(ifMatch).replaceAll("");
    }
}
