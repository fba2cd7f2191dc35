package se.samverka.meetings.redaction.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// A requested redaction.
///
/// @param paragraph null for the whole minutes
/// @param attachmentId the file whose content is to be erased; null for words
/// @param passages the words to hide; empty for what is to be unpublished, and for a file
/// @param reason why; everybody may read it
public record RedactionWish(
        RedactionKind kind,
        @Nullable ParagraphLabel paragraph,
        @Nullable UUID attachmentId,
        List<String> passages,
        String reason) {

    private static final String PASSAGES = "/passages";
    private static final int SHORTEST = 3;
    private static final Set<String> MARKS = Set.of(RedactionKind.MASKED.mark(), RedactionKind.ERASED.mark());

    public RedactionWish {
        passages = passages.stream().map(String::strip).distinct().toList();
    }

    /// Demands what its kind needs, and a reason that says nothing of what it hides.
    ///
    /// @throws RuleBroken 422
    public void requireWhole() {
        var broken = new ArrayList<Violation>();
        if (attachmentId != null) {
            requireWholeFile();
            return;
        }
        if (kind == RedactionKind.UNPUBLISHED && !passages.isEmpty()) {
            broken.add(new Violation(
                    PASSAGES,
                    ProblemCode.PASSAGES_UNEXPECTED,
                    "UNPUBLISHED concerns whole paragraphs: leave passages out, or choose MASKED or ERASED"));
        }
        if (kind != RedactionKind.UNPUBLISHED && passages.isEmpty()) {
            broken.add(new Violation(
                    PASSAGES, ProblemCode.PASSAGES_MISSING, kind + " needs the words that are to be hidden"));
        }
        for (int i = 0; i < passages.size(); i++) {
            if (!isHideable(passages.get(i))) {
                broken.add(new Violation(
                        PASSAGES + "/" + i,
                        ProblemCode.PASSAGE_INVALID,
                        "A passage has at least " + SHORTEST
                                + " characters, and is no § number and no mark of a redaction"));
            }
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (hidden().filter(words -> words.countIn(List.of(reason)) > 0).isPresent()) {
            throw RuleBroken.invalid(new Violation(
                    "/reason",
                    ProblemCode.REASON_NAMES_PASSAGE,
                    "Everybody may read the reason, and it has the words that are to be hidden"));
        }
    }

    /// The content of a file is erased as a whole.
    private void requireWholeFile() {
        if (kind != RedactionKind.ERASED || paragraph != null || !passages.isEmpty()) {
            throw RuleBroken.invalid(new Violation(
                    "/attachmentId",
                    ProblemCode.ATTACHMENT_ERASED_WHOLE,
                    "The content of a file is erased as a whole: kind ERASED, without paragraph and passages"));
        }
    }

    /// The words to hide; empty where there are none.
    public Optional<HiddenWords> hidden() {
        return passages.isEmpty() ? Optional.empty() : Optional.of(new HiddenWords(kind, passages));
    }

    private static boolean isHideable(String passage) {
        return passage.length() >= SHORTEST
                && passage.codePoints().anyMatch(Character::isLetterOrDigit)
                && ParagraphLabel.parse(passage).isEmpty()
                && MARKS.stream().noneMatch(mark -> mark.contains(passage.toLowerCase(Locale.ROOT)));
    }
}
