package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.AgendaText;

/// A matter on the agenda of a meeting.
@Entity
@Table(name = "agenda_item")
public class AgendaItemEntity {

    @Id
    public UUID id;

    @Column(name = "meeting_id", nullable = false)
    public UUID meetingId;

    /// From 1, in the order of the agenda.
    @Column(name = "position", nullable = false)
    public int position;

    @Column(name = "title", nullable = false)
    public String title;

    @Column(name = "case_number")
    public @Nullable String caseNumber;

    @Column(name = "summary", nullable = false)
    public String summary;

    @Column(name = "proposed_decision")
    public @Nullable String proposedDecision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "documents", nullable = false)
    public List<String> documents;

    /// Why the matter is not taken up; null while it is.
    @Column(name = "withdrawn_reason")
    public @Nullable String withdrawnReason;

    /// The earlier § whose postponed matter it takes up; null for most.
    @Column(name = "continues")
    public @Nullable UUID continues;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public AgendaText text() {
        return new AgendaText(title, caseNumber, summary, proposedDecision, documents);
    }

    public void write(AgendaText text) {
        title = text.title();
        caseNumber = text.caseNumber();
        summary = text.summary();
        proposedDecision = text.proposedDecision();
        documents = text.documents();
    }
}
