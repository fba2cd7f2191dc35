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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// A link of a decision to an agreement. It can be removed, and nothing else of it changes.
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

    /// Null while the link stands.
    @Column(name = "removed_at")
    public @Nullable Instant removedAt;

    /// The organisation that removed it; null for an administrator.
    @Column(name = "removed_by")
    public @Nullable String removedBy;

    @Column(name = "removal_reason")
    public @Nullable String removalReason;

    @Version
    @Column(name = "version", nullable = false)
    public long version;
}
