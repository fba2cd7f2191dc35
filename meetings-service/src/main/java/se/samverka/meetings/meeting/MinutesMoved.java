package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Paragraphs have come to another meeting, in the transaction that is running.
///
/// @param sameDay whether that meeting is of the same body and day
public record MinutesMoved(List<ParagraphEntity> paragraphs, boolean sameDay) {}
