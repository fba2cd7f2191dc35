package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.Nullable;

/// Somebody who was present.
///
/// @param name as printed
/// @param party the letter or abbreviation in parentheses, if there is one
/// @param duty such as `ordförande`, if the list says one
/// @param servingFor the member in whose place a substitute served; null when the list names none
/// @param serving whether the person takes part in the decisions: a member, or a substitute who serves
public record Attendee(
        String name,
        @Nullable String party,
        Role role,
        @Nullable String duty,
        @Nullable String servingFor,
        boolean serving) {

    /// As what somebody is present.
    public enum Role {
        MEMBER,
        SUBSTITUTE,
        OTHER
    }
}
