package se.samverka.agreements.board.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// Texts that can be kept and shown: not blank, not too long, without control characters and halves of characters.
public final class PlainText {

    private PlainText() {}

    /// A text of one line; none is well.
    public static void line(String pointer, String what, @Nullable String text, int most, List<Violation> found) {
        check(pointer, what, text, most, "", found);
    }

    /// The same, that may have several lines.
    public static void text(String pointer, String what, @Nullable String text, int most, List<Violation> found) {
        check(pointer, what, text, most, "\n\r\t", found);
    }

    private static void check(
            String pointer, String what, @Nullable String text, int most, String allowed, List<Violation> found) {
        if (text == null) {
            return;
        }
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            found.add(TermsViolation.outOfBounds(pointer, what, 1, most));
        } else if (text.codePoints().anyMatch(c -> isUnfit(c) && allowed.indexOf(c) < 0)) {
            found.add(TermsViolation.malformed(pointer, "A text has no control characters"));
        }
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
