package se.samverka.meetings.meeting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;

/// What a § is called in its body and calendar year: a number, and a letter where one was put in between (§ 12
/// a).
///
/// @param number from 1 to 9 999
/// @param letter one lower-case letter; null for most paragraphs
public record ParagraphLabel(int number, @Nullable String letter) implements Comparable<ParagraphLabel> {

    /// The largest § number.
    public static final int LAST = 9_999;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäö";
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3})\\s?([a-zåäö])?");
    private static final Comparator<ParagraphLabel> ORDER = Comparator.comparingInt(ParagraphLabel::number)
            .thenComparing(ParagraphLabel::letter, Comparator.nullsFirst(Comparator.naturalOrder()));

    public static ParagraphLabel of(int number) {
        return new ParagraphLabel(number, null);
    }

    /// What a caller sends in two fields.
    ///
    /// @throws RuleBroken 422 at `/letter` when that is no letter
    public static ParagraphLabel of(int number, @Nullable String letter) {
        return parse(letter == null ? String.valueOf(number) : number + letter)
                .orElseThrow(() -> RuleBroken.invalid(invalid("/letter", String.valueOf(letter))));
    }

    /// What a caller sends in one field, `12` or `12a`.
    ///
    /// @throws RuleBroken 422 at the pointer when it is no label
    public static ParagraphLabel of(String pointer, String text) {
        return parse(text).orElseThrow(() -> RuleBroken.invalid(invalid(pointer, text)));
    }

    /// What a caller sends in a list.
    ///
    /// @param pointer of the list
    /// @throws RuleBroken 422 at the first item that is no label
    public static List<ParagraphLabel> all(String pointer, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> of(pointer + "/" + i, texts.get(i)))
                .toList();
    }

    private static Violation invalid(String pointer, String text) {
        return new Violation(
                pointer,
                ProblemCode.PARAGRAPH_LABEL_INVALID,
                "\"" + text + "\" is no § number: it is from 1 to 9999, with one lower-case letter behind it at most");
    }

    /// Reads `12`, `12a` and `12 a`.
    ///
    /// @return empty for anything else
    public static Optional<ParagraphLabel> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ParagraphLabel(Integer.parseInt(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    /// The paragraph that one with a letter stands behind: `12` for `12 a`, `12 a` for `12 b`.
    public ParagraphLabel before() {
        return letter == null
                ? of(number - 1)
                : new ParagraphLabel(
                        number,
                        "a".equals(letter)
                                ? null
                                : LETTERS.substring(LETTERS.indexOf(letter) - 1, LETTERS.indexOf(letter)));
    }

    /// As the last segment of an address: `12a`.
    public String path() {
        return letter == null ? String.valueOf(number) : number + letter;
    }

    /// As minutes print it after the §: `12 a`.
    @Override
    public String toString() {
        return letter == null ? String.valueOf(number) : number + " " + letter;
    }

    @Override
    public int compareTo(ParagraphLabel other) {
        return ORDER.compare(this, other);
    }
}
