package se.samverka.meetings.meeting.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of decision a paragraph ended in, so that decisions can be searched by it.
///
/// SRB recommends and never approves for its members (domain rule 13): RECOMMENDED is therefore a kind of its
/// own.
public enum DecisionOutcome {
    /// Set, adopted or approved (fastställs, antas, godkänns).
    ADOPTED,
    /// Noted or added to the file (noteras, läggs till handlingarna, anmäls).
    NOTED,
    /// Somebody is given an assignment (uppdrag).
    ASSIGNED,
    /// Somebody is chosen for something (utses).
    APPOINTED,
    /// Others are recommended to decide (rekommenderar).
    RECOMMENDED,
    /// Put off to a later meeting (bordläggs).
    POSTPONED,
    /// Sent back for more preparation (återremitteras).
    REFERRED_BACK,
    /// Turned down (avslås).
    REJECTED,
    /// A decision of another kind.
    OTHER;

    private record Sign(DecisionOutcome outcome, Pattern words) {
        Sign(DecisionOutcome outcome, String words) {
            this(outcome, Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"));
        }
    }

    /// In order of precedence: decisions that bind others come before decisions that only close the matter.
    private static final List<Sign> SIGNS = List.of(
            new Sign(POSTPONED, "bordläggs|bordlägger|bordlägga"),
            new Sign(REFERRED_BACK, "återremitteras|återremitterar|återremittera"),
            new Sign(REJECTED, "avslås|avslår|avslå"),
            new Sign(RECOMMENDED, "rekommenderar|rekommendera|rekommenderas"),
            new Sign(
                    ASSIGNED,
                    "(?:får|ges|fick|har fått) i (?:uppgift|uppdrag)|uppdrar|uppdras|uppdra|i uppdrag att|i uppgift att"),
            new Sign(APPOINTED, "utses|utser|utse|väljs|väljer|välja"),
            new Sign(
                    ADOPTED,
                    "fastställs|fastställer|fastställa|antas|antar|anta|godkänns|godkänner|godkänna|tillstyrks|tillstyrker"),
            new Sign(
                    NOTED,
                    "noteras|noterar|antecknas|antecknar|anmäls|(?:läggs|lägga|lades)(?: .{1,80})? till handlingarna|lägger .{1,80} till handlingarna|tar del av"
                            + "|tagit del av|informationen"));

    public static DecisionOutcome of(String decision) {
        var text = decision.toLowerCase(Locale.forLanguageTag("sv-SE"));
        return SIGNS.stream()
                .filter(sign -> sign.words().matcher(text).find())
                .map(Sign::outcome)
                .findFirst()
                .orElse(OTHER);
    }
}
