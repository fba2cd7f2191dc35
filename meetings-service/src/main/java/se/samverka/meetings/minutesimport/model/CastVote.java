package se.samverka.meetings.minutesimport.model;

/// How somebody voted in a vote of yes and no.
public enum CastVote {
    YES,
    NO,
    ABSTAINED
}
