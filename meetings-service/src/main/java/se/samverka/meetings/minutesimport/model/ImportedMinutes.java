package se.samverka.meetings.minutesimport.model;

import java.util.List;

/// Everything that was read, and everything that a person should look at.
public record ImportedMinutes(
        MeetingFacts meeting,
        List<ImportedParagraph> paragraphs,
        List<ImportedAssignment> assignments,
        List<Diagnostic> diagnostics) {

    /// Whether the text cannot be stored as it stands.
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(one -> one.severity() == DiagnosticSeverity.ERROR);
    }
}
