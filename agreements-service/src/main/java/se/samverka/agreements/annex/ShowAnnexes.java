package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.agreements.annex.store.Annexes;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows annexes as they are on a day, and their texts.
@ApplicationScoped
public class ShowAnnexes {

    private final Annexes annexes;
    private final AnnexRevisions revisions;
    private final AnnexFacts facts;
    private final AgreementAccess access;

    ShowAnnexes(Annexes annexes, AnnexRevisions revisions, AnnexFacts facts, AgreementAccess access) {
        this.annexes = annexes;
        this.revisions = revisions;
        this.facts = facts;
        this.access = access;
    }

    /// As they are today, without their texts.
    @Transactional
    public Page<AnnexDocument> page(UUID agreementId, PageQuery page) {
        var agreement = access.visible(agreementId);
        var found = annexes.page(agreementId, page);
        var ids = found.items().stream().map(a -> a.id).toList();
        var shown = revisions.shown(ids, facts.day(agreement));
        var counts = revisions.count(ids);
        return found.map(annex -> AnnexDocument.of(
                annex,
                counts.getOrDefault(annex.id, 0),
                AnnexRevisionDocument.of(Required.field("revision", shown.get(annex.id)))));
    }

    /// @param validOn absent for today, or the nearest day of the agreement's period
    /// @throws RuleBroken 404 when the agreement has no such annex, or does not hold on the day asked for
    @Transactional
    public Tagged<AnnexDocument> one(UUID agreementId, UUID annexId, Optional<LocalDate> validOn) {
        var agreement = access.visible(agreementId);
        var annex = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        var day = validOn.orElseGet(() -> facts.day(agreement));
        if (day.isBefore(agreement.validFrom()) || day.isAfter(agreement.lastDay())) {
            throw RuleBroken.notFound("text of this annex in force on that day");
        }
        return facts.shown(annex, day);
    }

    /// Without their texts.
    @Transactional
    public Page<AnnexRevisionDocument> revisions(UUID agreementId, UUID annexId, PageQuery page) {
        access.visible(agreementId);
        var annex = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        return revisions.page(annex.id, page).map(AnnexRevisionDocument::of);
    }

    /// @throws RuleBroken 404 when the annex has no text of that number
    @Transactional
    public Tagged<AnnexRevisionDocument> revision(UUID agreementId, UUID annexId, int number) {
        access.visible(agreementId);
        var annex = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        var revision = revisions.one(annexId, number).orElseThrow(() -> RuleBroken.notFound("revision of this annex"));
        return new Tagged<>(AnnexRevisionDocument.of(revision), AnnexTags.of(annex, revision));
    }
}
