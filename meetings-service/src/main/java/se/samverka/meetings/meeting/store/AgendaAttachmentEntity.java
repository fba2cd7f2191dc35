package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.FileType;

/// A file that goes with the call, without its content, which is in a table of its own.
@Entity
@Table(name = "agenda_attachment")
public class AgendaAttachmentEntity {

    @Id
    public UUID id;

    @Column(name = "meeting_id", nullable = false)
    public UUID meetingId;

    /// The item that it belongs to; null for the agenda as a whole.
    @Column(name = "item_id")
    public @Nullable UUID itemId;

    @Column(name = "title", nullable = false)
    public String title;

    @Column(name = "filename", nullable = false)
    public String filename;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false)
    public FileType type;

    @Column(name = "size_bytes", nullable = false)
    public long sizeBytes;

    @Column(name = "sha256", nullable = false)
    public String sha256;

    @Column(name = "added_at", nullable = false)
    public Instant addedAt;

    /// Null while it goes with the call.
    @Column(name = "withdrawn_at")
    public @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    public @Nullable String withdrawnReason;

    /// Since when its content is erased; null while it can be read.
    @Column(name = "erased_on")
    public @Nullable LocalDate erasedOn;

    @Version
    @Column(name = "version", nullable = false)
    public long version;
}
