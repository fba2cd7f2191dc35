package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.OldWords;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.model.Correction.Broken;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.RuleBroken.Kind;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Mends words in the record of a version, once the agreement has come to bind: before that the parties
/// decide on these very words. Any party may, as any party may write what else is below its agreement; which
/// body decides for a party is for that party alone. What stood before stays, and the timeline says who
/// mended it.
@ApplicationScoped
public class CorrectVersion {

    private final Agreements agreements;
    private final Corrections corrections;
    private final AgreementAccess access;
    private final CorrectWords words;
    private final WrittenTerms writtenTerms;
    private final OldWords oldWords;
    private final AgreementFacts facts;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    CorrectVersion(
            Agreements agreements,
            Corrections corrections,
            AgreementAccess access,
            CorrectWords words,
            WrittenTerms writtenTerms,
            OldWords oldWords,
            AgreementFacts facts,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.corrections = corrections;
        this.access = access;
        this.words = words;
        this.writtenTerms = writtenTerms;
        this.oldWords = oldWords;
        this.facts = facts;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 403 when it names another body that decides for another party than the caller's;
    ///     409 when the agreement has never bound, other words stand there than the correction says, or the
    ///     version has its corrections; 422 when the correction breaks a rule or is more than words
    @Transactional
    public CorrectionDocument correct(UUID agreementId, Correction correction) {
        var agreement = access.locked(agreementId);
        requireBound(agreement);
        var broken = correction.check(time.today());
        var version = agreements.version(agreementId, correction.version()).orElse(null);
        if (version == null) {
            broken.addFirst(new Broken(
                    "/version", "version-unknown", "The agreement has the versions 1 to " + agreement.version));
        }
        if (!broken.isEmpty() || version == null) {
            throw RuleBroken.invalid(broken);
        }
        if (version.corrections >= Corrections.MOST_OF_VERSION) {
            throw RuleBroken.conflict(
                    "too-many-corrections", "A version takes at most " + Corrections.MOST_OF_VERSION + " corrections");
        }
        requireOwnConditions(correction, version);
        version.terms = words.apply(version.terms, correction.changes());
        version.corrections++;
        var entity = keep(correction, version);
        describe(agreement, version);
        return tell(agreement, entity, version);
    }

    private static void requireBound(AgreementEntity agreement) {
        if (agreement.state() instanceof Proposed) {
            throw RuleBroken.conflict(
                    "state-does-not-allow",
                    "An agreement that is PROPOSED cannot be corrected, because its parties decide on these very words:"
                            + " withdraw it (POST withdrawals) and propose a new one");
        }
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("corrected");
        }
    }

    private void requireOwnConditions(Correction correction, VersionEntity version) {
        for (var party : correction.ownersOfConditions(writtenTerms.read(version.terms))) {
            if (!caller.isAdmin() && !caller.actsFor(party)) {
                throw new RuleBroken(
                        Kind.FORBIDDEN,
                        "not-your-condition",
                        "Only " + party + " itself corrects which body decides for it");
            }
        }
    }

    /// @throws RuleBroken 404 when the agreement has no such correction
    public CorrectionDocument one(UUID agreementId, UUID correctionId) {
        access.visible(agreementId);
        return corrections
                .one(agreementId, correctionId)
                .map(this::document)
                .orElseThrow(() -> RuleBroken.notFound("correction of this agreement"));
    }

    public Page<ListedCorrection> page(UUID agreementId, PageQuery page) {
        access.visible(agreementId);
        return corrections.page(agreementId, page).map(ListedCorrection::of);
    }

    private CorrectionEntity keep(Correction correction, VersionEntity version) {
        var entity = new CorrectionEntity(Ids.newId(), version);
        entity.reason = correction.reason();
        entity.decidedOn = correction.decidedOn();
        entity.decidedBy = correction.decidedBy();
        entity.changes = words.write(correction.changes());
        entity.recordedAt = time.now();
        entity.recordedBy = caller.subject();
        corrections.add(entity);
        return entity;
    }

    /// Lists and the agreement itself show the last version's words. An earlier version is shown for days in
    /// the past, under the agreement's tag, which is another from now on too.
    private void describe(AgreementEntity agreement, VersionEntity version) {
        if (version.key.version() == agreement.version) {
            agreement.describe(writtenTerms.read(version.terms));
        } else {
            agreement.edition++;
        }
    }

    private CorrectionDocument tell(AgreementEntity agreement, CorrectionEntity entity, VersionEntity version) {
        var path = "corrections/" + entity.id;
        timeline.note(
                agreement.id,
                "correction-recorded",
                About.document(path).by(decision(entity)).saying(entity.reason));
        oldWords.warn(entity, version.terms);
        facts.tell(agreement, "agreement-corrected", version);
        var document = document(entity);
        changes.upserted(
                "correction",
                entity.id.toString(),
                "/agreements/" + agreement.id + "/" + path,
                document,
                agreements.readers(agreement.id));
        return document;
    }

    private static @Nullable String decision(CorrectionEntity entity) {
        if (entity.decidedOn == null) {
            return entity.decidedBy;
        }
        return DecisionWords.of(entity.decidedBy == null ? "" : entity.decidedBy, entity.decidedOn, null);
    }

    private CorrectionDocument document(CorrectionEntity entity) {
        return new CorrectionDocument(
                entity.id,
                entity.agreementId,
                entity.number,
                entity.recordedAt,
                entity.recordedBy,
                new Correction(
                        entity.version, entity.reason, entity.decidedOn, entity.decidedBy, words.read(entity.changes)));
    }
}
