package se.samverka.meetings.minutesimport.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises sections without a heading by how their first sentence says what they are.
final class SentenceRoles {

    private static final int LONGEST = 300;

    private static final Pattern RESERVES = Pattern.compile(
            "(?:Mot beslutet (?:reserverar|reserverade) sig |\\p{Lu}.{1,150}? (?:reserverar|reserverade) sig|\\p{Lu}.{1,150}? anmäler (?:en )?reservation).*");
    private static final Pattern STATES = Pattern.compile(
            "\\p{Lu}.{1,150}? (?:lämnar|avger|avgav|anmäler|lämnade) (?:ett |följande )?särskil(?:t|da) (?:yttrande|uttalande).*");
    private static final Pattern MOVES = Pattern.compile(
            "\\p{Lu}.{1,150}? (?:yrkar|yrkade) (?:på |i första hand |att |bifall|avslag|återremiss|följande|enligt).*");

    /// `Beslöts att`, `Det beslutas att`.
    private static final Pattern DECIDED = Pattern.compile(
            "(?:Det )?(?:[Bb]eslöts|[Bb]eslutades|[Bb]eslutas)(?: enhälligt| därför)?(?: att|:| följande).*");
    private static final Pattern DECIDES = Pattern.compile(
            "(?<who>\\p{Lu}[^.:;0-9]{1,80}?) (?<verb>beslutar|beslöt|beslutade|decides|decided|resolved)(?: enhälligt| därför| således| även| också| vidare| dessutom| för (?:egen|sin) del)?(?: att | to | that |:| (?!själva|alla|ofta|bara)\\p{Ll}{3,20}(?:a|å) ).*");
    /// `Utskottet föreslår nämnden besluta att avtalet sägs upp.`
    private static final Pattern PROPOSES = Pattern.compile(
            "(?<who>\\p{Lu}[^.:;0-9]{2,80}?) (?:föreslår|hemställer)(?: (?:hos|att))?(?: \\p{L}[^.:;0-9]{2,60}?)? (?:besluta|beslutar)(?: att |:).*");
    /// What is said of a decision and is no part of it.
    private static final Pattern ASIDE = Pattern.compile(
            "(?:\\p{Lu}[^.]{2,150}? (?:deltar|deltog) (?:inte|ej|icke) i .*|\\p{Lu}[^.]{2,150}? (?:avstår|avstod) från att delta .*"
                    + "|\\p{Lu}[^.]{2,150}? (?:anmäler|anmälde) jäv.*|(?:På grund av|Med anledning av) jäv .*"
                    + ")");
    private static final Pattern APPROVED_AT_ONCE = Pattern.compile(
            "(?:Paragrafen|Punkten|Protokollet|Ärendet) (?:är|har|justeras|justerades|förklaras|förklarades)(?: \\p{L}+)? ?omedelbart.*");
    /// A day or a paragraph of another meeting.
    private static final Pattern DATED =
            Pattern.compile(".*(?:[12][0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} \\p{L}{3,9} [12][0-9]{3}|§).*");
    /// How the proposals were put to the vote.
    private static final Pattern PROCEEDS =
            Pattern.compile("(?:Omröstning|Votering) (?:begärs|begärdes|genomförs|genomfördes|verkställs|sker|skedde).*"
                    + "|Ordföranden (?:ställer|ställde) .{0,80}(?:proposition|mot varandra|under omröstning).*"
                    + "|Ordföranden (?:finner|fann) .*");

    private SentenceRoles() {}

    private static boolean isAnother(String who, @Nullable String body) {
        return body != null
                && !Words.isMeeting(who)
                && Words.isBodyName(who)
                && Words.isBodyName(body)
                && !Words.isSameBody(who, body);
    }

    /// The section that this line begins, at the beginning of a sentence.
    static Optional<Role> of(Line line) {
        var text = bounded(line);
        if (RESERVES.matcher(text).matches()) {
            return Optional.of(Role.RESERVATIONS);
        }
        if (STATES.matcher(text).matches()) {
            return Optional.of(Role.STATEMENTS);
        }
        return MOVES.matcher(text).matches() ? Optional.of(Role.COUNTER_PROPOSALS) : Optional.empty();
    }

    /// Whether the sentence says something of the decision and is no part of it: who took no part; in a block of
    /// its own, that the paragraph was approved at once.
    static boolean isAside(Line line, boolean afterBlank) {
        var text = bounded(line);
        return ASIDE.matcher(text).matches()
                || (afterBlank && APPROVED_AT_ONCE.matcher(text).matches());
    }

    /// Whether the sentence proposes to another body what it should decide.
    static boolean proposes(Line line) {
        var proposes = PROPOSES.matcher(bounded(line));
        return proposes.matches() && Words.isDecider(proposes.group("who"));
    }

    /// Whether the sentence tells how the decision was made.
    static boolean proceeds(Line line) {
        return PROCEEDS.matcher(bounded(line)).matches();
    }

    private static String bounded(Line line) {
        var text = line.text();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// Whether the sentence is the decision itself: `Beslöts att …`, `Nämnden beslutar att …`. In the past tense,
    /// with a day, another paragraph or another body, it tells of an earlier decision.
    ///
    /// @param body whose minutes these are, if known
    static boolean decides(Line line, @Nullable String body) {
        var text = bounded(line);
        if (DECIDED.matcher(text).matches()) {
            return true;
        }
        var decides = DECIDES.matcher(text);
        return decides.matches()
                && Words.isDecider(decides.group("who"))
                && (Set.of("beslutar", "decides").contains(decides.group("verb"))
                        || !(DATED.matcher(text).matches() || isAnother(decides.group("who"), body)));
    }
}
