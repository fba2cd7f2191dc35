package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The words of a document before some of them were masked.
@Entity
@Table(name = "original_words")
public class OriginalWordsEntity {

    @EmbeddedId
    public Key key;

    @Column(name = "meeting_id", nullable = false)
    public UUID meetingId;

    /// The record of words, as JSON.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "words", nullable = false)
    public Map<String, Object> words;

    /// @param documentType `paragraph`, `meeting`, …
    @Embeddable
    public record Key(
            @Column(name = "document_type") String documentType,
            @Column(name = "document_id") String documentId) {}
}
