package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads who was present from lists under labels: members, serving substitutes, other substitutes, others,
/// absent.
///
/// A label stands alone or before names, `Ledamöter: Anna Exempel (S), ordförande`. Names stand one to a line,
/// in a
/// row, or in columns. A line that is no name under a label, and begins no other label, ends the list.
final class AttendanceList {

    private enum Group {
        MEMBERS,
        SERVING,
        SUBSTITUTES,
        OTHERS,
        ABSENT,
        CHAIR,
        SECRETARY,
        APPROVERS
    }

    private record Label(Group group, Pattern form) {
        static Label of(Group group, String form) {
            return new Label(
                    group,
                    Pattern.compile(
                            "(?iu)(?<label>" + form + ")(?: ?\\([0-9]{1,3}\\))?(?: ?:|(?=\\t)| ?$) ?(?<rest>.*)"));
        }
    }

    private static final List<Label> LABELS = List.of(
            Label.of(
                    Group.ABSENT,
                    "frånvarande(?: ledamöter)?|ej närvarande|förhinder|anmält förhinder|anmäld frånvaro|frånvaro"),
            Label.of(Group.SERVING, "tjänstgörande ersättare|tjänstg\\.? ersättare"),
            Label.of(
                    Group.SUBSTITUTES,
                    "(?:närvarande |(?:ej|icke|inte)[ -]tjänstgörande |övriga )?(?:ersättare|suppleanter)(?: \\((?:ej|icke) tjänstgörande\\))?"),
            Label.of(
                    Group.MEMBERS,
                    "(?:närvarande |beslutande |tjänstgörande |ordinarie )?(?:ledamöter|ledamot)|beslutande(?: ledamöter)?|närvarande(?: ledamöter)?|närvaro|deltagare"
                            + "|ledamöter och tjänstgörande ersättare"),
            Label.of(
                    Group.OTHERS,
                    "övriga(?: (?:närvarande|deltagare|deltagande))?|övrig|tjänstemän|tjänstepersoner|adjungerade?|föredragande|personalföreträdare|fackliga (?:företrädare|representanter)"
                            + "|också närvarande|även närvarande|inbjudna|gäster|insynsplats(?:er)?|studentrepresentanter"),
            Label.of(Group.CHAIR, "ordförande"),
            Label.of(Group.SECRETARY, "(?:nämnd|protokolls?|mötes)?sekreterare|protokollförare|vid protokollet"),
            Label.of(
                    Group.APPROVERS,
                    "utse(?:s|dda?)(?: att)? justera(?:re)?|(?:protokolls)?justerare|justerande|att justera|till justerare utsågs"));

    /// A longer line without commas is a sentence.
    private static final int MOST_WORDS = 14;

    /// The paragraphs at which the person was present.
    private static final Pattern PART = Pattern.compile(",? ?\\(?(?<paragraphs>§§? ?[0-9][^)]*)\\)?$");

    private static final Pattern SERVES = Pattern.compile(
            "(?iu)[ ,(–-]*(?:tjänstgör(?:ande)?(?: ersättare)?|tj\\.? ?ers\\.?|ersätter|ersättare)?,? ?(?:i stället |istället )?(?:för )?(?<for>\\p{Lu}.*)");
    private static final Pattern SERVES_WORD = Pattern.compile("(?iu).*(?:tjänstgör|tj\\.? ?ers|ersätter|\\bför\\b).*");

    private final Sources sources;
    private final Diagnostics diagnostics;
    private final Map<String, Attendee> present = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String> approvers = new ArrayList<>();
    private Optional<Group> group = Optional.empty();

    AttendanceList(Sources sources, Diagnostics diagnostics) {
        this.sources = sources;
        this.diagnostics = diagnostics;
    }

    List<Attendee> present() {
        return List.copyOf(present.values());
    }

    List<String> absent() {
        return List.copyOf(absent);
    }

    List<String> approvers() {
        return List.copyOf(approvers);
    }

    /// Reads one line.
    ///
    /// @return whether it belongs to a list
    boolean take(Line line) {
        if (line.isBlank()) {
            return false;
        }
        for (var label : LABELS) {
            var match = label.form().matcher(line.wide());
            if (match.matches()) {
                group = Optional.of(label.group());
                var rest = match.group("rest").strip();
                if (!rest.isEmpty()) {
                    read(line, rest);
                }
                note(line);
                return true;
            }
        }
        if (group.isEmpty()) {
            return false;
        }
        if (!isRead(line)) {
            group = Optional.empty();
            return false;
        }
        note(line);
        return true;
    }

    /// Ends the list.
    void end() {
        group = Optional.empty();
    }

    private boolean isRead(Line line) {
        var cells = line.cells();
        boolean named = cells.stream().anyMatch(cell -> !persons(cell).isEmpty());
        boolean label = line.text().endsWith(":") || isSentence(line.text());
        if (!named || label) {
            return false;
        }
        read(line, line.afterBullet().wide());
        return true;
    }

    private static boolean isSentence(String text) {
        return Words.count(text) > MOST_WORDS && !text.contains(",");
    }

    private static List<Persons.Person> persons(String text) {
        return Persons.in(text, new ArrayList<>());
    }

    private void note(Line line) {
        sources.add(
                switch (group.orElseThrow()) {
                    case ABSENT -> Field.ABSENT;
                    case APPROVERS -> Field.APPROVERS;
                    case MEMBERS, SERVING, SUBSTITUTES, OTHERS, CHAIR, SECRETARY -> Field.ATTENDANCE;
                },
                line);
    }

    private void read(Line line, String text) {
        var unread = new ArrayList<String>();
        for (var person : Persons.in(text, unread)) {
            add(person);
        }
        if (!unread.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.ATTENDANCE_UNREADABLE,
                    line,
                    "\"" + String.join(", ", unread) + "\" is in a list of persons, but is no name");
        }
    }

    private void add(Persons.Person person) {
        var after = person.after().replaceAll("^[ ,–-]+", "").strip();
        var part = PART.matcher(after);
        var paragraphs = part.find() ? part.group("paragraphs") : null;
        var rest = part.replaceFirst("").strip();
        switch (group.orElseThrow()) {
            case ABSENT -> absent.add(person.shown());
            case APPROVERS -> approvers.add(person.shown());
            case MEMBERS, SERVING, SUBSTITUTES, OTHERS, CHAIR, SECRETARY -> keep(attendee(person, rest, paragraphs));
        }
    }

    private Attendee attendee(Persons.Person person, String after, @Nullable String paragraphs) {
        var serves = SERVES.matcher(after);
        var servingFor = SERVES_WORD.matcher(after).matches() && serves.matches() ? name(serves.group("for")) : null;
        var listed = group.orElseThrow();
        boolean substitute = listed == Group.SERVING || listed == Group.SUBSTITUTES || servingFor != null;
        boolean other = listed == Group.OTHERS || listed == Group.SECRETARY;
        var role = other ? AttendeeRole.OTHER : substitute ? AttendeeRole.SUBSTITUTE : AttendeeRole.MEMBER;
        boolean serving = !other && (listed != Group.SUBSTITUTES || servingFor != null);
        var duty = switch (listed) {
            case CHAIR -> "ordförande";
            case SECRETARY -> "sekreterare";
            case MEMBERS, SERVING, SUBSTITUTES, OTHERS, ABSENT, APPROVERS -> servingFor == null ? duty(after) : null;
        };
        return new Attendee(person.name(), person.party(), role, duty, servingFor, serving, paragraphs);
    }

    /// Without the parenthesis that closes what is said of the substitute.
    private static String name(String text) {
        boolean open = text.indexOf('(') >= 0;
        return (text.endsWith(")") && !open ? text.substring(0, text.length() - 1) : text).strip();
    }

    /// The chair and the secretary may stand in a list as well.
    private void keep(Attendee attendee) {
        present.merge(
                attendee.name(),
                attendee,
                (one, other) -> new Attendee(
                        one.name(),
                        one.party() == null ? other.party() : one.party(),
                        one.role(),
                        one.duty() == null ? other.duty() : one.duty(),
                        one.servingFor(),
                        one.serving(),
                        one.paragraphs() == null ? other.paragraphs() : one.paragraphs()));
    }

    private static @Nullable String duty(String after) {
        var duty = after.replaceAll("[.;]$", "").replaceAll("^\\(|\\)$", "");
        return duty.isEmpty() ? null : duty;
    }
}
