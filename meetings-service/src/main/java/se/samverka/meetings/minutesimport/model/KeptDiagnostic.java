package se.samverka.meetings.minutesimport.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A diagnostic, as an import keeps it.
///
/// @param text null once the import is closed
/// @param message null once the import is closed
@Schema(name = "KeptDiagnostic", description = "Something to look at / Något att titta på")
public record KeptDiagnostic(
        @Schema(description = "How much it matters / Hur viktigt det är", examples = "WARNING")
        DiagnosticSeverity severity,

        @Schema(description = "A stable code / En stabil kod", examples = "date-doubtful")
        String code,

        @Schema(description = "The first line, from 1 / Första raden, från 1", examples = "423")
        int line,

        @Schema(description = "The last line / Sista raden", examples = "423")
        int lastLine,

        @Schema(description = "The page of the first line / Den första radens sida", examples = "9")
        int page,

        @Schema(
                description =
                        "The text of the line, shortened; absent once the import is closed / Radens text, förkortad; saknas när importen är avslutad",
                examples = "20230-04-14")
        @Nullable
        String text,

        @Schema(
                description =
                        "One sentence for people; absent once the import is closed / En mening för människor; saknas när importen är avslutad",
                examples = "\"20230-04-14\" looks like a date, but no calendar has it; it is left as printed")
        @Nullable
        String message) {

    public static KeptDiagnostic of(Diagnostic one, PageStarts pages) {
        return new KeptDiagnostic(
                one.severity(),
                one.code(),
                one.line(),
                one.lastLine(),
                pages.pageOf(one.line()),
                one.text(),
                one.message());
    }

    public KeptDiagnostic withoutWords() {
        return new KeptDiagnostic(severity, code, line, lastLine, page, null, null);
    }
}
