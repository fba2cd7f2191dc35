package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.meeting.model.Announcement;
import se.samverka.meetings.meeting.model.MinutesApproval;

/// One approval of §§ of a meeting, sealed in the chain of its body.
@Entity
@Table(name = "minutes_approval")
public class MinutesApprovalEntity {

    @Id
    public UUID id;

    @Column(name = "meeting_id", nullable = false)
    public UUID meetingId;

    @Column(name = "body_id", nullable = false)
    public UUID bodyId;

    /// The body's name at the time, which the hash covers.
    @Column(name = "body_name", nullable = false)
    public String body;

    /// The organisation that the body belonged to at the time; null where it belonged to none.
    @Column(name = "organisation")
    public @Nullable String organisation;

    /// The body's kind at the time.
    @Enumerated(EnumType.STRING)
    @Column(name = "body_kind", nullable = false)
    public BodyKind bodyKind;

    /// Within the meeting, from 1.
    @Column(name = "number", nullable = false)
    public int number;

    /// Within the body's chain, from 1.
    @Column(name = "sequence", nullable = false)
    public int sequence;

    @Column(name = "approved_on", nullable = false)
    public LocalDate approvedOn;

    @Column(name = "chair", nullable = false)
    public String chair;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "approvers", nullable = false)
    public List<String> approvers;

    /// What the §§ are called that it covers, `15`, `16a`, in their order.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "paragraphs", nullable = false)
    public List<String> paragraphs;

    @Column(name = "announced_on")
    public @Nullable LocalDate announcedOn;

    /// Whether the body's decisions could be appealed when these were approved.
    @Column(name = "appealable", nullable = false)
    public boolean appealable;

    /// SHA-256 of what was approved, 64 lower-case hexadecimal digits.
    @Column(name = "hash", nullable = false)
    public String hash;

    /// Of the approval before it in the body's chain; null for the first one.
    @Column(name = "previous_hash")
    public @Nullable String previousHash;

    /// Random, 32 lower-case hexadecimal digits, and part of what is hashed: erased words cannot be guessed from
    /// the hash once their salt is gone. Null for approvals before migration V2260.
    @Column(name = "salt")
    public @Nullable String salt;

    /// The hashes of the erasures that it sealed, in their order.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "erasures", nullable = false)
    public List<String> erasures = List.of();

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public MinutesApproval approval() {
        return new MinutesApproval(approvedOn, chair, approvers);
    }

    public Optional<Announcement> announcement() {
        return Optional.ofNullable(announcedOn).map(on -> new Announcement(on, appealable));
    }
}
