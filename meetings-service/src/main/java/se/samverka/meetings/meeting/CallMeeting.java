package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// PLANNED → CALLED: the convocation (kallelse) has been sent. The agenda is kept as it was sent.
@ApplicationScoped
public class CallMeeting {

    private final MeetingAccess access;
    private final AgendaRepository agendas;
    private final MeetingChanges changes;
    private final BusinessTime time;

    CallMeeting(MeetingAccess access, AgendaRepository agendas, MeetingChanges changes, BusinessTime time) {
        this.access = access;
        this.agendas = agendas;
        this.changes = changes;
        this.time = time;
    }

    /// @param calledOn today when null
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 when the meeting is not planned;
    /// 422 when the day is in the future or out of range
    @Transactional
    public Tagged<MeetingDocument> run(UUID id, @Nullable String ifMatch, @Nullable LocalDate calledOn) {
        var meeting = access.writable(id, ifMatch);
        if (!(meeting.state() instanceof MeetingState.Planned planned)) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MEETING_NOT_PLANNED, "be called");
        }
        var today = time.today();
        var called = planned.call(calledOn == null ? today : calledOn, today);
        agendas.keepVersion(id, time.now());
        var tagged = changes.become(meeting, called);
        changes.agendaChanged(meeting);
        return tagged;
    }
}
