package se.samverka.meetings.meeting.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the words of minutes that name a § of the same body: `SRB § 12/2024`, `se § 22 2024-04-19`, `§§ 15–17`. A
/// § of a law, of an agreement or of another body is none, and where it is not certain, the words are none either.
public final class ParagraphMentions {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
    private static final String LETTER = "(?:[a-zåäö]|\\h[a-h])?";
    private static final String LABEL = "[1-9]\\d{0,3}" + LETTER + "(?![\\p{L}\\d])(?!-\\d)(?![.,:]\\d)";
    private static final String DATE = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\h" + MONTH + "\\h\\d{4})";
    private static final String AND = "(?:\\h?[–—-]\\h?|,\\h?|\\h(?:och|samt)\\h)";

    private static final Pattern SIGN = Pattern.compile("(?:(?:§§|(?<!\\p{L})[Pp]aragrafer(?:na)?)\\h?(?<labels>"
            + LABEL + "(?:" + AND + LABEL + ")+)"
            + "|(?:§|(?<!\\p{L})[Pp]aragraf(?:en)?)\\h?(?<label>" + LABEL
            + "))(?:/(?<year>(?:19|20)\\d{2})(?![\\d-]))?(?:,?\\h\\(?(?:av|från|vid)?\\h?(?:den\\h)?(?<day>" + DATE
            + ")\\)?)?");
    private static final Pattern ONE = Pattern.compile("([1-9]\\d{0,3})\\h?([a-zåäö]?)(?![\\p{L}\\d])");
    private static final Pattern DAY_BEFORE = Pattern.compile("(?<day>" + DATE + ")[,:]?\\h*$");
    private static final Pattern DAY_WITHOUT_YEAR =
            Pattern.compile("^,?\\h\\(?(?:av|från|vid)?\\h?(?:den\\h)?\\d{1,2}(?:\\h" + MONTH + "|/\\d)");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}][\\p{L}:./-]*)[,:]?\\h*\\(?$");

    /// Words before a § that say that something was decided or taken up there.
    private static final Set<String> MATTERS = Set.of(
            "se",
            "jfr",
            "jfr.",
            "jämför",
            "beslut",
            "beslutet",
            "besluten",
            "beslutade",
            "beslutat",
            "ärende",
            "ärendet",
            "ärenden",
            "ärendena",
            "uppdrag",
            "uppdraget",
            "uppdragen",
            "bordlagt",
            "bordlagda",
            "bordlades",
            "bordläggning",
            "bordläggningen",
            "återremiss",
            "återremissen",
            "återremitterat",
            "återremitterade",
            "återremitterades",
            "protokoll",
            "protokollet",
            "protokollets",
            "behandlades",
            "behandlats",
            "sammanträde",
            "sammanträdet",
            "sammanträdets",
            "mötet",
            "mötets",
            "punkt",
            "punkten");

    /// Small words, before which such a word must stand.
    private static final Set<String> LINKING = Set.of(
            "i", "av", "enligt", "genom", "vid", "med", "och", "samt", "till", "från", "under", "på", "mot", "den",
            "även", "också");

    /// Texts that have §§ of their own.
    private static final Pattern LAWS = Pattern.compile(
            "(?<!\\p{L})(?:(?!\\p{L}*(?:slag|underlag|bolag)(?:en|ens|et|ets|s)?(?!\\p{L}))\\p{L}*lag(?:en|ens|s)?"
                    + "|\\p{L}*(?:balk(?:en)?|förordning(?:en|ens)?|avtal(?:et|ets|en)?|reglemente(?:t|ts|n)?|stadg(?:a|an|ar|arna|arnas)"
                    + "|ordning(?:en|ens|ar)?|föreskrift(?:en|er|erna)?|direktiv(?:et|en)?|överenskommelse(?:n|ns|r)?|policyn?)"
                    + "|kap|kapitel|kapitlet|KL|FL|LOU|OSL|TF|PBL|SoL|MB|JB|SFS|stycket|mom)(?!\\p{L})");
    private static final Pattern OF_A_LAW = Pattern.compile(
            "^\\h*(?:\\d+\\h?(?:st|p|mom)\\b|(?:första|andra|tredje|fjärde|femte)\\h(?:stycket|st\\b|punkten|meningen)|(?:i\\h(?:\\p{L}+\\h){0,3}?)?(?:"
                    + LAWS.pattern() + "))");

    private ParagraphMentions() {}

    /// In the order of the text.
    ///
    /// @param body whose minutes these are
    public static List<ParagraphMention> in(String text, String body) {
        if (text.indexOf('§') < 0 && !text.toLowerCase(SWEDISH).contains("paragraf")) {
            return List.of();
        }
        var own = new OwnNames(body);
        var found = new ArrayList<ParagraphMention>();
        SIGN.matcher(text).results().forEach(match -> found.addAll(read(text, match, own, found)));
        return List.copyOf(found);
    }

    private static List<ParagraphMention> read(
            String text, MatchResult match, OwnNames own, List<ParagraphMention> earlier) {
        var before = text.substring(0, match.start());
        var after = text.substring(match.end());
        if (after.startsWith("/") || OF_A_LAW.matcher(after).find()) {
            return List.of();
        }
        var dayBefore = DAY_BEFORE.matcher(before);
        var day = Optional.ofNullable(match.group("day"));
        var context = before;
        if (dayBefore.find()) {
            day = day.or(() -> Optional.of(dayBefore.group("day")));
            context = before.substring(0, dayBefore.start());
        }
        var year = match.group("year") == null ? null : Integer.valueOf(match.group("year"));
        var date = day.flatMap(ParagraphMentions::date).orElse(null);
        if (day.isPresent() != (date != null) || DAY_WITHOUT_YEAR.matcher(after).find()) {
            return List.of();
        }
        boolean dated = year != null || date != null;
        if (!own.end(context)) {
            var sentence = sentence(text, match);
            if (!isOwn(context, dated, earlier)
                    || own.namesAnother(sentence)
                    || (!dated && LAWS.matcher(sentence).find())) {
                return List.of();
            }
        }
        return each(text, match, year, date);
    }

    /// Whether the words before a § say that it is one of minutes.
    ///
    /// @param dated whether a year or a day stands beside it
    private static boolean isOwn(String context, boolean dated, List<ParagraphMention> earlier) {
        var word = LAST_WORD.matcher(context);
        if (!word.find()) {
            // The beginning of a sentence, or a number: `5 kap. 2 §`.
            var rest = context.stripTrailing();
            return dated && (rest.isEmpty() || "(.:;–".indexOf(rest.charAt(rest.length() - 1)) >= 0);
        }
        var last = word.group(1).toLowerCase(SWEDISH);
        if (last.endsWith(".") && !last.equals("jfr.")) {
            // The end of a sentence or of an abbreviation, such as `kap.`.
            return dated && !LAWS.matcher(word.group(1)).find();
        }
        if (MATTERS.contains(last)) {
            return true;
        }
        if (!LINKING.contains(last)) {
            return false;
        }
        if (dated) {
            return true;
        }
        var lead = context.substring(0, word.start()).stripTrailing();
        if (!earlier.isEmpty()
                && earlier.getLast().end() == lead.length()
                && (last.equals("och") || last.equals("samt"))) {
            return true;
        }
        var noun = LAST_WORD.matcher(lead);
        return noun.find() && MATTERS.contains(noun.group(1).toLowerCase(SWEDISH));
    }

    /// The sentence around the words. Where it speaks of a law, an agreement or another body, the § may be
    /// theirs.
    private static String sentence(String text, MatchResult match) {
        int from = match.start();
        while (from > 0 && "!?\n".indexOf(text.charAt(from - 1)) < 0 && !endsSentence(text, from - 1)) {
            from--;
        }
        int to = match.end();
        while (to < text.length() && "!?\n".indexOf(text.charAt(to)) < 0 && !endsSentence(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean endsSentence(String text, int at) {
        return text.charAt(at) == '.'
                && at + 2 < text.length()
                && Character.isWhitespace(text.charAt(at + 1))
                && Character.isUpperCase(text.charAt(at + 2));
    }

    /// The §§ of one sign. The first has the sign and what stands beside it for its words; a single one also its
    /// year and day.
    private static List<ParagraphMention> each(
            String text, MatchResult match, @Nullable Integer year, @Nullable LocalDate day) {
        var group = match.group("label") == null ? "labels" : "label";
        var labels = ONE.matcher(text)
                .region(match.start(group), match.end(group))
                .results()
                .toList();
        var mentions = new ArrayList<ParagraphMention>();
        for (int i = 0; i < labels.size(); i++) {
            var one = labels.get(i);
            var label = ParagraphLabel.parse(one.group().strip());
            if (label.isEmpty()) {
                continue;
            }
            int start = i == 0 ? match.start() : one.start();
            int end = labels.size() == 1 ? match.end() : one.end();
            mentions.add(new ParagraphMention(text.substring(start, end), start, end, label.get(), year, day));
        }
        return mentions;
    }

    private static Optional<LocalDate> date(String words) {
        try {
            if (words.charAt(4) == '-') {
                return Optional.of(LocalDate.parse(words));
            }
            var parts = words.split("\\h", -1);
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[2]), MONTHS.indexOf(parts[1]) + 1, Integer.parseInt(parts[0])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
