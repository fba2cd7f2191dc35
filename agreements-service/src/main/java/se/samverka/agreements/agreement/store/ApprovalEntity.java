package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.Consent;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.model.VersionRange;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// A party's recorded decision on an agreement, or on one of its amendments.
@Entity
@Table(name = "approval")
public class ApprovalEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "amendment_id")
    @Nullable
    UUID amendmentId;

    String party;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "deciding_body")
    String decidingBody;

    @Nullable
    String reference;

    @Column(name = "announced_on")
    @Nullable
    LocalDate announcedOn;

    @Column(name = "appealed_on")
    @Nullable
    LocalDate appealedOn;

    @Column(name = "court_case_number")
    @Nullable
    String courtCaseNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_outcome")
    @Nullable
    AppealOutcome appealOutcome;

    @Column(name = "appeal_final_on")
    @Nullable
    LocalDate appealFinalOn;

    @Column(name = "decision_id")
    @Nullable
    UUID decisionId;

    /// Only of decisions under the Local Government Act.
    @Column(name = "legal_force_on")
    @Nullable
    public LocalDate legalForceOn;

    /// The first day on which it meets the party's entry condition.
    @Column(name = "binding_from")
    @Nullable
    public LocalDate bindingFrom;

    /// The last version of the terms that it approves; null while its amendment is open.
    @Nullable
    public Integer version;

    /// Whether it has been published that the decision applies.
    public boolean counted;

    /// Whether it has bound its party. If so, only the fields of an appeal may change.
    public boolean bound;

    /// Whether an administrator has closed its contest: the decision no longer binds its party.
    boolean released;

    @Enumerated(EnumType.STRING)
    @Column(name = "earlier_state")
    Binding.@Nullable State earlierState;

    @Column(name = "earlier_version")
    @Nullable
    Integer earlierVersion;

    @Column(name = "earlier_from")
    @Nullable
    LocalDate earlierFrom;

    /// The ETag of the impacts that the decider had read; null without one.
    @Column(name = "impacts_tag")
    @Nullable
    public String impactsTag;

    public long edition;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ApprovalEntity() {}

    @SuppressWarnings("NullAway.Init")
    public ApprovalEntity(UUID agreementId, @Nullable UUID amendmentId, OrganisationNumber party) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.amendmentId = amendmentId;
        this.party = party.value();
    }

    /// @param decidingBody who decided; the entry condition's body when the caller named none
    /// @param days from when it applies
    public void take(Approval approval, String decidingBody, Days days, String recordedBy, Instant now) {
        this.outcome = approval.outcome();
        this.decidedOn = approval.decidedOn();
        this.decidingBody = decidingBody;
        this.reference = approval.reference();
        this.announcedOn = approval.announcedOn();
        this.appealedOn = approval.appealedOn();
        this.courtCaseNumber = approval.courtCaseNumber();
        this.appealOutcome = approval.appealOutcome();
        this.appealFinalOn = approval.appealFinalOn();
        this.decisionId = approval.decisionId();
        this.legalForceOn = days.legalForceOn();
        this.bindingFrom = outcome == Outcome.APPROVED && !released ? days.bindingFrom() : null;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.edition++;
    }

    /// Makes it a decision on the agreement as it is now, in place of an older one. The older one binds the party
    /// until the new one applies.
    ///
    /// @param joined the version that is joined
    public void renew(int joined, LocalDate today) {
        if (version != null && bindingFrom != null && countsOn(today)) {
            earlierState = Binding.State.BOUND;
            earlierVersion = version;
            earlierFrom = bindingFrom;
        }
        version = joined;
        counted = false;
        bound = false;
        released = false;
    }

    /// Whether it applies on the day although no event has been published yet.
    public boolean isToCount(LocalDate today) {
        return !counted && version != null && countsOn(today);
    }

    /// Records that it has begun to apply.
    public void count(boolean inForce) {
        counted = true;
        bound |= inForce;
        earlierState = null;
        earlierVersion = null;
        earlierFrom = null;
    }

    /// Whether it may come to bind its party to that version once it is announced, its appeal time has ended or
    /// the court has decided. A decision from which the party has been released never binds.
    public boolean awaits(int joined) {
        return outcome == Outcome.APPROVED
                && !bound
                && !released
                && appealOutcome != AppealOutcome.DECISION_SET_ASIDE
                && Objects.equals(version, joined);
    }

    /// Contests a decision that has bound its party and no longer applies.
    ///
    /// @param from the day from which it bound
    /// @return whether it was not contested before
    public boolean contest(LocalDate from) {
        if (released || earlierState == Binding.State.CONTESTED) {
            return false;
        }
        earlierState = Binding.State.CONTESTED;
        earlierVersion = version;
        earlierFrom = from;
        counted = false;
        return true;
    }

    public boolean isContested() {
        return earlierState == Binding.State.CONTESTED;
    }

    /// Ends the binding of a contested decision: an administrator has closed the contest.
    public void release() {
        released = true;
        earlierState = Binding.State.RELEASED;
        bindingFrom = null;
        counted = false;
        edition++;
    }

    /// The days from which a decision applies; null while they are unknown.
    public record Days(
            @Nullable LocalDate legalForceOn, @Nullable LocalDate bindingFrom) {}

    public OrganisationNumber party() {
        return OrganisationNumber.of(party);
    }

    /// The amendment decided on; null for the agreement itself.
    public Optional<UUID> amendment() {
        return Optional.ofNullable(amendmentId);
    }

    public Approval approval() {
        return new Approval(
                outcome,
                decidedOn,
                decidingBody,
                reference,
                announcedOn,
                appealedOn,
                courtCaseNumber,
                appealOutcome,
                appealFinalOn,
                decisionId);
    }

    /// The decision in words, `Kommunstyrelsen 2025-11-25 § 112`.
    public String decision() {
        return DecisionWords.of(decidingBody, decidedOn, reference);
    }

    /// Its id where it has been published; null otherwise.
    public @Nullable UUID decisionId() {
        return decisionId;
    }

    /// Whether the party has approved and its decision applies on that day.
    public boolean countsOn(LocalDate day) {
        return bindingFrom != null && !bindingFrom.isAfter(day);
    }

    public RecordedDecision recorded() {
        return new RecordedDecision(
                party(), amendmentId, approval(), legalForceOn, bindingFrom, version, earlier(), recordedAt, edition);
    }

    /// What it approves; empty for a rejection, and while its amendment is open.
    public Optional<Consent> consent() {
        return recorded().consent();
    }

    private Consent.@Nullable Earlier earlier() {
        return earlierState == null || earlierVersion == null || earlierFrom == null
                ? null
                : new Consent.Earlier(earlierState, versionsUpTo(earlierVersion), earlierFrom);
    }

    private VersionRange versionsUpTo(int last) {
        return amendmentId == null ? VersionRange.upTo(last) : VersionRange.only(last);
    }
}
