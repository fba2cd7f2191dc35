package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text says of the meeting itself.
///
/// @param body whose meeting it was, as printed or as the caller said
/// @param nextMeetingAt local time in Sweden
/// @param adjusters those chosen to adjust the minutes beside the chair
public record MeetingFacts(
        @Nullable String body,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate previousMeetingOn,
        @Nullable LocalDate nextMeetingOn,
        @Nullable LocalTime nextMeetingAt,
        List<String> adjusters) {}
