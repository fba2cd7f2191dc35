package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Event inside the service, in the transaction of the change: others than before may read these paragraphs, and
/// what follows from them.
///
/// @param lost whether some organisation may not read them any more
/// @param unpublished whether they were public, and are no longer
public record ParagraphReadersChanged(List<ParagraphEntity> paragraphs, boolean lost, boolean unpublished) {}
