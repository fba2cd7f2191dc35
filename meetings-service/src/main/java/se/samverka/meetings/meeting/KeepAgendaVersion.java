package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.time.BusinessTime;

/// Keeps a version of an agenda that has changed after the call, and publishes it.
@ApplicationScoped
class KeepAgendaVersion {

    private final AgendaRepository agendas;
    private final MeetingChanges changes;
    private final BusinessTime time;

    KeepAgendaVersion(AgendaRepository agendas, MeetingChanges changes, BusinessTime time) {
        this.agendas = agendas;
        this.changes = changes;
        this.time = time;
    }

    void changed(MeetingEntity meeting) {
        agendas.flush();
        if (meeting.status == MeetingStatus.CALLED) {
            agendas.keepVersion(meeting.id, time.now());
        }
        changes.minutesChanged(meeting);
        changes.agendaChanged(meeting);
    }
}
