package se.samverka.meetings.meeting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Passages that are hidden wherever they stand, whatever the case of their letters and the white space between
/// their words: also within longer words, so that `Exempel` hides the name in `Exempels` too. Invisible
/// characters (soft hyphens, joiners) hide nothing from it.
public final class HiddenWords {

    private static final String SPACE = "[\\s\\p{Z}\\p{Cf}]+";
    private static final String UNSEEN = "[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*+";

    private final RedactionKind kind;
    private final List<String> passages;
    private final List<Pattern> patterns;

    /// @param passages without white space at their ends; at least one
    public HiddenWords(RedactionKind kind, List<String> passages) {
        this.kind = kind;
        this.passages = List.copyOf(passages);
        this.patterns = passages.stream().map(HiddenWords::pattern).toList();
    }

    /// Words with each text in them hidden.
    ///
    /// @param words a record, list or map; see {@link RecordWords}
    public <W> W hideIn(W words) {
        return hide(words, List.of(this));
    }

    /// Words as several masks leave them. All look at the text that none has changed yet, so that their order means
    /// nothing, and what they hide together has one mark.
    public static <W> W hide(W words, List<HiddenWords> masks) {
        return masks.isEmpty()
                ? words
                : RecordWords.map(
                        words, text -> replaced(text, masks.getFirst().kind.mark(), spans(text, masks)));
    }

    /// Words without what this erases. What a mask hides together with it goes too: it would be uncovered
    /// otherwise, because its passage stands there no longer.
    public <W> W eraseIn(W words, List<HiddenWords> masks) {
        return RecordWords.map(words, text -> {
            var erased = spans(text, List.of(this));
            var hidden = spans(text, masks);
            var all = new ArrayList<>(erased);
            hidden.stream()
                    .filter(mask -> erased.stream().anyMatch(mask::touches))
                    .forEach(all::add);
            return replaced(text, kind.mark(), merged(all));
        });
    }

    /// How often the passages stand in the words.
    public int countIn(Object words) {
        var count = new int[1];
        RecordWords.map(words, text -> {
            count[0] += spans(text, List.of(this)).size();
            return text;
        });
        return count[0];
    }

    /// The passages without those in which the other words stand.
    public List<String> without(HiddenWords others) {
        return passages.stream()
                .filter(passage -> others.countIn(List.of(passage)) == 0)
                .toList();
    }

    /// A part of a text, from its first character to the one behind its last.
    private record Span(int from, int to) {

        boolean touches(Span other) {
            return from < other.to && other.from < to;
        }
    }

    /// In the order of the text, none touching another.
    private static List<Span> spans(String text, List<HiddenWords> all) {
        var found = new ArrayList<Span>();
        for (var words : all) {
            for (var pattern : words.patterns) {
                var matcher = pattern.matcher(text);
                for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
                    found.add(new Span(matcher.start(), matcher.end()));
                }
            }
        }
        return merged(found);
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream()
                .sorted(Comparator.comparingInt(Span::from).thenComparingInt(Span::to))
                .toList()) {
            if (!merged.isEmpty() && merged.getLast().touches(span)) {
                var last = merged.removeLast();
                merged.add(new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static String replaced(String text, String mark, List<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        var replaced = new StringBuilder();
        int end = 0;
        for (var span : spans) {
            replaced.append(text, end, span.from).append(mark);
            end = span.to;
        }
        return replaced.append(text, end, text.length()).toString();
    }

    private static Pattern pattern(String passage) {
        return Pattern.compile(
                Arrays.stream(passage.split(SPACE))
                        .filter(word -> !word.isEmpty())
                        .map(HiddenWords::word)
                        .collect(Collectors.joining(SPACE)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining(UNSEEN));
    }
}
