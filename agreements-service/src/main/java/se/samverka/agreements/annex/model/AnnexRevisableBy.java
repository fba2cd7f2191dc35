package se.samverka.agreements.annex.model;

/// Who may revise an annex of an agreement in force.
public enum AnnexRevisableBy {
    /// All parties, by an amendment.
    PARTIES,
    /// A board of the agreement, by its own decision.
    BOARD
}
