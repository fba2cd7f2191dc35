package se.samverka.meetings.minutesimport.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that begins with a paragraph's number: `§ 12`, `§ 12 a`, `KS § 31`, `31 §`, `Paragraf 5`.
///
/// @param body the initials of the body before the sign; empty without them
/// @param number from 1 to 9999
/// @param letter in lower case; empty without one
/// @param rest what follows on the line
/// @param signLast whether the sign stands after the number, as in `31 §` and in references to laws
record ParagraphSign(String body, int number, String letter, String rest, boolean signLast) {

    private static final String MARK = "(?:[#*_=]{1,6} ?)?";
    /// `KS`, `Kf`, `KSau`, `KS/AU`, `Ks au`: other words before a sign begin a reference.
    private static final String BODY =
            "(?:(?<body>\\p{Lu}[\\p{Lu}/-]{0,7}|\\p{Lu}\\p{Ll}|\\p{Lu}[\\p{Ll}/-]{0,3}\\p{Lu}[\\p{L}/-]{0,5})(?: (?:au|AU|pu|PU|su|SU))? )?";
    /// A year may follow the number: `§ 31/2025`. A letter stands before a capital or the end; `i` is a word.
    private static final String NUMBER = "(?<number>[0-9]{1,4})(?![0-9])(?:/(?:20)?[0-9]{2}(?![0-9]))?";
    private static final String LETTER =
            "(?: ?(?<letter>[a-hj-z])(?=[ .:)–-]{0,3}(?:\\p{Lu}|$))" + "|(?<joined>[a-zA-Z])(?![\\p{L}0-9]))?";

    private static final Pattern SIGN_FIRST =
            Pattern.compile(MARK + BODY + "(?:§ ?|Paragraf |PARAGRAF )" + NUMBER + LETTER + "(?<rest>.*)");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile(MARK + BODY + "(?<number>[0-9]{1,4}) ?(?<letter>[a-hj-z])? ?§(?! ?[0-9§])(?<rest>.*)");
    /// More digits follow in a range (`§ 7–9`) and in a law's paragraph (`§ 7:2`).
    private static final Pattern MORE_NUMBERS = Pattern.compile("^ ?[-–—:.,] ?[0-9].*$");
    private static final Pattern BEFORE_TITLE = Pattern.compile("^ ?(?:[.:–—-] ?)?");
    private static final Pattern MARK_AFTER = Pattern.compile("[*_=]{1,3}$");

    /// Any line that begins with a sign, whatever follows it.
    private static final Pattern ANY = Pattern.compile(
            "^" + MARK + "(?:\\p{Lu}[\\p{Lu}/-]{0,7} )?(?:§{1,2} ?[0-9]|(?:Paragraf|PARAGRAF) ?[0-9]).*");

    /// Words that look like initials and begin a reference.
    private static final Set<String> NO_INITIALS = Set.of("Se", "Av", "Om", "I", "På", "SE");

    private static final int LONGEST = 400;

    static Optional<ParagraphSign> of(Line line) {
        var text = line.text();
        if (text.length() > LONGEST && text.indexOf('§') < 0 && !text.startsWith("P")) {
            return Optional.empty();
        }
        var first = SIGN_FIRST.matcher(text);
        if (first.matches()) {
            return of(first, Optional.ofNullable(first.group("joined")), false);
        }
        var last = NUMBER_FIRST.matcher(text);
        return last.matches() ? of(last, Optional.empty(), true) : Optional.empty();
    }

    /// Whether the line begins with a sign and a digit.
    static boolean isOn(Line line) {
        return ANY.matcher(line.text()).matches();
    }

    private static Optional<ParagraphSign> of(Matcher match, Optional<String> joined, boolean signLast) {
        var body = match.group("body") == null ? "" : match.group("body");
        int number = Integer.parseInt(match.group("number"));
        var rest = match.group("rest");
        if (number == 0
                || NO_INITIALS.contains(body)
                || MORE_NUMBERS.matcher(rest).matches()
                || match.group("number").startsWith("0")) {
            return Optional.empty();
        }
        var letter = Optional.ofNullable(match.group("letter")).or(() -> joined).map(Words::lower);
        var title =
                MARK_AFTER.matcher(BEFORE_TITLE.matcher(rest).replaceFirst("")).replaceFirst("");
        return Optional.of(new ParagraphSign(body, number, letter.orElse(""), title.strip(), signLast));
    }

    /// `12 a`.
    String label() {
        return letter.isEmpty() ? String.valueOf(number) : number + " " + letter;
    }

    /// Whether this is the paragraph after that one.
    boolean follows(ParagraphSign before) {
        if (number == before.number) {
            var next = before.letter.isEmpty() ? "a" : String.valueOf((char) (before.letter.charAt(0) + 1));
            return letter.equals(next);
        }
        return number == before.number + 1 && (letter.isEmpty() || letter.equals("a"));
    }

    /// Whether its title goes on with a sentence before it, in lower case.
    boolean goesOn() {
        return !rest.isEmpty() && !Words.startsUpperCase(rest);
    }
}
