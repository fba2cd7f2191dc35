package se.samverka.agreements.document.rest;

import org.jspecify.annotations.Nullable;
import se.samverka.agreements.document.DocumentName;
import se.samverka.agreements.document.model.AgreementFileKind;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.QueryValues;

/// Reads what the sender calls a file from the query.
final class DocumentLabel {

    private static final int MAX_FILENAME = 200;
    private static final int MAX_TITLE = 300;

    private DocumentLabel() {}

    /// @param kind OTHER when absent
    /// @param title the file name when absent
    /// @param filename without a path
    /// @throws RuleBroken 400 for an invalid name, title or kind
    static DocumentName of(@Nullable String kind, @Nullable String title, @Nullable String filename) {
        if (filename == null || unfit(filename, MAX_FILENAME) || filename.matches(".*[/\\\\].*|\\.\\.?")) {
            throw refused("filename must be a file name without a path, of 1 to " + MAX_FILENAME + " characters");
        }
        if (title != null && unfit(title, MAX_TITLE)) {
            throw refused("title must have 1 to " + MAX_TITLE + " characters, none of them a control character");
        }
        var what = QueryValues.oneOf("kind", kind, AgreementFileKind.class).orElse(AgreementFileKind.OTHER);
        return new DocumentName(what, title == null ? filename : title, filename);
    }

    private static boolean unfit(String text, int most) {
        return text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl);
    }

    private static RuleBroken refused(String rule) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter " + rule);
    }
}
