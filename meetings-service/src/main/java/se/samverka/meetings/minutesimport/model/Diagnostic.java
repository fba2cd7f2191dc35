package se.samverka.meetings.minutesimport.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.rule.RuleBroken;

/// Something that the person who reviews an import should know, at one line of the text.
///
/// @param code stable, lower case with hyphens; see {@link DiagnosticCode}
/// @param line from 1, as an editor shows it; 1 for the text as a whole
/// @param text of the line, at most {@value #MAX_TEXT} characters
/// @param message one sentence for people
public record Diagnostic(
        @Schema(description = "How much it matters / Hur allvarligt det är")
        DiagnosticSeverity severity,

        @Schema(
                description = "Stable code of what was found, lower case with hyphens, such as page-header /"
                        + " Oföränderlig kod för det som hittades, till exempel page-header")
        String code,

        @Schema(
                description = "Line of the text, from 1; 1 for the text as a whole / Rad i texten, från 1; 1 för"
                        + " texten som helhet")
        int line,

        @Schema(description = "The line's text, shortened / Radens text, förkortad")
        String text,

        @Schema(description = "What to look at, in English / Vad som bör kontrolleras, på engelska")
        String message) {

    static final int MAX_TEXT = 200;

    /// A reason for which the import would be refused.
    public static Diagnostic ofRefusal(RuleBroken refusal) {
        return new Diagnostic(DiagnosticSeverity.ERROR, refusal.code().code(), 1, "", refusal.detail());
    }

    public Diagnostic {
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
