package se.samverka.agreements.document.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import se.samverka.agreements.document.model.AgreementFileKind;
import se.samverka.platform.value.FileType;

/// A file without its content, which is in a table of its own, so that lists do not read it.
@Entity
@Immutable
@Table(name = "document")
public class DocumentEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    @Enumerated(EnumType.STRING)
    public AgreementFileKind kind;

    public String title;
    public String filename;

    @Enumerated(EnumType.STRING)
    public FileType type;

    @Column(name = "size_bytes")
    public long sizeBytes;

    public byte[] sha512;

    @Column(name = "added_while")
    public String statusWhenAdded;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DocumentEntity() {}

    @SuppressWarnings("NullAway.Init")
    public DocumentEntity(UUID id, UUID agreementId) {
        this.id = id;
        this.agreementId = agreementId;
    }
}
