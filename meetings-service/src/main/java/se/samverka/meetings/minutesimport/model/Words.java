package se.samverka.meetings.minutesimport.model;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// What words and phrases of minutes are: names of bodies, of organisations, ends of unfinished sentences.
final class Words {

    private static final int MOST_WORDS_OF_A_NAME = 8;

    /// What the names of bodies end with, before their Swedish endings. A new kind of body is added here.
    private static final String BODY_STEMS = "nämnd|styrelse|fullmäktige|utskott|beredning|direktion|råd|kommitt[eé]"
            + "|delegation|grupp|konsistorium|konsistori|stämma|presidium|presidi|kollegium|kollegi|nätverk"
            + "|årsmöte|förbundsmöte|regionmöte|kapitel|board|committee|council|senate";

    private static final Pattern BODY_WORD =
            Pattern.compile("(?iu)(?<stem>[\\p{L}-]*(?:" + BODY_STEMS + "))(?:en|n|et|t)?s?");

    /// Others who decide at a meeting: the meeting itself, what owns it, an officer.
    private static final Pattern DECIDER =
            Pattern.compile("(?iu)(?:[\\p{L}-]*(?:sammanträdet|mötet|förbundet|samfundet|sällskapet)"
                    + "|[\\p{L}-]*(?:stämman|gruppen|föreningen|stiftelsen|församlingen|kåren|klubben|samfälligheten|akademin)"
                    + "|[\\p{L}-]*(?:revisorerna|ledamöterna|parterna|ägarna|medlemmarna)"
                    + "|(?:pro|vice)?rektorn?|(?:pro)?dekan(?:en)?|ordföranden?|talmannen|dagen|vi)");

    private static final Set<String> ORGANISATION_LAST = Set.of(
            "stad", "kommun", "kommuner", "region", "universitet", "högskola", "kommunförbund", "kommunalförbund");
    private static final Set<String> ORGANISATION_FIRST = Set.of(
            "region",
            "länsstyrelsen",
            "kommunförbundet",
            "kommunalförbundet",
            "trafikverket",
            "polismyndigheten",
            "polisen",
            "skr",
            "universitetet");
    private static final int MOST_WORDS_AFTER_ORGANISATION_FIRST = 4;
    private static final int MOST_WORDS_OF_AN_ORGANISATION = 7;

    /// A sentence never ends with these.
    private static final Set<String> CONNECTORS = Set.of(
            "i", "på", "av", "om", "för", "till", "från", "med", "och", "samt", "eller", "enligt", "se", "jämför",
            "även", "jfr", "under", "mot", "vid", "att", "som", "en", "ett", "den", "det", "de", "över", "mellan",
            "inom", "efter", "genom", "utan", "kring", "per", "kap.", "kap", "enl.", "jml", "jämlikt", "dess", "sin",
            "sitt", "sina");

    private Words() {}

    static boolean startsUpperCase(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    static boolean endsWithOneOf(String text, String signs) {
        return !text.isEmpty() && signs.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static String lower(String text) {
        return text.toLowerCase(Locales.SWEDISH);
    }

    static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    static int count(String text) {
        return text.isEmpty() ? 0 : text.split(" ", -1).length;
    }

    /// Whether the sentence must go on: `… i enlighet med`, `… Anna,`, `…drift-`.
    static boolean isUnfinished(String text) {
        return endsWithOneOf(text, ",-–(") || endsWithConnector(text);
    }

    /// `… i enlighet med`.
    static boolean endsWithConnector(String text) {
        return CONNECTORS.contains(lower(lastWord(text)));
    }

    /// `nämnden`, `Kommunstyrelsens`, `samverkansgrupp`.
    static boolean isBodyWord(String word) {
        return BODY_WORD.matcher(word).matches();
    }

    /// `Strategisk regional beredning`, `Nämnden för vård och omsorg`, `Lokala rådet i Norrby`, `EXEMPELNÄMNDEN`.
    static boolean isBodyName(String text) {
        var words = text.split(" ", -1);
        if (!startsUpperCase(text) || words.length > MOST_WORDS_OF_A_NAME || text.matches(".*[0-9.:;?!\\t].*")) {
            return false;
        }
        int head = 0;
        while (head < words.length - 1 && !isBodyWord(words[head]) && words[head].matches(".*[ae]")) {
            head++;
        }
        boolean heads = isBodyWord(words[head])
                && words.length > head + 2
                && Set.of("för", "i", "vid").contains(words[head + 1]);
        return heads || (isBodyWord(words[words.length - 1]) && !isPronoun(words[0]));
    }

    /// Whether those of this name decide: a body, a meeting, an association, a rector.
    static boolean isDecider(String name) {
        return startsUpperCase(name)
                && count(name) <= MOST_WORDS_OF_A_NAME
                && (isBodyName(name) || DECIDER.matcher(lastWord(name)).matches());
    }

    /// `Mötet`, `dagens`: the meeting of which these are the minutes.
    static boolean isMeeting(String name) {
        return lower(name).matches("(?:[\\p{L}-]*(?:mötet|sammanträdet|stämman)|dagen|vi)s?");
    }

    private static boolean isPronoun(String word) {
        return Set.of("vår", "vårt", "den", "det", "en", "ett", "alla", "varje").contains(lower(word));
    }

    /// `Norrby kommun`, `Region Exempel`, `Västerås stad`.
    static boolean isOrganisation(String name) {
        if (!startsUpperCase(name) || name.indexOf('.') >= 0) {
            return false;
        }
        var words = lower(name).split(" ", MOST_WORDS_OF_AN_ORGANISATION + 1);
        return words.length <= MOST_WORDS_OF_AN_ORGANISATION
                && (ORGANISATION_LAST.contains(words[words.length - 1])
                        || (ORGANISATION_FIRST.contains(words[0])
                                && words.length <= MOST_WORDS_AFTER_ORGANISATION_FIRST));
    }

    /// `Anna Exempel`, `Västerås Stad`: each word begins with a capital, and not every letter is one.
    static boolean isTitleCase(String text) {
        var words = text.split(" ", -1);
        return words.length > 1
                && !text.equals(text.toUpperCase(Locales.SWEDISH))
                && Arrays.stream(words)
                        .allMatch(word ->
                                word.isEmpty() || Character.isUpperCase(word.codePointAt(0)) || word.length() < 3);
    }

    /// The nominative of a name in the genitive: `Kommunstyrelsens` is the board's.
    static String withoutGenitive(String name) {
        return name.endsWith("s") || name.endsWith("S") ? name.substring(0, name.length() - 1) : name;
    }

    /// Whether two names can be of the same body: `Nämndens` is `Kulturnämnden`'s.
    static boolean isSameBody(String owner, String body) {
        var one = stem(owner);
        var other = stem(body);
        return one.endsWith(other) || other.endsWith(one);
    }

    /// The last word, or the first where the name goes on with `för`, without its ending: `arbetsutskott`.
    private static String stem(String name) {
        var words = name.split(" ", -1);
        boolean goesOn = words.length > 2 && Set.of("för", "i", "vid").contains(words[1]);
        var word = lower(goesOn ? words[0] : words[words.length - 1]);
        var body = BODY_WORD.matcher(word);
        return body.matches() ? body.group("stem") : word;
    }
}
