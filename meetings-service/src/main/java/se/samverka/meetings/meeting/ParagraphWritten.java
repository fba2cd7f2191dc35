package se.samverka.meetings.meeting;

import se.samverka.meetings.meeting.store.ParagraphEntity;

/// The text of a paragraph is new or may have changed, in the transaction that is running.
public record ParagraphWritten(ParagraphEntity paragraph) {}
