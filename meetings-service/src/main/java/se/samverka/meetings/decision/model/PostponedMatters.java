package se.samverka.meetings.decision.model;

/// Which of the decisions that postpone a matter, or refer it back, a list shows.
public enum PostponedMatters {
    /// Nothing continues them: no later § and no item of an agenda.
    OPEN,
    /// A later § or an item of an agenda continues them.
    CONTINUED
}
