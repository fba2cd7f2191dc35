package se.samverka.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Reads words and numbers out of a text, with their places in it.
final class Scan {

    /// Of one word, or number; what follows is no part of it.
    static final int LONGEST_ATOM = 64;

    private static final int MOST_ATOMS = 64;
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int LONGEST_SERIES = 6;
    private static final int SHORTEST_CASE_NUMBER = 4;
    private static final int GROUP = 3;

    /// `EU:s`, `PM:et`.
    private static final Set<String> COLON_ENDINGS = Set.of(
            "s", "n", "t", "a", "e", "en", "et", "ns", "ar", "er", "or", "na", "ens", "ets", "are", "ern", "erna",
            "arna", "ers", "ars");

    private final String text;
    private final boolean inText;
    private final Consumer<Run> found;

    private List<Atom> atoms = new ArrayList<>();
    private List<String> joints = new ArrayList<>();
    private boolean grouped;

    private Scan(String text, boolean inText, Consumer<Run> found) {
        this.text = text;
        this.inText = inText;
        this.found = found;
    }

    /// One word or number: letters alone, or digits alone.
    ///
    /// @param text in lower case and in Unicode's composed form, without accents but those of å, ä and ö
    /// @param start its first UTF-16 code unit in the text
    /// @param end the code unit after its last one
    record Atom(String text, int start, int end, boolean digits) {}

    /// Words and numbers that stand together without a blank: `IT-avdelningen`, `RUF240104-14`. In a text, the
    /// letters
    /// of a case number also stand together with its digits (`KS 2024/123`).
    ///
    /// @param joints what stands between one and the next, when they are written together
    /// @param grouped whether it is one number with blanks between its thousands
    record Run(List<Atom> atoms, List<String> joints, boolean grouped) {

        boolean isLetters() {
            return atoms.stream().noneMatch(Atom::digits);
        }

        boolean isDigits() {
            return atoms.stream().allMatch(Atom::digits);
        }

        /// From one to another, both included, written together.
        String joined(int first, int last) {
            var together = new StringBuilder(atoms.get(first).text);
            for (int i = first + 1; i <= last; i++) {
                together.append(joints.get(i - 1)).append(atoms.get(i).text);
            }
            return together.toString();
        }
    }

    static void ofText(String text, Consumer<Run> found) {
        new Scan(text, true, found).scan();
    }

    /// A query's letters stand apart from digits behind a blank, because it is written in lower case as well.
    static void ofQuery(String text, Consumer<Run> found) {
        new Scan(text, false, found).scan();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!begins(c)) {
                at += Character.charCount(c);
                continue;
            }
            at = run(at);
            found.accept(new Run(atoms, joints, grouped));
            atoms = new ArrayList<>();
            joints = new ArrayList<>();
            grouped = false;
        }
    }

    /// @return where the run ends
    private int run(int from) {
        int at = atom(from);
        while (atoms.size() < MOST_ATOMS) {
            int next = linked(at);
            if (next < 0) {
                return at;
            }
            at = atom(next);
        }
        return at;
    }

    /// @return where the next atom of the run begins, whose joint is then noted; -1 if the run ends here
    private int linked(int at) {
        if (at >= text.length()) {
            return -1;
        }
        boolean digits = atoms.getLast().digits;
        if (begins(text.codePointAt(at))) {
            // Two of a kind meet only where an atom was too long.
            return joint(at, "");
        }
        char c = text.charAt(at);
        int next = at + 1;
        if (next >= text.length()) {
            return -1;
        }
        int after = text.codePointAt(next);
        boolean afterDigits = Character.isDigit(after);
        boolean links = isHyphen(c) || ((c == '/' || c == ':') && (digits || afterDigits));
        if (links && begins(after)) {
            return joint(next, digits && afterDigits ? "/" : "");
        }
        if (c == '.' && digits && afterDigits) {
            return joint(next, ".");
        }
        if (isBlank(c) && digits && afterDigits && isThousands(at)) {
            grouped = true;
            return joint(next, "");
        }
        return inText && isBlank(c) && !digits && afterDigits && isCaseNumber(next) ? joint(next, "") : -1;
    }

    private int joint(int next, String joint) {
        joints.add(joint);
        return next;
    }

    /// Whether three digits follow the blank, after a number of one to three.
    private boolean isThousands(int blank) {
        var last = atoms.getLast();
        boolean leads = atoms.size() == 1 && last.end - last.start <= GROUP && !followsNumber(last.start);
        if (!leads && !grouped) {
            return false;
        }
        int digits = digitsFrom(blank + 1);
        return digits == GROUP && last.text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean followsNumber(int start) {
        return start > 0 && "-/:.,".indexOf(text.charAt(start - 1)) >= 0;
    }

    /// Whether a case number's digits follow its letters, which are capitals: four digits or more, or `24/17`.
    private boolean isCaseNumber(int from) {
        var letters = atoms.getLast();
        var written = text.substring(letters.start, letters.end);
        if (atoms.size() > 1
                || written.length() > LONGEST_SERIES
                || !written.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        int digits = digitsFrom(from);
        int end = from + digits;
        return digits >= SHORTEST_CASE_NUMBER
                || (end + 1 < text.length()
                        && "/:-".indexOf(text.charAt(end)) >= 0
                        && Character.isDigit(text.charAt(end + 1)));
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private int atom(int from) {
        return Character.isDigit(text.codePointAt(from)) ? number(from) : word(from);
    }

    private int number(int from) {
        var digits = new StringBuilder();
        int end = from;
        while (end < text.length() && digits.length() < LONGEST_ATOM) {
            int c = text.codePointAt(end);
            if (!Character.isDigit(c)) {
                break;
            }
            digits.append(Character.digit(c, 10));
            end += Character.charCount(c);
        }
        int decimals = end + 1 < text.length() && text.charAt(end) == ',' ? digitsFrom(end + 1) : 0;
        if (decimals > 0 && digits.length() + decimals < LONGEST_ATOM) {
            var fraction = new StringBuilder();
            text.substring(end + 1, end + 1 + decimals).chars().forEach(c -> fraction.append(Character.digit(c, 10)));
            if (!fraction.chars().allMatch(c -> c == '0')) {
                digits.append(',').append(fraction);
            }
            end += 1 + decimals;
        }
        atoms.add(new Atom(digits.toString(), from, end, true));
        return end;
    }

    private int word(int from) {
        int end = from;
        int letters = 0;
        while (end < text.length() && letters < LONGEST_ATOM) {
            int c = text.codePointAt(end);
            if (Character.isLetter(c)) {
                letters++;
            } else if (!continues(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        var word = plain(text.substring(from, end));
        int ending = colonEnding(end);
        atoms.add(new Atom(word, from, ending, false));
        return ending;
    }

    private int colonEnding(int end) {
        if (end >= text.length() || text.charAt(end) != ':') {
            return end;
        }
        int last = end + 1;
        while (last < text.length() && Character.isLetter(text.charAt(last))) {
            last++;
        }
        boolean whole = last == text.length() || !Character.isLetterOrDigit(text.codePointAt(last));
        return whole && COLON_ENDINGS.contains(text.substring(end + 1, last).toLowerCase(Locale.ROOT)) ? last : end;
    }

    private static boolean begins(int c) {
        return Character.isLetter(c) || Character.isDigit(c);
    }

    private static boolean continues(int c) {
        int type = Character.getType(c);
        return c == SOFT_HYPHEN || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    /// Lower case and composed. Accents are left out, because some write them and some do not; å, ä and ö are
    /// letters.
    private static String plain(String written) {
        var composed = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (composed.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == 'å' || c == 'ä' || c == 'ö')) {
            return composed;
        }
        var plain = new StringBuilder();
        composed.codePoints().forEach(c -> {
            switch (c) {
                case 'å', 'ä', 'ö' -> plain.appendCodePoint(c);
                case 'æ' -> plain.append('ä');
                case 'ø' -> plain.append('ö');
                default ->
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                            .codePoints()
                            .filter(Character::isLetter)
                            .forEach(plain::appendCodePoint);
            }
        });
        return plain.toString();
    }
}
