package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;

/// Finds what was posted on a body's notice board on a day. Announcements are public.
@ApplicationScoped
public class LookUpAnnouncements {

    /// Nothing is posted for longer: three weeks, and the days until the next working day.
    private static final Period LONGEST = Period.ofDays(40);

    /// A bound: no body approves minutes as often within that time.
    private static final int MOST = 1_000;

    private final MinutesApprovalRepository approvals;
    private final MeetingRepository meetings;

    LookUpAnnouncements(MinutesApprovalRepository approvals, MeetingRepository meetings) {
        this.approvals = approvals;
        this.meetings = meetings;
    }

    /// An announcement with the meeting that it concerns.
    public record Announced(UUID meetingId, LocalDate heldOn, MinutesApprovalDocument approval) {}

    /// What was posted on the day, the one that was posted first in front.
    public List<Announced> postedOn(UUID bodyId, LocalDate day) {
        var posted = approvals.announced(bodyId, day.minus(LONGEST), day, MOST).stream()
                .filter(approval ->
                        !postedUntil(MinutesApprovalDocument.of(approval)).isBefore(day))
                .toList();
        var held = meetings.byId(
                posted.stream().map(one -> one.meetingId).distinct().toList());
        return posted.stream()
                .map(one -> new Announced(
                        one.meetingId,
                        Objects.requireNonNull(held.get(one.meetingId)).date,
                        MinutesApprovalDocument.of(one)))
                .toList();
    }

    private static LocalDate postedUntil(MinutesApprovalDocument approval) {
        return Objects.requireNonNull(approval.postedUntil());
    }
}
