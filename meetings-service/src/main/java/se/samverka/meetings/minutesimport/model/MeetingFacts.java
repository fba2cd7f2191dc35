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
/// @param attendance those present, in the order of the text
/// @param absent names of those who were absent
/// @param approvers those chosen to approve the minutes beside the chair
/// @param sources the lines that each field was read from
public record MeetingFacts(
        @Nullable String body,
        int bodyLine,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate previousMeetingOn,
        @Nullable LocalDate nextMeetingOn,
        @Nullable LocalTime nextMeetingAt,
        List<Attendee> attendance,
        List<String> absent,
        List<String> approvers,
        List<SourceLines> sources) {}
