package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.model.PartyAnswer.Outcome;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// One party's answer to a dissolution, a correction or a commitment. Rows are only added.
@Entity
@Immutable
@Table(name = "party_answer")
public class PartyAnswerEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "dissolution_id")
    @Nullable
    UUID dissolutionId;

    @Column(name = "correction_id")
    @Nullable
    UUID correctionId;

    @Column(name = "commitment_id")
    @Nullable
    UUID commitmentId;

    String party;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    @Column(name = "decided_on")
    @Nullable
    LocalDate decidedOn;

    @Column(name = "deciding_body")
    @Nullable
    String decidingBody;

    @Nullable
    String reference;

    @Nullable
    String reason;

    @Column(name = "decision_id")
    @Nullable
    UUID decisionId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PartyAnswerEntity() {}

    private PartyAnswerEntity(UUID agreementId, OrganisationNumber party, PartyAnswer word, String by, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        this.party = party.value();
        this.outcome = word.outcome();
        this.decidedOn = word.decidedOn();
        this.decidingBody = word.decidingBody();
        this.reference = word.reference();
        this.reason = word.reason();
        this.decisionId = word.decisionId();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public static PartyAnswerEntity on(
            DissolutionEntity dissolution, OrganisationNumber party, PartyAnswer word, String by, Instant now) {
        var entity = new PartyAnswerEntity(dissolution.agreementId, party, word, by, now);
        entity.dissolutionId = dissolution.id;
        return entity;
    }

    public static PartyAnswerEntity on(
            CorrectionEntity correction, OrganisationNumber party, PartyAnswer word, String by, Instant now) {
        var entity = new PartyAnswerEntity(correction.agreementId, party, word, by, now);
        entity.correctionId = correction.id;
        return entity;
    }

    public static PartyAnswerEntity on(
            CommitmentEntity commitment, OrganisationNumber party, PartyAnswer word, String by, Instant now) {
        var entity = new PartyAnswerEntity(commitment.agreementId, party, word, by, now);
        entity.commitmentId = commitment.id;
        return entity;
    }

    public OrganisationNumber party() {
        return OrganisationNumber.of(party);
    }

    public PartyAnswer answer() {
        return new PartyAnswer(outcome, decidedOn, decidingBody, reference, reason, decisionId);
    }
}
