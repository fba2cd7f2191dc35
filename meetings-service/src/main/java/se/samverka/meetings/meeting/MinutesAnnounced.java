package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Event inside the service, in the transaction of the announcement: these paragraphs are public from now on.
public record MinutesAnnounced(List<ParagraphEntity> paragraphs) {}
