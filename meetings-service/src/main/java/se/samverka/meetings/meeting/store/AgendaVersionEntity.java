package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An agenda as it was sent with the call, or as it was after a later change. It never changes.
@Entity
@Immutable
@Table(name = "agenda_version")
public class AgendaVersionEntity {

    @EmbeddedId
    public Key key;

    @Column(name = "made_at", nullable = false)
    public Instant madeAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "items", nullable = false)
    public List<KeptItem> items;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "attachments", nullable = false)
    public List<KeptAttachment> attachments;

    /// A file as it was listed then.
    public record KeptAttachment(
            UUID id,
            @Nullable UUID itemId,
            String title,
            String filename,
            String mediaType,
            long sizeBytes,
            String sha256,
            Instant addedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {

        public static KeptAttachment of(AgendaAttachmentEntity attachment) {
            return new KeptAttachment(
                    attachment.id,
                    attachment.itemId,
                    attachment.title,
                    attachment.filename,
                    attachment.type.mediaType(),
                    attachment.sizeBytes,
                    attachment.sha256,
                    attachment.addedAt,
                    attachment.withdrawnAt,
                    attachment.withdrawnReason);
        }
    }

    /// @param number 1 for what was sent
    @Embeddable
    public record Key(
            @Column(name = "meeting_id") UUID meetingId,
            @Column(name = "number") int number) {}

    /// An item as it was then.
    public record KeptItem(
            UUID id,
            int position,
            String title,
            @Nullable String caseNumber,
            String summary,
            @Nullable String proposedDecision,
            List<String> documents,
            @Nullable String withdrawnReason,
            @Nullable UUID continues,
            long revision) {

        static KeptItem of(AgendaItemEntity item) {
            return new KeptItem(
                    item.id,
                    item.position,
                    item.title,
                    item.caseNumber,
                    item.summary,
                    item.proposedDecision,
                    item.documents,
                    item.withdrawnReason,
                    item.continues,
                    item.version);
        }
    }
}
