package se.samverka.meetings.oparl.model;

/// What a file is.
public enum FileKind {
    MINUTES,
    AGENDA,
    /// A certified extract of one §.
    EXTRACT
}
