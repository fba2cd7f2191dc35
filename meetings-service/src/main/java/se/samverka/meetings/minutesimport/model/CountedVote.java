package se.samverka.meetings.minutesimport.model;

import java.util.List;

/// One vote, as the minutes count it.
///
/// @param yes votes for yes
/// @param no votes for no
/// @param abstained how many did not vote; 0 when the minutes name none
/// @param byName who voted how; empty when the minutes do not say
/// @param text what the minutes say of it
public record CountedVote(int yes, int no, int abstained, List<NamedVote> byName, String text) {

    public CountedVote {
        byName = List.copyOf(byName);
    }

    /// How one person voted.
    ///
    /// @param name as printed, with the party's letter
    public record NamedVote(String name, CastVote vote) {}
}
