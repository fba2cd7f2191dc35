package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Event inside the service, in the transaction of the approval: these decisions bind from now on.
public record MinutesApproved(MeetingEntity meeting, List<ParagraphEntity> paragraphs) {}
