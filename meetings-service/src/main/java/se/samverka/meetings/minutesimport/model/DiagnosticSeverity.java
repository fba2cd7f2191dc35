package se.samverka.meetings.minutesimport.model;

/// How much a diagnostic matters.
public enum DiagnosticSeverity {
    /// Something was recognised or chosen; nothing needs to be done.
    INFO,

    /// A person should look before the minutes are approved.
    WARNING,

    /// The text cannot be stored as it stands.
    ERROR
}
