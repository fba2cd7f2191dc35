package se.samverka.meetings.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// A link of a decision to an agreement. It never changes.
@Entity
@Table(name = "agreement_link")
public class AgreementLinkEntity {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "paragraph_id", nullable = false)
    @SuppressWarnings("NullAway.Init")
    public ParagraphEntity paragraph;

    @Column(name = "agreement_id", nullable = false)
    public UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation", nullable = false)
    public AgreementRelation relation;

    @Column(name = "linked_at", nullable = false)
    public Instant linkedAt;
}
