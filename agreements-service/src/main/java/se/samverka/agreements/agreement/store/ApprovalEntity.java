package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.DecisionWords;
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

    boolean appealed;

    @Column(name = "legal_force_on")
    @Nullable
    public LocalDate legalForceOn;

    /// The tag of the impacts that the decision was compared with; none where it rests on none.
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

    /// @param decidingBody who decided, after the entry condition's body has stood in for one left out
    public void take(
            Approval approval, String decidingBody, @Nullable LocalDate legalForceOn, String recordedBy, Instant now) {
        this.outcome = approval.outcome();
        this.decidedOn = approval.decidedOn();
        this.decidingBody = decidingBody;
        this.reference = approval.reference();
        this.announcedOn = approval.announcedOn();
        this.appealed = approval.isAppealed();
        this.legalForceOn = legalForceOn;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.edition++;
    }

    public OrganisationNumber party() {
        return OrganisationNumber.of(party);
    }

    /// The amendment that it is on; none where it is on the agreement itself.
    public Optional<UUID> amendment() {
        return Optional.ofNullable(amendmentId);
    }

    public Approval approval() {
        return new Approval(outcome, decidedOn, decidingBody, reference, announcedOn, appealed);
    }

    /// The decision in words, `Kommunstyrelsen 2025-11-25 § 112`.
    public String decision() {
        return DecisionWords.of(decidingBody, decidedOn, reference);
    }

    /// Whether the party has said yes and its decision counts on that day.
    public boolean countsOn(LocalDate day) {
        return outcome == Outcome.APPROVED && legalForceOn != null && !legalForceOn.isAfter(day);
    }
}
