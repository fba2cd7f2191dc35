package se.samverka.meetings.minutesimport.model;

import java.util.Optional;
import java.util.regex.Pattern;

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
            "(?<who>\\p{Lu}[^.:;0-9]{2,80}?) (?<verb>beslutar|beslöt|beslutade)(?: enhälligt| därför| således| för (?:egen|sin) del)?(?: att |:).*");
    private static final Pattern DATED = Pattern.compile(".*(?:[12][0-9]{3}|§).*");

    private SentenceRoles() {}

    /// The section that this line begins, at the beginning of a sentence.
    static Optional<Role> of(Line line) {
        var text = line.text();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        if (RESERVES.matcher(text).matches()) {
            return Optional.of(Role.RESERVATIONS);
        }
        if (STATES.matcher(text).matches()) {
            return Optional.of(Role.STATEMENTS);
        }
        return MOVES.matcher(text).matches() ? Optional.of(Role.COUNTER_PROPOSALS) : Optional.empty();
    }

    /// Whether the sentence is the decision itself: `Beslöts att …`, `Nämnden beslutar att …`. In the past
    /// tense with
    /// a year or another paragraph it tells of an earlier decision.
    static boolean decides(Line line) {
        var text = line.text();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        if (DECIDED.matcher(text).matches()) {
            return true;
        }
        var decides = DECIDES.matcher(text);
        return decides.matches()
                && Words.isBodyName(decides.group("who"))
                && (decides.group("verb").equals("beslutar")
                        || !DATED.matcher(text).matches());
    }
}
