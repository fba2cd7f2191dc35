package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.time.BusinessTime;

/// APPROVED → ANNOUNCED: the minutes are on the notice board, and everybody's to see. The changes feed gets
/// every document of the meeting anew, because from now on every mirror may have it.
@ApplicationScoped
public class AnnounceMinutes {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesAnnounced> announced;

    public AnnounceMinutes(
            MeetingAccess access,
            MeetingRepository meetings,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesAnnounced> announced) {
        this.access = access;
        this.meetings = meetings;
        this.changes = changes;
        this.time = time;
        this.announced = announced;
    }

    @Transactional
    public MeetingEntity announce(UUID id, @Nullable String ifMatch, @Nullable LocalDate announcedOn) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Approved approved)) {
            throw PrepareMeeting.notNow(meeting, "minutes-not-approved", "have its minutes announced");
        }
        var today = time.today();
        meeting.become(approved.announce(announcedOn == null ? today : announcedOn, today));
        meetings.flush();
        changes.changed(meeting);
        meetings.paragraphsOf(meeting).forEach(changes::changed);
        announced.fire(new MinutesAnnounced(meeting));
        return meeting;
    }
}
