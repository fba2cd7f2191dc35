package se.samverka.meetings.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingStatus;

/// A meeting that the reader may see.
///
/// @param attendances empty where none is recorded, or the reader may not see it
public record MeetingFact(
        UUID id, LocalDate date, MeetingForm form, MeetingStatus status, List<Attendance> attendances) {

    public MeetingFact {
        attendances = List.copyOf(attendances);
    }

    boolean isHeld() {
        return status.hasBeenHeld();
    }
}
