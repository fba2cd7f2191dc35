package se.samverka.meetings.minutesimport.model;

import java.util.List;

/// Everything that was read, and everything that a person should look at.
///
/// @param removed lines that belong to the pages and not to the minutes: running heads and tables of contents
/// @param pages where the pages begin
public record ImportedMinutes(
        MeetingFacts meeting,
        List<ImportedParagraph> paragraphs,
        List<ImportedAssignment> assignments,
        List<SourceLines> removed,
        List<Diagnostic> diagnostics,
        PageStarts pages) {

    /// Whether the text cannot be stored as it stands.
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(one -> one.severity() == DiagnosticSeverity.ERROR);
    }

    /// Whether something was read from the line, or it was removed or reported: every line with text is.
    public boolean accountsFor(int line) {
        return removed.stream().anyMatch(one -> one.has(line))
                || meeting.sources().stream().anyMatch(one -> one.has(line))
                || paragraphs.stream()
                        .anyMatch(paragraph -> paragraph.sources().stream().anyMatch(one -> one.has(line)))
                || diagnostics.stream().anyMatch(one -> one.line() <= line && line <= one.lastLine());
    }
}
