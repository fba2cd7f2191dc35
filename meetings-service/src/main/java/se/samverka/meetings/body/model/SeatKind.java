package se.samverka.meetings.body.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a seat is an ordinary member's or a substitute's.
@Schema(name = "BodySeatKind")
public enum SeatKind {
    /// Of the chair, the vice chairs and the other members (ordinarie).
    ORDINARY,
    /// Of substitutes, who serve when an ordinary member cannot (ersättare).
    SUBSTITUTE
}
