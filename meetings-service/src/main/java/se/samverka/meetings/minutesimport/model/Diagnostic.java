package se.samverka.meetings.minutesimport.model;

import se.samverka.platform.rule.RuleBroken;

/// Something that the person who reviews an import should know, at one line of the text.
///
/// @param code stable, lower case with hyphens; see {@link DiagnosticCode}
/// @param line from 1, as an editor shows it; 1 for the text as a whole
/// @param lastLine the same as `line` where it is about one line
/// @param text of the line, at most {@value #MAX_TEXT} characters
/// @param message one sentence for people
public record Diagnostic(
        DiagnosticSeverity severity, String code, int line, int lastLine, String text, String message) {

    static final int MAX_TEXT = 200;

    /// A reason for which the import would be refused.
    public static Diagnostic ofRefusal(RuleBroken refusal) {
        return new Diagnostic(DiagnosticSeverity.ERROR, refusal.code().code(), 1, 1, "", refusal.detail());
    }

    public Diagnostic {
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
