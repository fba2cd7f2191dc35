package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Reads annexes as they stand on a day, and their texts.
@ApplicationScoped
public class ReadAnnexes {

    private final Annexes annexes;
    private final AnnexFacts facts;
    private final AgreementAccess access;

    ReadAnnexes(Annexes annexes, AnnexFacts facts, AgreementAccess access) {
        this.annexes = annexes;
        this.facts = facts;
        this.access = access;
    }

    /// As they are today, without their texts.
    @Transactional
    public Page<AnnexDocument> page(UUID agreementId, PageQuery page) {
        var agreement = access.visible(agreementId);
        var found = annexes.page(agreementId, page);
        var ids = found.items().stream().map(a -> a.id).toList();
        var shown = annexes.shown(ids, facts.day(agreement));
        var revisions = annexes.revisions(ids);
        return found.map(annex -> AnnexDocument.of(
                annex, revisions.getOrDefault(annex.id, 0), Required.field("revision", shown.get(annex.id))));
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
        return annexes.revisions(annex.id, page);
    }

    /// @throws RuleBroken 404 when the annex has no text of that number
    @Transactional
    public Tagged<AnnexRevisionDocument> revision(UUID agreementId, UUID annexId, int number) {
        access.visible(agreementId);
        var annex = annexes.one(agreementId, annexId).orElseThrow(AnnexFacts::unknown);
        var revision =
                annexes.revision(annexId, number).orElseThrow(() -> RuleBroken.notFound("revision of this annex"));
        return new Tagged<>(AnnexRevisionDocument.of(revision), AnnexTags.of(annex, revision));
    }
}
