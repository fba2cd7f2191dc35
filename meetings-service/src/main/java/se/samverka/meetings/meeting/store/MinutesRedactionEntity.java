package se.samverka.meetings.meeting.store;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.ErasureSeal;
import se.samverka.meetings.meeting.model.ErasureSeal.Resealed;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.meetings.meeting.model.RedactedPlace;
import se.samverka.meetings.meeting.model.RedactionKind;

/// That words of a meeting's minutes were hidden, or are no longer public. While a transaction has written one, the
/// database lets it overwrite approved words of that meeting.
@Entity
@Table(name = "minutes_redaction")
public class MinutesRedactionEntity {

    @Id
    public UUID id;

    @Column(name = "meeting_id", nullable = false)
    public UUID meetingId;

    /// Null for the whole minutes.
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "paragraph_id")
    public @Nullable ParagraphEntity paragraph;

    /// The file whose content is erased; null for words.
    @Column(name = "attachment_id")
    public @Nullable UUID attachmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    public RedactionKind kind;

    @Column(name = "reason", nullable = false)
    public String reason;

    @Column(name = "redacted_on", nullable = false)
    public LocalDate redactedOn;

    @Column(name = "recorded_at", nullable = false)
    public Instant recordedAt;

    /// The organisation that the caller acted for; null for an administrator.
    @Column(name = "organisation_number")
    public @Nullable String organisationNumber;

    /// The words that a mask hides; empty for other kinds.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "passages", nullable = false)
    public List<String> passages = List.of();

    /// The §§ whose words were hidden, or that are no longer public: `17`, `12a`.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "paragraphs", nullable = false)
    public List<String> paragraphs = List.of();

    /// Where words were hidden.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "places", nullable = false)
    public List<RedactedPlace> places = List.of();

    @Column(name = "removed_on")
    public @Nullable LocalDate removedOn;

    @Column(name = "removal_reason")
    public @Nullable String removalReason;

    /// Of an erasure: the approvals, sealed anew.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "seals", nullable = false)
    public List<Resealed> seals = List.of();

    /// Of an erasure of words: the place of the body's last approval before it.
    @Column(name = "after_sequence")
    public @Nullable Integer afterSequence;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    /// What everybody may read of it.
    public MinutesRedaction summary() {
        return new MinutesRedaction(id, kind, paragraphs, redactedOn, reason);
    }

    public ErasureSeal seal() {
        return new ErasureSeal(id, meetingId, redactedOn, reason, seals);
    }
}
