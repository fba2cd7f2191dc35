package se.samverka.agreements.board.model;

/// As what somebody sits on a board.
public enum SeatRole {
    /// Ordinarie.
    ORDINARY,
    /// Ersättare: sits in when an ordinary member cannot.
    SUBSTITUTE
}
