package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Paragraphs are about to be deleted, in the transaction that is running: what hangs on them goes first.
///
/// @param reason for those who read what became of it
public record MinutesRemoved(List<ParagraphEntity> paragraphs, String reason) {}
