package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.annex.store.AnnexEntity;
import se.samverka.agreements.annex.store.AnnexRevisionEntity;
import se.samverka.agreements.annex.store.AnnexRevisions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Publishes every change of an annex: a line in the agreement's timeline, and the annex as it is today and the
/// text in the changes feed. A reader of the feed learns from `validFrom` when a later text begins to apply.
@ApplicationScoped
class AnnexFacts {

    private static final String ANNEX = "annex";
    private static final String REVISION = "annex-revision";

    private final AnnexRevisions revisions;
    private final Agreements agreements;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final BusinessTime time;

    AnnexFacts(
            AnnexRevisions revisions, Agreements agreements, Timeline timeline, ChangeLog changes, BusinessTime time) {
        this.revisions = revisions;
        this.agreements = agreements;
        this.timeline = timeline;
        this.changes = changes;
        this.time = time;
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("annex of this agreement");
    }

    static String path(AnnexEntity annex) {
        return "annexes/" + annex.id;
    }

    static String path(AnnexEntity annex, AnnexRevisionEntity revision) {
        return path(annex) + "/revisions/" + revision.number;
    }

    /// @param written the text that the change wrote
    Tagged<AnnexDocument> changed(
            AgreementEntity agreement, AnnexEntity annex, AnnexRevisionEntity written, String fact, About about) {
        timeline.note(agreement.id, fact, about);
        var shown = shown(annex, day(agreement));
        var readers = agreements.readers(agreement.id);
        var root = "/agreements/" + agreement.id + "/";
        changes.upserted(ANNEX, annex.id.toString(), root + path(annex), shown.document(), readers);
        changes.upserted(
                REVISION,
                written.id.toString(),
                root + path(annex, written),
                AnnexRevisionDocument.of(written),
                readers);
        return shown;
    }

    void removed(AnnexEntity annex, AnnexRevisionEntity first, About about) {
        timeline.note(annex.agreementId, "annex-removed", about);
        var readers = agreements.readers(annex.agreementId);
        var root = "/agreements/" + annex.agreementId + "/";
        changes.deleted(ANNEX, annex.id.toString(), root + path(annex), readers);
        changes.deleted(REVISION, first.id.toString(), root + path(annex, first), readers);
    }

    Tagged<AnnexDocument> shown(AnnexEntity annex, LocalDate day) {
        var revision = revisions.shown(annex.id, day);
        int count = revisions.countOf(annex.id);
        return new Tagged<>(
                AnnexDocument.of(annex, count, AnnexRevisionDocument.of(revision)),
                AnnexTags.of(annex, count, revision.number));
    }

    /// Today, or the nearest day of the agreement's period.
    LocalDate day(AgreementEntity agreement) {
        var today = time.today();
        if (today.isBefore(agreement.validFrom())) {
            return agreement.validFrom();
        }
        return today.isAfter(agreement.lastDay()) ? agreement.lastDay() : today;
    }
}
