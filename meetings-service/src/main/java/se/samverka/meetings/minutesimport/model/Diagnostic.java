package se.samverka.meetings.minutesimport.model;

import se.samverka.platform.rule.RuleBroken;

/// One thing that the reader of imported minutes should know, at one line of the text.
///
/// @param code stable, lower case with hyphens; see {@link DiagnosticCode}
/// @param line from 1, as an editor shows it; what concerns the text as a whole stands at line 1
/// @param text what stands there, at most {@value #MAX_TEXT} characters of it
/// @param message one sentence for people
public record Diagnostic(DiagnosticSeverity severity, String code, int line, String text, String message) {

    static final int MAX_TEXT = 200;

    /// What the import would be refused for.
    public static Diagnostic foretelling(RuleBroken refusal) {
        return new Diagnostic(DiagnosticSeverity.ERROR, refusal.code(), 1, "", refusal.detail());
    }

    public Diagnostic {
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
