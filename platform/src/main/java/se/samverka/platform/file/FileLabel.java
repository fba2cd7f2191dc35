package se.samverka.platform.file;

import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// What the sender of a file calls it, in the query.
///
/// @param title the file name when none is given
/// @param filename without a path
public record FileLabel(String title, String filename) {

    private static final int MAX_FILENAME = 200;
    private static final int MAX_TITLE = 300;

    /// @param title the file name when absent
    /// @param filename without a path
    /// @throws RuleBroken 400 for an invalid name or title
    public static FileLabel of(@Nullable String title, @Nullable String filename) {
        if (filename == null || unfit(filename, MAX_FILENAME) || filename.matches(".*[/\\\\].*|\\.\\.?")) {
            throw refused("filename must be a file name without a path, of 1 to " + MAX_FILENAME + " characters");
        }
        if (title != null && unfit(title, MAX_TITLE)) {
            throw refused("title must have 1 to " + MAX_TITLE + " characters, none of them a control character");
        }
        return new FileLabel(title == null ? filename : title, filename);
    }

    private static boolean unfit(String text, int most) {
        return text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl);
    }

    private static RuleBroken refused(String rule) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter " + rule);
    }
}
