package se.samverka.meetings.meeting;

import se.samverka.meetings.meeting.store.ParagraphEntity;

/// The decision of a paragraph is another one than before, or is gone, in the transaction that is running.
public record DecisionChanged(ParagraphEntity paragraph) {}
