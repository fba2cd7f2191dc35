package se.samverka.meetings.minutesimport.model;

import java.util.List;

/// Everything that was read, and everything a person should look at.
public record ReadMinutes(
        MeetingFacts meeting,
        List<ReadParagraph> paragraphs,
        List<ReadAssignment> assignments,
        List<Diagnostic> diagnostics) {

    /// Whether the text cannot be stored as it stands.
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
    }
}
