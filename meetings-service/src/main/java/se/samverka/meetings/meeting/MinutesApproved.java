package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Inside the service, in the transaction of the approval: these decisions now bind. What is told to other
/// services of it is the decision feature's matter.
public record MinutesApproved(MeetingEntity meeting, List<ParagraphEntity> paragraphs) {}
