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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;

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

    /// Behind the number where a paragraph was put in between; null for most.
    @Column(name = "letter")
    public @Nullable String letter;

    /// The agenda item that became this paragraph; null for one that was never on the agenda.
    @Column(name = "agenda_item_id")
    public @Nullable UUID agendaItemId;

    /// The approval that covers it; null until it is approved.
    @Column(name = "approval_id")
    public @Nullable UUID approvalId;

    /// Since when everybody may read it, unless it is unpublished; null until its approval is announced.
    @Column(name = "announced_on")
    public @Nullable LocalDate announcedOn;

    /// No longer public, though it has been announced.
    @Column(name = "unpublished", nullable = false)
    public boolean unpublished;

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

    /// Whose proposal it is, as the minutes name them.
    @Column(name = "proposed_by")
    public @Nullable String proposedBy;

    @Column(name = "decision")
    public @Nullable String decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    public @Nullable DecisionOutcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "outcomes", nullable = false)
    public List<DecisionOutcome> outcomes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "votes", nullable = false)
    public List<Vote> votes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reservations", nullable = false)
    public List<Reservation> reservations;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "statements", nullable = false)
    public List<Statement> statements;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "counter_proposals", nullable = false)
    public List<Statement> counterProposals;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "documents", nullable = false)
    public List<String> documents;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "notices", nullable = false)
    public List<String> notices;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "sent_to", nullable = false)
    public List<String> sentTo;

    /// What was found wrong after the approval, in the order in which it was corrected.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "corrections", nullable = false)
    public List<MinutesCorrection> corrections = List.of();

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    /// Whether everybody may read it. {@link ParagraphRepository#isPublic} says the same in SQL.
    public boolean isPublic() {
        return announcedOn != null && !unpublished;
    }

    public ParagraphLabel label() {
        return new ParagraphLabel(number, letter);
    }

    public ParagraphText text() {
        return new ParagraphText(
                title,
                caseNumber,
                summary,
                contributions,
                proposedDecision,
                proposedBy,
                decision,
                outcome,
                outcomes,
                votes,
                reservations,
                statements,
                counterProposals,
                documents,
                notices,
                sentTo);
    }

    public void write(ParagraphText text) {
        title = text.title();
        caseNumber = text.caseNumber();
        summary = text.summary();
        contributions = text.contributions();
        proposedDecision = text.proposedDecision();
        proposedBy = text.proposedBy();
        decision = text.decision();
        outcome = text.outcome();
        outcomes = text.outcomes();
        votes = text.votes();
        reservations = text.reservations();
        statements = text.statements();
        counterProposals = text.counterProposals();
        documents = text.documents();
        notices = text.notices();
        sentTo = text.sentTo();
    }
}
