package se.samverka.agreements.board.model;

/// The role in which somebody sits on a board.
public enum SeatRole {
    /// Ordinarie.
    ORDINARY,
    /// Ersättare: sits in when an ordinary member cannot.
    SUBSTITUTE
}
