package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.Nullable;

/// Somebody who was present.
///
/// @param name as printed
/// @param party the letter or abbreviation in parentheses, if there is one
/// @param duty such as `ordförande`, if the list says one
/// @param servingFor the member in whose place a substitute served; null when the list names none
/// @param serving whether the person takes part in the decisions: a member, or a substitute who serves
/// @param paragraphs the §§ at which the person was present, as printed, where it was not all
public record Attendee(
        String name,
        @Nullable String party,
        AttendeeRole role,
        @Nullable String duty,
        @Nullable String servingFor,
        boolean serving,
        @Nullable String paragraphs) {}
