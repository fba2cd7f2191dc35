package se.samverka.meetings.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of the body's mandatory matters, and the §§ of the year that were about it by the words of their titles.
@Schema(
        name = "YearlyMandatoryMatter",
        description = "A mandatory matter in the year / Ett obligatoriskt ärende under året")
public record MandatoryMatter(
        @Schema(
                description = "The matter, as the body states it / Ärendet, som organet anger det",
                examples = "Regional kulturplan")
        String matter,

        @Schema(
                description =
                        "Whether it was on the body's table: a § has its words in the title / Om det behandlades: en paragraf har dess ord i rubriken",
                examples = "true")
        boolean treated,

        @Schema(description = "The §§, 50 at most / Paragraferna, högst 50")
        List<ReportedParagraph> paragraphs) {

    /// The most §§ of one matter that are listed.
    public static final int MOST_PARAGRAPHS = 50;

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");

    /// Words that say whose a matter is and not what it is about.
    private static final Set<String> NO_SUBJECT = Set.of(
            "regional",
            "regionalt",
            "regionala",
            "gemensam",
            "gemensamt",
            "gemensamma",
            "övergripande",
            "frågor",
            "ärenden");

    /// `kollektivtrafikfrågor`, `EU-frågor`, `miljöärenden`.
    private static final Pattern MATTERS = Pattern.compile("(.{2,}?)-?(?:frågor|ärenden)", Pattern.CASE_INSENSITIVE);

    public MandatoryMatter {
        paragraphs = List.copyOf(paragraphs);
    }

    /// What to search for, each of which alone is the matter: the words without parentheses, those within, and a
    /// kind of matters without its last part. Empty for a text without a subject.
    public static List<String> wordings(String matter) {
        var wordings = new ArrayList<String>();
        add(IN_PARENTHESES.matcher(matter).replaceAll(" "), wordings);
        IN_PARENTHESES.matcher(matter).results().forEach(found -> add(found.group(1), wordings));
        return wordings;
    }

    private static void add(String text, List<String> wordings) {
        var words = NO_WORD.splitAsStream(text)
                .map(MandatoryMatter::subject)
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .filter(word -> !NO_SUBJECT.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (!words.isEmpty()) {
            wordings.add(String.join(" ", words));
        }
    }

    /// A hyphen before a word would leave it out of a search.
    private static String subject(String word) {
        var plain = word.replaceFirst("^-+", "");
        var matters = MATTERS.matcher(plain);
        return matters.matches() ? matters.group(1) : plain;
    }
}
