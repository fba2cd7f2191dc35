package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.PartyAnswerDocument;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.dissolution.Dissolution.Negotiation;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Dissolutions with the parties' words, and their entity tags.
///
/// A tag, `d1-3`, names what the dissolution says and, behind it, how many words have been said. Whoever says a
/// word is asked for the first alone, so that the parties can decide on the same day.
@ApplicationScoped
public class ReadDissolutions {

    private static final Pattern WORDS = Pattern.compile("(?<=\"d[0-9]{1,19})-[0-9]{1,9}(?=\")");

    private final Agreements agreements;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final ChangeLog changes;

    ReadDissolutions(
            Agreements agreements,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            ChangeLog changes) {
        this.agreements = agreements;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.changes = changes;
    }

    /// @throws RuleBroken 404 when the agreement has no such dissolution
    @Transactional
    public Tagged<DissolutionDocument> one(UUID id, UUID dissolutionId) {
        var agreement = access.visible(id);
        return agreements
                .dissolution(id, dissolutionId)
                .map(entity -> tagged(agreement, entity))
                .orElseThrow(() -> RuleBroken.notFound("dissolution of this agreement"));
    }

    /// In the order in which they were proposed.
    @Transactional
    public Page<DissolutionDocument> page(UUID id, PageQuery page) {
        var agreement = access.visible(id);
        return agreements
                .dissolutions(id, page)
                .map(entity -> tagged(agreement, entity).document());
    }

    /// The dissolution as it stands now, told to the changes feed.
    Tagged<DissolutionDocument> publish(AgreementEntity agreement, DissolutionEntity entity) {
        var tagged = tagged(agreement, entity);
        changes.upserted(
                "dissolution",
                entity.id.toString(),
                "/agreements/" + agreement.id + "/dissolutions/" + entity.id,
                tagged.document(),
                agreements.readers(agreement.id));
        return tagged;
    }

    private Tagged<DissolutionDocument> tagged(AgreementEntity agreement, DissolutionEntity entity) {
        var said = answers.of(entity);
        var awaited = entity.isOpen()
                ? AskedParties.awaited(askedParties.ofEnd(agreement, entity.effectiveOn), said)
                : List.<OrganisationNumber>of();
        var survivors = agreements.commitments(entity.agreementId).stream()
                .filter(c -> c.commitment().survives(entity.effectiveOn))
                .map(CommitmentEntity::id)
                .toList();
        var dissolution = dissolution(entity);
        var document = new DissolutionDocument(
                entity.id,
                entity.agreementId,
                entity.status,
                entity.basis,
                dissolution.effectiveOn(),
                dissolution.reason(),
                dissolution.negotiation(),
                entity.proposedFor(),
                said.stream().map(PartyAnswerDocument::of).toList(),
                new ArrayList<>(awaited),
                survivors,
                entity.recordedAt,
                entity.closedAt);
        return new Tagged<>(document, new EntityTag(written(entity).getValue() + "-" + said.size()));
    }

    static Dissolution dissolution(DissolutionEntity entity) {
        var heldOn = entity.negotiatedOn;
        return new Dissolution(
                entity.effectiveOn,
                entity.reason,
                heldOn == null
                        ? null
                        : new Negotiation(
                                heldOn,
                                Objects.requireNonNull(entity.negotiation),
                                entity.reference,
                                entity.documentId));
    }

    static EntityTag written(DissolutionEntity entity) {
        return EntityTags.of("d", entity.edition);
    }

    /// An If-Match without the number of words.
    static String read(String ifMatch) {
        return WORDS.matcher(ifMatch).replaceAll("");
    }
}
