package se.samverka.meetings.meeting;

import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Event inside the service, in the transaction of the change: other organisations than before may read these
/// unannounced paragraphs, and what follows from them.
///
/// @param lost whether some organisation may not read them any more
public record ParagraphReadersChanged(List<ParagraphEntity> paragraphs, boolean lost) {}
