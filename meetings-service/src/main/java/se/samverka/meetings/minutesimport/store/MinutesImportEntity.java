package se.samverka.meetings.minutesimport.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.model.KeptDiagnostic;
import se.samverka.meetings.minutesimport.model.KeptSource;

/// An import of minutes.
@Entity
@Table(name = "minutes_import")
public class MinutesImportEntity {

    @Id
    public UUID id;

    @Column(name = "body_id", nullable = false)
    public UUID bodyId;

    /// The meeting with its minutes; null once the import is discarded.
    @Column(name = "meeting_id")
    public @Nullable UUID meetingId;

    /// The day of the meeting.
    @Column(name = "meets_on", nullable = false)
    public LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    public ImportStatus status;

    /// Of a meeting that was planned or called before the import; null when the import made the meeting.
    @Enumerated(EnumType.STRING)
    @Column(name = "previous_status")
    public @Nullable MeetingStatus previousStatus;

    /// The meeting that its minutes are taken away from, in this transaction; otherwise null.
    @Column(name = "leaving")
    public @Nullable UUID leaving;

    @Column(name = "imported_at", nullable = false)
    public Instant importedAt;

    /// The organisation that the caller acted for; null for an administrator.
    @Column(name = "organisation_number")
    public @Nullable String organisationNumber;

    @Column(name = "media_type", nullable = false)
    public String mediaType;

    @Column(name = "bytes", nullable = false)
    public int bytes;

    @Column(name = "pages", nullable = false)
    public int pages;

    @Column(name = "sha256", nullable = false)
    public String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "sources", nullable = false)
    public List<KeptSource> sources;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "diagnostics", nullable = false)
    public List<KeptDiagnostic> diagnostics;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    @Column(name = "reason")
    public @Nullable String reason;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    /// Closes the import. What diagnostics quote of the text is not kept longer.
    public void close(ImportStatus closed, Instant at) {
        status = closed;
        closedAt = at;
        diagnostics = diagnostics.stream().map(KeptDiagnostic::withoutWords).toList();
    }
}
