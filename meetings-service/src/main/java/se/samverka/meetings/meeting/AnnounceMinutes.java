package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// APPROVED → ANNOUNCED (anslag): the approval is posted on the notice board, and the minutes are public. Every
/// document
/// of the meeting is written to the changes feed again, because every reader may have it now.
@ApplicationScoped
public class AnnounceMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesAnnounced> announced;

    AnnounceMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesAnnounced> announced) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.changes = changes;
        this.time = time;
        this.announced = announced;
    }

    /// @param announcedOn today when null
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when the minutes are not approved;
    /// 422 when the day is in the future or before the approval
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, @Nullable LocalDate announcedOn) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Approved approved)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MINUTES_NOT_APPROVED, "have its minutes announced");
        }
        var today = time.today();
        var tagged = changes.become(meeting, approved.announce(announcedOn == null ? today : announcedOn, today));
        paragraphs.of(meeting).forEach(changes::changed);
        announced.fire(new MinutesAnnounced(meeting));
        return tagged;
    }
}
