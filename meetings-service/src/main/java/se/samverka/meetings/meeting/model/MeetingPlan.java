package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When, where and how a body is going to meet.
///
/// @param startTime local time in Sweden
/// @param sameDayReason why the body meets although it has another meeting on that day; null otherwise
public record MeetingPlan(
        LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable String place,
        MeetingForm form,
        @Nullable String sameDayReason) {}
