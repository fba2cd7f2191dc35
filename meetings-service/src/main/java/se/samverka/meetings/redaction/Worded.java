package se.samverka.meetings.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.HiddenWords;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;

/// A document with words of minutes, and how to write it.
///
/// @param type in `original_words`
/// @param paragraph the § that it belongs to; null where only a redaction of the whole minutes concerns it
/// @param current the words that it has
/// @param original the words before anything was masked
/// @param write puts words in place of the current ones
record Worded<W extends Record>(
        String type, String id, String path, @Nullable UUID paragraph, W current, W original, Consumer<W> write) {

    /// Words to hide in a § or in the whole minutes.
    ///
    /// @param paragraph null for the whole minutes
    record Hiding(@Nullable UUID paragraph, HiddenWords words) {}

    /// What the masks among redactions hide.
    static List<Hiding> masks(List<MinutesRedactionEntity> redactions) {
        var masks = new ArrayList<Hiding>();
        for (var redaction : redactions) {
            if (!redaction.passages.isEmpty()) {
                masks.add(new Hiding(
                        redaction.paragraph == null ? null : redaction.paragraph.id,
                        new HiddenWords(redaction.kind, redaction.passages)));
            }
        }
        return masks;
    }

    /// Whether a redaction of that § concerns it.
    ///
    /// @param scope null for the whole minutes
    boolean isIn(@Nullable UUID scope) {
        return scope == null || scope.equals(paragraph);
    }

    /// Writes what the masks leave of the original.
    ///
    /// @param erasure what goes from the original too
    /// @return the original that is to be kept; empty where nothing of it is masked
    Rewritten<W> rewrite(List<Hiding> masks, Optional<Hiding> erasure) {
        var hiding = masks.stream()
                .filter(mask -> isIn(mask.paragraph()))
                .map(Hiding::words)
                .toList();
        var words = erasure.filter(one -> isIn(one.paragraph()))
                .map(one -> one.words().eraseIn(original, hiding))
                .orElse(original);
        var shown = HiddenWords.hide(words, hiding);
        boolean changed = !shown.equals(current);
        if (changed) {
            write.accept(shown);
        }
        return new Rewritten<>(changed, shown.equals(words) ? Optional.empty() : Optional.of(words));
    }

    /// @param changed whether readers see other words than before
    /// @param original what is kept for the day on which the mask is removed
    record Rewritten<W>(boolean changed, Optional<W> original) {}
}
