package se.samverka.agreements.board.model;

/// The role of a board member.
public enum SeatRole {
    /// Ordinarie.
    ORDINARY,
    /// Ersättare: sits in when an ordinary member cannot.
    SUBSTITUTE
}
