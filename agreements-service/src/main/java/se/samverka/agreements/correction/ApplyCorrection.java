package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.PreviousWording;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.CorrectionEntity.Status;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.platform.time.BusinessTime;

/// Puts the words of a correction into its version.
@ApplicationScoped
class ApplyCorrection {

    private final Agreements agreements;
    private final Versions versions;
    private final Corrections corrections;
    private final Notices notices;
    private final AskedParties askedParties;
    private final CorrectionRules rules;
    private final CorrectWords words;
    private final ReadTerms readTerms;
    private final PreviousWording previousWording;
    private final AgreementChanges changes;
    private final ShowCorrections show;
    private final Timeline timeline;
    private final BusinessTime time;

    ApplyCorrection(
            Agreements agreements,
            Versions versions,
            Corrections corrections,
            Notices notices,
            AskedParties askedParties,
            CorrectionRules rules,
            CorrectWords words,
            ReadTerms readTerms,
            PreviousWording previousWording,
            AgreementChanges changes,
            ShowCorrections show,
            Timeline timeline,
            BusinessTime time) {
        this.agreements = agreements;
        this.versions = versions;
        this.corrections = corrections;
        this.notices = notices;
        this.askedParties = askedParties;
        this.rules = rules;
        this.words = words;
        this.readTerms = readTerms;
        this.previousWording = previousWording;
        this.changes = changes;
        this.show = show;
        this.timeline = timeline;
        this.time = time;
    }

    /// An open correction whose time for objections has passed.
    record Due(UUID agreementId, UUID correctionId) {}

    @Transactional
    List<Due> due(int most) {
        return corrections.due(time.today(), most).stream()
                .map(entity -> new Due(entity.agreementId, entity.id))
                .toList();
    }

    /// Applies an open correction whose time for objections has passed.
    @Transactional
    void runIfDue(Due due) {
        var agreement = agreements.locked(due.agreementId()).orElseThrow();
        var entity = corrections.one(due.agreementId(), due.correctionId()).orElseThrow();
        if (entity.isOpen() && rules.applies(entity, askedParties.of(agreement))) {
            run(agreement, entity);
            show.publish(agreement, entity);
        }
    }

    void run(AgreementEntity agreement, CorrectionEntity entity) {
        var version = versions.one(entity.agreementId, entity.version).orElseThrow();
        var corrected = words.apply(version.text(), entity.changes);
        entity.number = version.corrections + 1;
        entity.close(Status.APPLIED, time.now());
        // The database compares a version with its applied corrections.
        corrections.flush();
        version.write(corrected);
        version.corrections++;
        describe(agreement, version);
        timeline.note(
                agreement.id,
                "correction-recorded",
                CorrectionRules.about(entity)
                        .by(CorrectionRules.decision(entity), entity.decisionId)
                        .saying(entity.reason));
        previousWording.noteOpen(entity, version.text());
        changes.publish(agreement, EventType.AGREEMENT_CORRECTED, version);
    }

    /// Lists and the agreement itself show the latest version's words. An earlier version is shown for days in
    /// the past, under the agreement's tag, which must change too.
    private void describe(AgreementEntity agreement, VersionEntity version) {
        if (version.key.version() == agreement.version) {
            agreement.describe(readTerms.of(version), notices.of(agreement.id));
        } else {
            agreement.edition++;
        }
    }
}
