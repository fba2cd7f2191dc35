package se.samverka.meetings.redaction.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverka.meetings.meeting.model.RedactionKind;

/// Passages that are hidden wherever they stand, whatever the case of their letters and the white space between
/// their words: also within longer words, so that `Exempel` hides the name in `Exempels` too.
public final class HiddenWords {

    private final List<String> passages;
    private final Pattern pattern;
    private final String mark;

    /// @param passages without white space at their ends; at least one
    public HiddenWords(RedactionKind kind, List<String> passages) {
        this.passages = List.copyOf(passages);
        // The longest first, so that one passage within another leaves nothing of the longer one.
        this.pattern = compiled(passages.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(HiddenWords::expression)
                .collect(Collectors.joining("|")));
        this.mark = Matcher.quoteReplacement(kind.mark());
    }

    /// The text with the kind's mark in place of each passage.
    public String hide(String text) {
        return pattern.matcher(text).replaceAll(mark);
    }

    /// Words with each text in them hidden.
    ///
    /// @param words a record, list or map; see {@link RecordWords}
    public <W> W hideIn(W words) {
        return RecordWords.map(words, this::hide);
    }

    /// How often the passages stand in the words.
    public int countIn(Object words) {
        var count = new int[1];
        RecordWords.map(words, text -> {
            count[0] += (int) pattern.matcher(text).results().count();
            return text;
        });
        return count[0];
    }

    /// The passages without those that the other words hide.
    public List<String> without(HiddenWords others) {
        return passages.stream()
                .filter(passage -> !others.pattern.matcher(passage).find())
                .toList();
    }

    private static String expression(String passage) {
        return Arrays.stream(passage.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    private static Pattern compiled(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
