package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads who was present from lists under labels: members, serving substitutes, other substitutes, others,
/// absent.
///
/// A label stands alone or before names, `Ledamöter: Anna Exempel (S), ordförande`. Names stand one to a line, in a
/// row, or in columns. A line that is no name under a label, and begins no other label, ends the list.
final class AttendanceList {

    /// A longer line without commas is a sentence.
    private static final int MOST_WORDS = 14;

    /// The paragraphs at which the person was present.
    private static final Pattern PART = Pattern.compile("(?iu)[, ]*\\(?(?:närvarande |deltog |närv\\. )?(?<paragraphs>"
            + "(?:(?:fr\\.? ?o\\.? ?m\\.?|t\\.? ?o\\.? ?m\\.?|från(?: och med)?|till(?: och med)?|under|ej|utom|ej vid) )?"
            + "§§? ?[0-9][^)]*)\\)?$");

    private static final Pattern SERVES = Pattern.compile(
            "(?iu)[ ,(–-]*(?:(?:tjänstgör(?:ande)?|tjänstg\\.?|tjg\\.?|tj\\.?|ersättare|ersätter|suppleant|ers\\.?|suppl\\.?|i stället|istället|för)[ ,]+){1,4}"
                    + "(?<for>(?-i:\\p{Lu}).*)");
    /// The columns of a table of persons.
    private static final Pattern TABLE_HEAD = Pattern.compile("(?iu)namn\\t.{3,100}");
    private static final Pattern ANSWERED_NO = Pattern.compile("(?:\\p{Lu}{1,3}, )?(?:Nej|NEJ)(?:,.*)?");
    private static final Pattern ANSWERED_YES =
            Pattern.compile("(?:(?<party>\\p{Lu}{1,3}), )?(?:Ja|JA)(?:, )?(?<rest>.*)");

    /// A substitute, where the list names nobody in whose place: `(tjänstgörande ersättare)`.
    private static final Pattern IS_SUBSTITUTE = Pattern.compile(
            "(?iu).*(?:tjänstgörande|tjänstg\\.?|tjg\\.?|\\btj\\.) ?(?:ersättare|suppleant|ers\\.?)?\\)?|\\(?(?:ersättare|suppleant)\\)?");
    private static final Pattern IS_SERVING =
            Pattern.compile("(?iu)(?!.*(?:ej|icke|inte) tj).*(?:tjänstg|\\btjg|\\btj\\.).*");
    private static final Pattern SERVES_WORD =
            Pattern.compile("(?iu).*(?:tjänstg|\\btjg|\\btj\\.|ersätter|\\bers\\b|\\bsuppl|\\bför\\b).*");

    private final Sources sources;
    private final Diagnostics diagnostics;
    private final Map<String, Attendee> present = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String> approvers = new ArrayList<>();
    private Optional<PersonLabels.Group> group = Optional.empty();
    /// The labels that stand beside each other, above columns of names; empty without such.
    private List<PersonLabels.Group> columns = List.of();

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
        if (takeColumns(line)) {
            return true;
        }
        var labelled = PersonLabels.before(line);
        if (labelled.isPresent()) {
            columns = List.of();
            group = Optional.of(labelled.get().group());
            if (!labelled.get().rest().isEmpty()) {
                read(line, labelled.get().rest());
            }
            note(line);
            return true;
        }
        if (group.isEmpty()) {
            return false;
        }
        if (TABLE_HEAD.matcher(line.wide()).matches()) {
            note(line);
            return true;
        }
        if (!isRead(line)) {
            end();
            return false;
        }
        note(line);
        return true;
    }

    /// Ends the list.
    void end() {
        group = Optional.empty();
        columns = List.of();
    }

    /// Labels that stand beside each other: `Ledamöter` and `Tjänstgörande ersättare`.
    private boolean takeColumns(Line line) {
        var groups = new ArrayList<PersonLabels.Group>();
        for (var cell : line.cells()) {
            PersonLabels.alone(cell.strip()).ifPresent(groups::add);
        }
        if (groups.size() < 2 || groups.size() < line.cells().size()) {
            return false;
        }
        group = Optional.of(groups.getFirst());
        columns = List.copyOf(groups);
        note(line);
        return true;
    }

    /// Names below labels that stand beside each other: a name further in stands below the last.
    private void readColumns(Line line) {
        var cells = line.cells();
        int shift = line.indented() ? Math.max(0, columns.size() - cells.size()) : 0;
        for (int i = 0; i < cells.size(); i++) {
            group = Optional.of(columns.get(Math.min(i + shift, columns.size() - 1)));
            read(line, cells.get(i).strip());
        }
        group = Optional.of(columns.getFirst());
    }

    private boolean isRead(Line line) {
        var cells = line.cells();
        boolean named = cells.stream().anyMatch(cell -> !persons(cell).isEmpty());
        boolean label = line.text().endsWith(":") || isSentence(line.text());
        if (!named || label) {
            return false;
        }
        if (columns.isEmpty()) {
            read(line, line.afterBullet().wide());
        } else {
            readColumns(line);
        }
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
                    case MEMBERS, SERVING, SUBSTITUTES, OTHERS, CHAIR, SECRETARY, REMOTE -> Field.ATTENDANCE;
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

    private void add(Persons.Person listed) {
        if (ANSWERED_NO.matcher(listed.after()).matches()) {
            absent.add(listed.shown());
            return;
        }
        var row = ANSWERED_YES.matcher(listed.after());
        var person = row.matches() ? inTable(listed, row) : listed;
        var after = person.after().replaceAll("^[ ,–-]+", "").strip();
        var part = PART.matcher(after);
        var paragraphs = part.find() ? part.group("paragraphs") : null;
        var rest = part.replaceFirst("").strip();
        switch (group.orElseThrow()) {
            case ABSENT -> absent.add(person.shown());
            case APPROVERS -> approvers.add(person.shown());
            case MEMBERS, SERVING, SUBSTITUTES, OTHERS, CHAIR, SECRETARY, REMOTE ->
                keep(attendee(person, rest, paragraphs));
        }
    }

    /// A row of a table: the party in a column of its own, and that the person is present.
    private static Persons.Person inTable(Persons.Person listed, Matcher row) {
        var party = row.group("party");
        return new Persons.Person(listed.name(), party == null ? listed.party() : party, row.group("rest"));
    }

    private Attendee attendee(Persons.Person person, String after, @Nullable String paragraphs) {
        var serves = SERVES.matcher(after);
        var servingFor = SERVES_WORD.matcher(after).matches() && serves.matches() ? name(serves.group("for")) : null;
        var listed = group.orElseThrow();
        boolean named = IS_SUBSTITUTE.matcher(after).matches();
        boolean substitute = listed == PersonLabels.Group.SERVING
                || listed == PersonLabels.Group.SUBSTITUTES
                || servingFor != null
                || named;
        boolean other = listed == PersonLabels.Group.OTHERS
                || listed == PersonLabels.Group.SECRETARY
                || (listed == PersonLabels.Group.REMOTE && person.party() == null);
        var role = other ? AttendeeRole.OTHER : substitute ? AttendeeRole.SUBSTITUTE : AttendeeRole.MEMBER;
        boolean says = IS_SERVING.matcher(after).matches();
        boolean serving = !other
                && (named
                        ? says || listed == PersonLabels.Group.SERVING
                        : listed != PersonLabels.Group.SUBSTITUTES || servingFor != null);
        var duty = switch (listed) {
            case CHAIR -> "ordförande";
            case SECRETARY -> "sekreterare";
            case MEMBERS, SERVING, SUBSTITUTES, OTHERS, ABSENT, APPROVERS, REMOTE ->
                servingFor == null && !named ? duty(after) : null;
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
        var duty = after.replaceAll("[.;]$", "").replaceFirst("^\\(([^()]*)\\)$", "$1");
        return duty.isEmpty() ? null : duty;
    }
}
