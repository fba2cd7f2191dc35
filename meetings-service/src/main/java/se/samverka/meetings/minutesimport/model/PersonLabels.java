package se.samverka.meetings.minutesimport.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The labels of lists of persons: `Ledamöter`, `Ej tjänstgörande ersättare`, `Utses att justera`.
final class PersonLabels {

    /// As what those under a label took part, or did not.
    enum Group {
        MEMBERS,
        SERVING,
        SUBSTITUTES,
        OTHERS,
        ABSENT,
        CHAIR,
        SECRETARY,
        APPROVERS,
        /// By a link: members and others, whom the list does not tell apart but by the party.
        REMOTE
    }

    private record Label(Group group, Pattern form) {
        static Label of(Group group, String form) {
            return new Label(
                    group,
                    Pattern.compile(
                            "(?iu)(?<label>" + form + ")(?: ?\\([0-9]{1,3}\\))?(?: ?:|(?=\\t)| ?$) ?(?<rest>.*)"));
        }
    }

    private static final String SUBSTITUTE = "(?:ersättare|suppleant(?:er)?|deputies|alternates|substitutes)";
    private static final String OFFICIAL =
            "(?:tjänstemän|tjänstepersoner|handläggare|företrädare|representanter|deltagare"
                    + "|föredragande|revisorer|personalföreträdare|personalrepresentanter|studentrepresentanter)";

    private static final List<Label> LABELS = List.of(
            Label.of(
                    Group.ABSENT,
                    "(?:anmält |anmäld )?(?:frånvarande|frånvaro|förhinder|förhindrade)(?: (?:ledamöter|" + SUBSTITUTE
                            + "))?|(?:ej|icke|inte) närvarande|absent|apologies"),
            Label.of(Group.SERVING, "(?:närvarande )?(?:tjänstgörande|tjänstg\\.?|tjg\\.?) " + SUBSTITUTE),
            Label.of(
                    Group.SUBSTITUTES,
                    "(?:närvarande |övriga )?(?:(?:ej|icke|inte)[ -]tjänstgörande )?" + SUBSTITUTE
                            + "(?: \\((?:ej|icke|inte) tjänstgörande\\))?"),
            Label.of(
                    Group.REMOTE,
                    "(?:(?:närvarande|deltagande|deltar) )?(?:på distans|via (?:digital )?länk|digitalt)|distansdeltagande|distansdeltagare"),
            Label.of(
                    Group.MEMBERS,
                    "(?:närvarande |beslutande |tjänstgörande |ordinarie )?(?:ledamöter|ledamot)|beslutande(?: ledamöter)?|närvarande(?: ledamöter)?|ordinarie|närvaro(?:lista)?|deltagare|present|members(?: present)?|participants"
                            + "|ledamöter och tjänstgörande ersättare"),
            Label.of(
                    Group.OTHERS,
                    "övriga(?: (?:närvarande|deltagande))?|övrig|adjungerade?"
                            + "|(?:(?:övriga|närvarande|deltagande|inbjudna|adjungerade|fackliga|föredragande) )*"
                            + OFFICIAL
                            + "|(?:också|även) närvarande|inbjudna|gäster|insynsplats(?:er)?|also present|in attendance"),
            Label.of(Group.CHAIR, "ordförande|chair"),
            Label.of(
                    Group.SECRETARY,
                    "secretary|(?:nämnd|protokolls?|mötes)?sekreterare|protokollförare|vid protokollet"),
            Label.of(
                    Group.APPROVERS,
                    "utse(?:s|dda?)(?: att)? justera(?:re)?|(?:protokolls)?justerare|justerande|att justera|till justerare utsågs"));

    /// A label and what stands after it on its line.
    ///
    /// @param rest empty where the label stands alone
    record Labelled(Group group, String rest) {}

    private PersonLabels() {}

    /// The label that the line begins with.
    static Optional<Labelled> before(Line line) {
        return in(line.wide());
    }

    /// The group of a label that is all of the text.
    static Optional<Group> alone(String text) {
        return in(text).filter(labelled -> labelled.rest().isEmpty()).map(Labelled::group);
    }

    private static Optional<Labelled> in(String text) {
        for (var label : LABELS) {
            var match = label.form().matcher(text);
            if (match.matches()) {
                return Optional.of(
                        new Labelled(label.group(), match.group("rest").strip()));
            }
        }
        return Optional.empty();
    }
}
