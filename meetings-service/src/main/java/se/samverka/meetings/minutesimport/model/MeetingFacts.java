package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the text says of the meeting itself.
///
/// @param body whose meeting it was, as printed or as the caller said
/// @param bodyLine where the text says whose meeting it was and when, from 1; 1 when it does not
/// @param nextMeetingAt local time in Sweden
/// @param approvers those chosen to approve the minutes beside the chair
public record MeetingFacts(
        @Nullable String body,
        int bodyLine,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate previousMeetingOn,
        @Nullable LocalDate nextMeetingOn,
        @Nullable LocalTime nextMeetingAt,
        List<String> approvers) {}
