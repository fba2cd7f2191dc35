package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Event inside the service, in the transaction of the change: words of these approved paragraphs were hidden or
/// shown again, or the paragraphs are public in another way than before.
public record ParagraphsRedacted(List<ParagraphEntity> paragraphs) {}
