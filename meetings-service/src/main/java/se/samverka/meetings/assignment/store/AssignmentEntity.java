package se.samverka.meetings.assignment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.assignment.model.AssignmentState;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// An assignment and the paragraphs that gave and closed it.
@Entity
@Table(name = "assignment")
public class AssignmentEntity {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "paragraph_id", nullable = false)
    @SuppressWarnings("NullAway.Init")
    public ParagraphEntity paragraph;

    @Column(name = "addressee", nullable = false)
    public String addressee;

    @Column(name = "task", nullable = false)
    public String task;

    /// The day of the meeting it is due at.
    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    /// The month that it is due in, such as `2025-09`; null beside a day.
    @Column(name = "due_month")
    public @Nullable String dueMonth;

    /// When it is due in the words of the decision.
    @Column(name = "due_text")
    public @Nullable String dueText;

    @Column(name = "closed_on")
    public @Nullable LocalDate closedOn;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "closed_by_paragraph")
    public @Nullable ParagraphEntity closedBy;

    @Column(name = "note")
    public @Nullable String note;

    /// Null while it counts.
    @Column(name = "removed_at")
    public @Nullable Instant removedAt;

    /// The organisation that removed it; null for an administrator.
    @Column(name = "removed_by")
    public @Nullable String removedBy;

    @Column(name = "removal_reason")
    public @Nullable String removalReason;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    public void write(AssignmentDue due) {
        var month = due.month();
        dueOn = due.on();
        dueMonth = month == null ? null : month.toString();
        dueText = due.text();
    }

    public AssignmentDue due() {
        return new AssignmentDue(dueOn, dueMonth == null ? null : YearMonth.parse(dueMonth), dueText);
    }

    /// @param dueBy the last day on which it is not late
    public AssignmentState state(@Nullable LocalDate dueBy) {
        if (removedAt != null) {
            return new AssignmentState.Removed();
        }
        return closedOn == null ? new AssignmentState.Open(dueBy) : new AssignmentState.Closed(closedOn, note);
    }
}
