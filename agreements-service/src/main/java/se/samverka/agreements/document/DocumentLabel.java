package se.samverka.agreements.document;

import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.QueryValues;

/// What the sender calls a file.
record DocumentLabel(AgreementFile.Kind kind, String title, String filename) {

    private static final int MAX_FILENAME = 200;
    private static final int MAX_TITLE = 300;

    /// Reads it from the query.
    ///
    /// @param kind absent is OTHER
    /// @param title absent is the file name
    /// @param filename a name without a path
    /// @throws RuleBroken 400 for what cannot be a name, a title or a kind
    static DocumentLabel of(@Nullable String kind, @Nullable String title, @Nullable String filename) {
        if (filename == null || unfit(filename, MAX_FILENAME) || filename.matches(".*[/\\\\].*|\\.\\.?")) {
            throw refused("filename must be a file name without a path, of 1 to " + MAX_FILENAME + " characters");
        }
        if (title != null && unfit(title, MAX_TITLE)) {
            throw refused("title must have 1 to " + MAX_TITLE + " characters, none of them a control character");
        }
        var what = QueryValues.oneOf("kind", kind, AgreementFile.Kind.class).orElse(AgreementFile.Kind.OTHER);
        return new DocumentLabel(what, title == null ? filename : title, filename);
    }

    private static boolean unfit(String text, int most) {
        return text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl);
    }

    private static RuleBroken refused(String rule) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter " + rule);
    }
}
