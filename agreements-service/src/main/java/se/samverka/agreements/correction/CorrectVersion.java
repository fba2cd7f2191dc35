package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.OldWords;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.CorrectionEntity.Status;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Proposes other words in the record of a version, once the agreement has come to bind (before that the parties
/// decide on these very words), takes the parties' words on them, and applies them when they count.
@ApplicationScoped
public class CorrectVersion {

    private final Agreements agreements;
    private final Corrections corrections;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final AskedParties askedParties;
    private final CorrectWords words;
    private final WrittenTerms writtenTerms;
    private final OldWords oldWords;
    private final AgreementFacts facts;
    private final ReadCorrections read;
    private final Timeline timeline;
    private final Caller caller;
    private final BusinessTime time;

    CorrectVersion(
            Agreements agreements,
            Corrections corrections,
            PartyAnswers answers,
            AgreementAccess access,
            AskedParties askedParties,
            CorrectWords words,
            WrittenTerms writtenTerms,
            OldWords oldWords,
            AgreementFacts facts,
            ReadCorrections read,
            Timeline timeline,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.corrections = corrections;
        this.answers = answers;
        this.access = access;
        this.askedParties = askedParties;
        this.words = words;
        this.writtenTerms = writtenTerms;
        this.oldWords = oldWords;
        this.facts = facts;
        this.read = read;
        this.timeline = timeline;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 403 for another than the coordinator or an administrator; 409 when the agreement has
    ///     never bound, other words stand there than the correction says, or a correction of the version is open;
    ///     422 when the correction breaks a rule or is more than words
    @Transactional
    public Tagged<CorrectionDocument> propose(UUID agreementId, Correction correction) {
        var agreement = access.locked(agreementId);
        access.requireCoordinator(agreement, "proposes a correction");
        requireBound(agreement);
        var version = agreements.version(agreementId, correction.version()).orElse(null);
        var broken =
                correction.check(version == null ? DayDone.FIRST_DAY : firstDecision(agreement, version), time.today());
        if (version == null) {
            broken.addFirst(new Violation(
                    "/version",
                    ProblemCode.VERSION_UNKNOWN,
                    "The agreement has the versions 1 to " + agreement.version));
        }
        if (!broken.isEmpty() || version == null) {
            throw RuleBroken.invalid(broken);
        }
        if (version.corrections >= Corrections.MOST_OF_VERSION) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_CORRECTIONS,
                    "A version takes at most " + Corrections.MOST_OF_VERSION + " corrections");
        }
        if (corrections.proposed(agreementId).containsKey(correction.version())) {
            throw RuleBroken.conflict(
                    ProblemCode.CORRECTION_OPEN,
                    "A correction of version " + correction.version()
                            + " is proposed already; it counts or ends first");
        }
        requireNoObjection(agreementId, correction);
        words.apply(version.terms, correction.changes());
        var entity = keep(correction, version);
        facts.tell(
                agreement,
                "correction-proposed",
                about(entity).by(decision(entity)).saying(entity.reason));
        return read.publish(agreement, entity);
    }

    /// What a party has objected to once is not put before it again, so that nothing counts by a silence in the end.
    private void requireNoObjection(UUID agreementId, Correction correction) {
        var objected = corrections.objected(agreementId, correction.version()).stream()
                .flatMap(one -> words.read(one.changes).stream())
                .map(Rewording::pointer)
                .collect(Collectors.toSet());
        var again = new ArrayList<Violation>();
        for (int i = 0; i < correction.changes().size(); i++) {
            var pointer = correction.changes().get(i).pointer();
            if (objected.contains(pointer)) {
                again.add(new Violation(
                        "/changes/" + i + "/pointer",
                        ProblemCode.CORRECTION_OBJECTED,
                        "A party has objected to a correction at " + pointer + ": propose an amendment"));
            }
        }
        if (!again.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.CORRECTION_OBJECTED,
                    "A party has objected to a correction of these words: only an amendment changes them now",
                    again);
        }
    }

    /// A bound party's yes. The last one applies the correction.
    ///
    /// @param ifMatch the correction's ETag, whoever else has said a word since
    /// @throws RuleBroken 403 for a caller that acts for none of the asked parties, 409 when the party has said its
    ///     word or the correction is closed
    @Transactional
    public Tagged<CorrectionDocument> confirm(UUID id, UUID correctionId, PartyAnswer word, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var asked = askedParties.of(agreement);
        var party = askedParties.speaking(asked);
        var entity = open(id, correctionId, ifMatch);
        say(entity, party, word);
        var about = about(entity).of(party).by(word.decision());
        if (counts(entity, asked, answers.of(entity))) {
            timeline.note(id, "correction-confirmed", about);
            apply(agreement, entity);
        } else {
            facts.tell(agreement, "correction-confirmed", about);
        }
        return read.publish(agreement, entity);
    }

    /// A bound party's no, which ends the correction: only an amendment changes those words then.
    ///
    /// @param ifMatch as in [#confirm]
    /// @throws RuleBroken as [#confirm], and 409 when the 30 days have passed
    @Transactional
    public Tagged<CorrectionDocument> object(UUID id, UUID correctionId, PartyAnswer word, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var party = askedParties.speaking(askedParties.of(agreement));
        var entity = open(id, correctionId, ifMatch);
        if (!time.today().isBefore(entity.countsOn) && !owners(entity).contains(party)) {
            throw RuleBroken.conflict(
                    ProblemCode.OBJECTION_LATE, "Objections were taken until the day before " + entity.countsOn);
        }
        say(entity, party, word);
        entity.close(Status.OBJECTED, time.now());
        facts.tell(
                agreement,
                "correction-objected",
                about(entity).of(party).by(word.decision()).saying(word.reason()));
        return read.publish(agreement, entity);
    }

    /// @param ifMatch the correction's ETag
    /// @throws RuleBroken 403 for another than who proposed it or an administrator, 409 when it is closed
    @Transactional
    public Tagged<CorrectionDocument> withdraw(UUID id, UUID correctionId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var proposed = corrections
                .one(id, correctionId)
                .orElseThrow(() -> RuleBroken.notFound("correction of this agreement"));
        access.requireOwn(proposed.proposedFor(), ProblemCode.NOT_YOUR_CORRECTION);
        var entity = open(id, correctionId, ifMatch);
        entity.close(Status.WITHDRAWN, time.now());
        timeline.note(id, "correction-withdrawn", about(entity));
        return read.publish(agreement, entity);
    }

    /// Applies an open correction whose 30 days have passed.
    @Transactional
    public void applyIfDue(UUID agreementId, UUID correctionId) {
        var agreement = agreements.locked(agreementId).orElseThrow();
        var entity = corrections.one(agreementId, correctionId).orElseThrow();
        if (entity.isOpen() && counts(entity, askedParties.of(agreement), answers.of(entity))) {
            apply(agreement, entity);
            read.publish(agreement, entity);
        }
    }

    private static void requireBound(AgreementEntity agreement) {
        if (agreement.state() instanceof Proposed) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "An agreement that is PROPOSED cannot be corrected, because its parties decide on these very words:"
                            + " withdraw it (POST withdrawals) and propose a new one");
        }
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("corrected");
        }
    }

    /// What a correction puts right was agreed before.
    private LocalDate firstDecision(AgreementEntity agreement, VersionEntity version) {
        return agreements.approvals(agreement.id, version.amendmentId).stream()
                .map(ApprovalEntity::approval)
                .map(Approval::decidedOn)
                .min(LocalDate::compareTo)
                .orElseGet(() -> AskedParties.firstDayOf(agreement));
    }

    private CorrectionEntity keep(Correction correction, VersionEntity version) {
        var entity =
                new CorrectionEntity(Ids.newId(), version, caller.organisation().orElse(null));
        entity.reason = correction.reason();
        entity.decidedOn = correction.decidedOn();
        entity.decidedBy = correction.decidedBy();
        entity.changes = words.write(correction.changes());
        entity.countsOn = time.today().plusDays(Correction.OBJECTION_DAYS);
        entity.recordedAt = time.now();
        entity.recordedBy = caller.subject();
        corrections.add(entity);
        return entity;
    }

    private CorrectionEntity open(UUID agreementId, UUID correctionId, @Nullable String ifMatch) {
        var entity = corrections
                .one(agreementId, correctionId)
                .orElseThrow(() -> RuleBroken.notFound("correction of this agreement"));
        if (!entity.isOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.CORRECTION_CLOSED, "The correction is " + entity.status + " and stays so");
        }
        EntityTags.require(ifMatch == null ? null : ReadCorrections.read(ifMatch), ReadCorrections.written(entity));
        return entity;
    }

    private void say(CorrectionEntity entity, OrganisationNumber party, PartyAnswer word) {
        AskedParties.requireSilent(party, answers.of(entity));
        var broken = word.check(
                LocalDate.ofInstant(entity.recordedAt, BusinessTime.ZONE),
                "the day on which the correction was proposed",
                time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        answers.add(PartyAnswerEntity.on(entity, party, word, caller.subject(), time.now()));
    }

    /// Every asked party has confirmed it; or its day has come, and those have confirmed it whose own body it
    /// names.
    private boolean counts(CorrectionEntity entity, Set<OrganisationNumber> asked, Collection<PartyAnswerEntity> said) {
        var awaited = AskedParties.awaited(asked, said);
        if (!time.today().isBefore(entity.countsOn)) {
            awaited.retainAll(owners(entity));
        }
        return awaited.isEmpty();
    }

    private Set<OrganisationNumber> owners(CorrectionEntity entity) {
        var terms = writtenTerms.read(
                agreements.version(entity.agreementId, entity.version).orElseThrow().terms);
        var correction = new Correction(
                entity.version, entity.reason, entity.decidedOn, entity.decidedBy, words.read(entity.changes));
        return new HashSet<>(correction.ownersOfConditions(terms));
    }

    private void apply(AgreementEntity agreement, CorrectionEntity entity) {
        var version = agreements.version(entity.agreementId, entity.version).orElseThrow();
        var corrected = words.apply(version.terms, words.read(entity.changes));
        entity.number = version.corrections + 1;
        entity.close(Status.APPLIED, time.now());
        corrections.flush();
        version.terms = corrected;
        version.corrections++;
        describe(agreement, version);
        timeline.note(
                agreement.id,
                "correction-recorded",
                about(entity).by(decision(entity)).saying(entity.reason));
        oldWords.warn(entity, version.terms);
        facts.tell(agreement, "agreement-corrected", version);
    }

    /// Lists and the agreement itself show the last version's words. An earlier version is shown for days in
    /// the past, under the agreement's tag, which is another from now on too.
    private void describe(AgreementEntity agreement, VersionEntity version) {
        if (version.key.version() == agreement.version) {
            agreement.describe(writtenTerms.read(version.terms), agreements.notices(agreement.id));
        } else {
            agreement.edition++;
        }
    }

    private static About about(CorrectionEntity entity) {
        return About.document("corrections/" + entity.id);
    }

    private static @Nullable String decision(CorrectionEntity entity) {
        if (entity.decidedOn == null) {
            return entity.decidedBy;
        }
        return DecisionWords.of(entity.decidedBy == null ? "" : entity.decidedBy, entity.decidedOn, null);
    }

    /// Open corrections whose day has come.
    record Due(UUID agreementId, UUID correctionId) {}

    @Transactional
    List<Due> due(int most) {
        return corrections.countingBy(time.today(), most).stream()
                .map(entity -> new Due(entity.agreementId, entity.id))
                .toList();
    }
}
