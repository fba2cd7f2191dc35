package se.samverka.meetings.minutesimport.model;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells of one line, by its words alone, whether it is of a page's head or foot.
final class FurnitureLine {

    enum Kind {
        NONE,
        PERHAPS,
        CERTAIN
    }

    static final int MOST_WORDS = 8;

    private static final int MAX_LENGTH = 200;

    private static final String PAGE =
            "(?:(?:Sida?|Sid\\.|Sidan|SIDA|Blad|Page) ?[0-9]{1,4}(?: ?(?:av|\\(|/) ?[0-9]{1,4} ?\\)?)?"
                    + "|[0-9]{1,4} ?\\([0-9]{1,4}\\))";
    private static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    static final Pattern KIND = Pattern.compile("(?:\\p{Lu}{2,20} )?(?:\\p{Lu}*PROTOKOLL|PROTOKOLLSUTDRAG"
            + "|MINNESANTECKNINGAR)(?: (?:NR ?)?[0-9]{1,4}(?:[/-][0-9]{2,4})?)?");
    static final Pattern DATE_LABEL = Pattern.compile("(?iu)(?:mötes|sammanträdes)(?:datum|dag):?(?: .{0,10}" + ISO
            + "| \\p{L}* ?(?:den )?[0-9]{1,2} \\p{L}{3,9}" + " [0-9]{4})?(?: " + PAGE + ")?");
    private static final Pattern SIGNATURES = Pattern.compile(
            "(?iu)(?:(?:(?:justerand(?:e|es)|justerar(?:e|es|ens|nas)|ordförand(?:e|es|ens)|sekreterar(?:e|es|ens)|ordf|just|sekr)"
                    + "\\.?:? ?sign(?:atur(?:er)?)?\\.?:?|justerande:?|utdragsbestyrkande:?|utdraget bestyrks:?|signatur(?:er)?:?|sign\\.?:?)"
                    + "[ /,|]{0,5}[_.…]{0,80}[ /,|]{0,5}){1,5}");
    private static final Pattern ONLY_PAGE = Pattern.compile(PAGE);
    private static final Pattern ENDS_WITH_PAGE = Pattern.compile("(?<rest>.{2,120}?)[ ,|–-]{1,3}" + PAGE);
    private static final Pattern HEAD_WORD = Pattern.compile("(?iu).*(?:protokoll|" + ISO + ").*");

    static final Pattern KIND_IN_WORDS = Pattern.compile(
            "(?iu)[^.!?:;§]{0,80}protokoll(?:,? \\(?(?:nr\\.? ?)?[0-9]{1,4}(?:[/:-][0-9]{2,4})?\\)?)?(?: " + ISO
                    + ")?");
    static final Pattern BARE = Pattern.compile(
            ISO + "|[-–] ?[0-9]{1,4} ?[-–]|[0-9]{1,4}|(?iu:\\p{L}{0,10} ?(?:den )?[0-9]{1,2} \\p{L}{3,9} [0-9]{4})");
    static final Pattern BODY_AND_DATE =
            Pattern.compile("(?<name>\\p{Lu}[\\p{L}0-9 ,.&-]{1,120}?) " + ISO + "(?: " + PAGE + ")?");

    private FurnitureLine() {}

    /// @param atBreaks what stands at the breaks of several pages, with `#` for digits
    static Kind kind(Line line, Set<String> atBreaks) {
        var text = bounded(line);
        if (text.isEmpty() || isSign(line) || line.isBulleted()) {
            return Kind.NONE;
        }
        if (isHeadOfColumns(line)) {
            return Kind.CERTAIN;
        }
        if (KIND.matcher(text).matches()
                || DATE_LABEL.matcher(text).matches()
                || SIGNATURES.matcher(text).matches()
                || isPageNumber(text)
                || atBreaks.contains(masked(line))) {
            return Kind.CERTAIN;
        }
        boolean perhaps = BARE.matcher(text).matches()
                || (Words.count(text) <= MOST_WORDS
                        && (KIND_IN_WORDS.matcher(text).matches()
                                || Words.isBodyName(text)
                                || Words.isOrganisation(text)));
        return perhaps ? Kind.PERHAPS : Kind.NONE;
    }

    static boolean isSign(Line line) {
        return ParagraphSign.of(line).isPresent() || ParagraphSign.isOn(line);
    }

    /// `Exempelnämnden` beside `Sammanträdesdatum: 2025-03-04`: short columns, of which one is certain.
    private static boolean isHeadOfColumns(Line line) {
        var cells = line.cells();
        return cells.size() > 1
                && line.wide().length() <= MAX_LENGTH
                && cells.stream().allMatch(cell -> Words.count(cell) <= MOST_WORDS)
                && cells.stream()
                        .anyMatch(cell -> DATE_LABEL.matcher(cell).matches()
                                || KIND.matcher(cell).matches()
                                || ONLY_PAGE.matcher(cell).matches());
    }

    /// `6 (19)`, `Sida 3 av 12`, `Kommunstyrelsen 2025-03-04 3 (12)`.
    private static boolean isPageNumber(String text) {
        if (ONLY_PAGE.matcher(text).matches()) {
            return true;
        }
        var match = ENDS_WITH_PAGE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        var rest = match.group("rest");
        return Words.count(rest) <= MOST_WORDS
                && (HEAD_WORD.matcher(rest).matches() || Words.isBodyName(rest) || Words.isOrganisation(rest));
    }

    /// A page's furniture is short; a long line is text, and is not tried.
    static String bounded(Line line) {
        return line.wide().length() > MAX_LENGTH ? "" : line.text();
    }

    /// The text with `#` for its digits: the same on each page.
    static String masked(Line line) {
        return bounded(line).replaceAll("[0-9]+", "#");
    }
}
