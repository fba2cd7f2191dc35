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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// One paragraph of minutes. Proposal and decision are two fields, never one.
@Entity
@Table(name = "paragraph")
public class ParagraphEntity {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    @SuppressWarnings("NullAway.Init")
    public MeetingEntity meeting;

    /// With the year, the series that the number belongs to.
    @Column(name = "body_id", nullable = false)
    public UUID bodyId;

    @Column(name = "year", nullable = false)
    public int year;

    @Column(name = "number", nullable = false)
    public int number;

    @Column(name = "title", nullable = false)
    public String title;

    @Column(name = "case_number")
    public @Nullable String caseNumber;

    @Column(name = "summary", nullable = false)
    public String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "contributions", nullable = false)
    public List<SpokenContribution> contributions;

    @Column(name = "proposed_decision")
    public @Nullable String proposedDecision;

    @Column(name = "decision")
    public @Nullable String decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    public @Nullable DecisionOutcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "documents", nullable = false)
    public List<String> documents;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "notices", nullable = false)
    public List<String> notices;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public void write(ParagraphText text) {
        title = text.title();
        caseNumber = text.caseNumber();
        summary = text.summary();
        contributions = text.contributions();
        proposedDecision = text.proposedDecision();
        decision = text.decision();
        outcome = text.outcome();
        documents = text.documents();
        notices = text.notices();
    }
}
