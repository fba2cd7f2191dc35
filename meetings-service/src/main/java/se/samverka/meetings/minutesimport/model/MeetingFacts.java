package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts about the meeting in the text.
///
/// @param body whose meeting it was, as printed or as the caller names it
/// @param bodyLine the line that names the body and the day, from 1; 1 when there is none
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
