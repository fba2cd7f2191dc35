package se.samverka.agreements.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What is known of a file; its content stands in pieces elsewhere, so that a list never reads it.
@Entity
@Immutable
@Table(name = "document")
class DocumentEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Enumerated(EnumType.STRING)
    AgreementFile.Kind kind;

    String title;
    String filename;

    @Enumerated(EnumType.STRING)
    FileType type;

    @Column(name = "size_bytes")
    long sizeBytes;

    byte[] sha512;

    @Column(name = "added_while")
    String addedWhile;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DocumentEntity() {}

    @SuppressWarnings("NullAway.Init")
    DocumentEntity(UUID id, UUID agreementId) {
        this.id = id;
        this.agreementId = agreementId;
    }
}
