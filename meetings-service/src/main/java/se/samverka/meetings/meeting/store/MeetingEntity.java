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
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.FreeNumbers;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.platform.value.Ids;

/// A meeting and the state of its minutes. {@link MeetingState} has the steps.
@Entity
@Table(name = "meeting")
public class MeetingEntity {

    @Id
    public UUID id;

    @Column(name = "body_id", nullable = false)
    public UUID bodyId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "body_id", insertable = false, updatable = false)
    @SuppressWarnings("NullAway.Init")
    public BodyEntity body;

    @Column(name = "meets_on", nullable = false)
    public LocalDate date;

    @Column(name = "starts_at")
    public @Nullable LocalTime startTime;

    @Column(name = "place")
    public @Nullable String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "form", nullable = false)
    public MeetingForm form;

    /// Why the body meets again on the day of another meeting; null for the only meeting of a day.
    @Column(name = "same_day_reason")
    public @Nullable String sameDayReason;

    @Column(name = "opened_at")
    public @Nullable LocalTime openedAt;

    @Column(name = "closed_at")
    public @Nullable LocalTime closedAt;

    /// Who took part, in the order of the minutes.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "attendances", nullable = false)
    public List<Attendance> attendances;

    /// The number that the first § gets when nothing was on the agenda; null for the next one of the year.
    @Column(name = "numbers_from")
    public @Nullable Integer numbersFrom;

    /// The first and the last § number; null without paragraphs.
    @Column(name = "first_number")
    public @Nullable Integer firstNumber;

    @Column(name = "last_number")
    public @Nullable Integer lastNumber;

    /// The first of the numbers before the meeting's first that no meeting up to it has; null when none is
    /// missing.
    @Column(name = "missing_from")
    public @Nullable Integer missingFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    public MeetingStatus status;

    @Column(name = "called_on")
    public @Nullable LocalDate calledOn;

    @Column(name = "approved_on")
    public @Nullable LocalDate approvedOn;

    @Column(name = "chair")
    public @Nullable String chair;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "approvers", nullable = false)
    public List<String> approvers;

    @Column(name = "announced_on")
    public @Nullable LocalDate announcedOn;

    /// Whether everybody may read of the meeting: some of its minutes are announced, or it is cancelled.
    @Column(name = "published", nullable = false)
    public boolean published;

    /// The agenda and the attendance are no longer public, though all minutes have been announced.
    @Column(name = "unpublished", nullable = false)
    public boolean unpublished;

    /// The redactions in force, in their order.
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "redactions", nullable = false)
    public List<MinutesRedaction> redactions = List.of();

    @Column(name = "cancellation_reason")
    public @Nullable String cancellationReason;

    @Column(name = "previous_meeting_on")
    public @Nullable LocalDate previousMeetingOn;

    @Column(name = "next_meeting_on")
    public @Nullable LocalDate nextMeetingOn;

    @Column(name = "next_meeting_at")
    public @Nullable LocalTime nextMeetingTime;

    @Version
    @Column(name = "version", nullable = false)
    public long version;

    /// A planned meeting that is not stored yet.
    public static MeetingEntity planned(BodyEntity body, LocalDate date) {
        var meeting = new MeetingEntity();
        meeting.id = Ids.newId();
        meeting.bodyId = body.id;
        meeting.body = body;
        meeting.date = date;
        meeting.form = MeetingForm.ON_SITE;
        meeting.attendances = List.of();
        meeting.approvers = List.of();
        meeting.become(new MeetingState.Planned());
        return meeting;
    }

    public void write(MeetingPlan plan) {
        date = plan.date();
        startTime = plan.startTime();
        place = plan.place();
        form = plan.form();
        sameDayReason = plan.sameDayReason();
    }

    /// Whether everybody may read the agenda and the attendance.
    public boolean isWholePublic() {
        return status == MeetingStatus.ANNOUNCED && !unpublished;
    }

    /// The § numbers before the meeting's first that no meeting up to it has.
    public Optional<FreeNumbers.Missing> missingNumbers() {
        return missingFrom == null || firstNumber == null
                ? Optional.empty()
                : Optional.of(new FreeNumbers.Missing(missingFrom, firstNumber - 1));
    }

    /// The state with the facts and steps that belong to it.
    public MeetingState state() {
        return switch (status) {
            case PLANNED -> new MeetingState.Planned();
            case CALLED -> new MeetingState.Called(calledOn == null ? date : calledOn);
            case HELD -> new MeetingState.Held();
            case APPROVED -> new MeetingState.Approved(approval());
            case ANNOUNCED -> new MeetingState.Announced(approval(), Objects.requireNonNull(announcedOn));
            case CANCELLED -> new MeetingState.Cancelled(Objects.requireNonNull(cancellationReason));
        };
    }

    /// Takes over the facts of the next state.
    public void become(MeetingState next) {
        status = next.status();
        switch (next) {
            case MeetingState.Planned() -> {}
            case MeetingState.Called(var on) -> calledOn = on;
            case MeetingState.Held() -> {}
            case MeetingState.Approved(var approval) -> {
                approvedOn = approval.approvedOn();
                chair = approval.chair();
                approvers = approval.approvers();
            }
            case MeetingState.Announced(var approval, var on) -> announcedOn = on;
            case MeetingState.Cancelled(var reason) -> {
                cancellationReason = reason;
                published = true;
            }
        }
    }

    private MinutesApproval approval() {
        return new MinutesApproval(Objects.requireNonNull(approvedOn), Objects.requireNonNull(chair), approvers);
    }
}
