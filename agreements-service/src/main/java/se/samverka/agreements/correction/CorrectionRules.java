package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AnswerTags;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.RecordAnswer;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// What answering, withdrawing and applying a correction have in common.
@ApplicationScoped
class CorrectionRules {

    private final Corrections corrections;
    private final Versions versions;
    private final PartyAnswers answers;
    private final RecordAnswer recordAnswer;
    private final ReadTerms readTerms;
    private final BusinessTime time;

    CorrectionRules(
            Corrections corrections,
            Versions versions,
            PartyAnswers answers,
            RecordAnswer recordAnswer,
            ReadTerms readTerms,
            BusinessTime time) {
        this.corrections = corrections;
        this.versions = versions;
        this.answers = answers;
        this.recordAnswer = recordAnswer;
        this.readTerms = readTerms;
        this.time = time;
    }

    static RuleBroken unknown() {
        return RuleBroken.notFound("correction of this agreement");
    }

    /// @param ifMatch the correction's ETag, also with fewer answers than now
    /// @throws RuleBroken 404 when there is none, 409 when it is closed, 428 or 412 about the ETag
    CorrectionEntity open(UUID agreementId, UUID correctionId, @Nullable String ifMatch) {
        var entity = corrections.one(agreementId, correctionId).orElseThrow(CorrectionRules::unknown);
        if (!entity.isOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.CORRECTION_CLOSED, "The correction is " + entity.status + " and stays so");
        }
        AnswerTags.require(ifMatch, ShowCorrections.TAG, entity.edition);
        return entity;
    }

    /// Records the party's answer.
    ///
    /// @return the answer with its decision completed by the published one
    PartyAnswer answer(CorrectionEntity entity, OrganisationNumber party, PartyAnswer said) {
        var answer = recordAnswer.completed(party, said);
        recordAnswer.run(
                party,
                answer,
                answers.of(entity),
                LocalDate.ofInstant(entity.recordedAt, BusinessTime.ZONE),
                "the day on which the correction was proposed",
                (by, now) -> PartyAnswerEntity.on(entity, party, answer, by, now));
        return answer;
    }

    /// Whether the correction applies: every asked party has confirmed it, or its day has come and those have
    /// confirmed it whose deciding bodies it changes.
    boolean applies(CorrectionEntity entity, Set<OrganisationNumber> asked) {
        List<PartyAnswerEntity> given = answers.of(entity);
        var awaited = AskedParties.awaited(asked, given);
        if (!time.today().isBefore(entity.appliesOn)) {
            awaited.retainAll(owners(entity));
        }
        return awaited.isEmpty();
    }

    /// The parties whose deciding bodies the correction changes.
    Set<OrganisationNumber> owners(CorrectionEntity entity) {
        var version = versions.one(entity.agreementId, entity.version).orElseThrow();
        return entity.correction().ownersOfConditions(readTerms.of(version));
    }

    static About about(CorrectionEntity entity) {
        return About.document("corrections/" + entity.id);
    }

    static @Nullable String decision(CorrectionEntity entity) {
        if (entity.decidedOn == null) {
            return entity.decidedBy;
        }
        return DecisionWords.of(entity.decidedBy == null ? "" : entity.decidedBy, entity.decidedOn, null);
    }
}
