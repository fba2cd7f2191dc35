package se.samverka.agreements.annex;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsViolation;

/// The content of an annex: a plain text, a document, or both.
final class AnnexText {

    /// In UTF-8. Longer texts are attached as documents.
    static final int MAX_BYTES = 100 * 1024;

    private AnnexText() {}

    static void check(@Nullable String text, @Nullable UUID documentId, List<Violation> found) {
        if (text == null) {
            if (documentId == null) {
                found.add(TermsViolation.fieldMissing("/text", "An annex has a text, a document, or both"));
            }
        } else if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            found.add(TermsViolation.outOfBounds("/text", "The text's bytes in UTF-8", 1, MAX_BYTES));
        }
    }
}
