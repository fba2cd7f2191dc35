package se.samverka.meetings.meeting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// Keeps words that are masked out of what is written beside the minutes later.
public final class MaskedWords {

    private MaskedWords() {}

    /// Demands that none of the masks hides anything in the texts.
    ///
    /// @param masks redactions in force
    /// @throws RuleBroken 422
    public static void requireNone(List<MinutesRedactionEntity> masks, String pointer, @Nullable String... texts) {
        var written = Stream.of(texts).filter(Objects::nonNull).toList();
        for (var mask : masks) {
            if (!mask.passages.isEmpty() && new HiddenWords(mask.kind, mask.passages).countIn(written) > 0) {
                throw RuleBroken.invalid(new Violation(
                        pointer,
                        ProblemCode.WORDS_ARE_MASKED,
                        "The text has words that are masked since " + mask.redactedOn + " (redaction " + mask.id
                                + ")"));
            }
        }
    }

    /// The same for what is written to one §.
    ///
    /// @param inForce redactions of its meeting
    public static void requireNone(
            List<MinutesRedactionEntity> inForce, UUID paragraph, String pointer, @Nullable String... texts) {
        requireNone(
                inForce.stream()
                        .filter(mask -> mask.paragraph == null || mask.paragraph.id.equals(paragraph))
                        .toList(),
                pointer,
                texts);
    }
}
