package se.samverka.meetings.meeting.model;

/// What one organisation said, as the minutes give it.
///
/// @param organisation its name as written, `Västerås stad`; minutes give no organisation numbers
public record SpokenContribution(String organisation, String text) {}
