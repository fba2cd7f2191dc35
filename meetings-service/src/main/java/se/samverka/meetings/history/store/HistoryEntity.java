package se.samverka.meetings.history.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.history.model.FieldChange;

/// One change of a document. It is never updated.
@Entity
@Immutable
@Table(name = "document_history")
public class HistoryEntity {

    @Id
    public UUID id;

    /// As in the changes feed: `meeting`, `body`, `membership`.
    @Column(name = "document_type", nullable = false)
    public String documentType;

    @Column(name = "document_id", nullable = false)
    public UUID documentId;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;

    /// The organisation that the caller acted for; null for an administrator.
    @Column(name = "organisation_number")
    public @Nullable String organisationNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "changes", nullable = false)
    public List<FieldChange> changes;
}
