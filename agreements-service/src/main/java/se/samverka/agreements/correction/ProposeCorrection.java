package se.samverka.agreements.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Proposes other words in a version of an agreement that is or was in force. Until then the parties decide on
/// these very words, and nothing is corrected.
@ApplicationScoped
public class ProposeCorrection {

    private final Versions versions;
    private final Approvals approvals;
    private final Corrections corrections;
    private final AgreementAccess access;
    private final CorrectWords words;
    private final AgreementChanges changes;
    private final ShowCorrections show;
    private final RestOnDecision restOnDecision;
    private final Caller caller;
    private final BusinessTime time;

    ProposeCorrection(
            Versions versions,
            Approvals approvals,
            Corrections corrections,
            AgreementAccess access,
            CorrectWords words,
            AgreementChanges changes,
            ShowCorrections show,
            RestOnDecision restOnDecision,
            Caller caller,
            BusinessTime time) {
        this.versions = versions;
        this.approvals = approvals;
        this.corrections = corrections;
        this.access = access;
        this.words = words;
        this.changes = changes;
        this.show = show;
        this.restOnDecision = restOnDecision;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 403 for another than the coordinator or an administrator; 409 when the agreement has
    ///     never been in force, the version has other words than the correction says, or a correction of the
    ///     version is open; 422
    ///     when the correction breaks a rule or changes more than words
    @Transactional
    public Tagged<CorrectionDocument> run(UUID agreementId, Correction said) {
        var agreement = access.locked(agreementId);
        access.requireCoordinator(agreement, "proposes a correction");
        var correction = said.restingOn(restOnDecision.complete(said.named(), Use.ofAnybody()));
        requireHasBeenInForce(agreement);
        var version = correctedVersion(correction, agreement);
        if (version.corrections >= Corrections.MOST_OF_VERSION) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_CORRECTIONS,
                    "A version takes at most " + Corrections.MOST_OF_VERSION + " corrections");
        }
        if (corrections.proposed(agreementId).containsKey(correction.version())) {
            throw RuleBroken.conflict(
                    ProblemCode.CORRECTION_OPEN,
                    "A correction of version " + correction.version() + " is open; it must be applied or closed first");
        }
        requireNoObjection(agreementId, correction);
        words.apply(version.text(), correction.changes());
        var entity = keep(correction, version);
        changes.publish(
                agreement,
                EventType.CORRECTION_PROPOSED,
                CorrectionRules.about(entity)
                        .by(CorrectionRules.decision(entity), entity.decisionId)
                        .saying(entity.reason));
        return show.publish(agreement, entity);
    }

    private VersionEntity correctedVersion(Correction correction, AgreementEntity agreement) {
        var version = versions.one(agreement.id, correction.version()).orElse(null);
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
        return version;
    }

    /// A correction that a party has objected to is not proposed again, so that it cannot be applied for want of
    /// another objection.
    private void requireNoObjection(UUID agreementId, Correction correction) {
        var objected = corrections.objected(agreementId, correction.version()).stream()
                .flatMap(one -> one.changes.stream())
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
                    "A party has objected to a correction of these words: only an amendment can change them",
                    again);
        }
    }

    private static void requireHasBeenInForce(AgreementEntity agreement) {
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

    /// The day of the first decision on the version. Nothing of it was corrected earlier.
    private LocalDate firstDecision(AgreementEntity agreement, VersionEntity version) {
        return approvals.on(agreement.id, version.amendmentId).stream()
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
        entity.decisionId = correction.decisionId();
        entity.changes = correction.changes();
        entity.appliesOn = time.today().plusDays(Correction.OBJECTION_DAYS);
        entity.recordedAt = time.now();
        entity.recordedBy = caller.subject();
        corrections.persist(entity);
        return entity;
    }
}
