package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises assignments in the words of a decision. A proposal gives none: only what was decided binds.
final class Assignments {

    /// A capital, or a small letter after `att`.
    private static final String WHO = "((?:\\p{Lu}|(?<=att )\\p{Ll})[^.;:\\n]{1,100}?)";
    private static final String WHOM = "([^.;:\\n]{2,100}?)";
    private static final String TASK = "([^.\\n]{2,1000})";
    private static final String START = "(?:^|(?<=[.\\n] ?)|(?<=[0-9a-z][.)] )|(?<=• )|(?<=att ))";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(START + WHO
                    + " (?:(?:får|ges|fick)(?: (?!inte|ej|icke)\\p{Ll}{3,15}){0,2}|har fått|tilldelas|erhåller|har)(?: härmed| också| även| därför)? (?:i )?(?:uppgift(?:en)?|uppdrag(?:et)?)(?: att)? "
                    + TASK),
            Pattern.compile(START + WHO + " (?:uppdras|anmodas|ombeds)(?: att| åt att)? " + TASK),
            Pattern.compile(START + WHO + " (?:åtar sig|tar på sig|åtog sig|tog på sig)(?: uppdraget)? att " + TASK),
            Pattern.compile(START + WHO + " ska(?:ll)? ((?:(?:senast|vid|till|under|före) [^.\\n]{2,80}? )?"
                    + "(?:återkomma|(?:åter)?redovisa|(?:åter)?rapportera) [^.\\n]{2,1000})"),
            Pattern.compile("\\b(?:[Gg]er|[Gg]e|[Ll]ämnar|[Ll]ämna) i (?:uppdrag|uppgift) (?:åt|till) " + WHOM
                    + " att,? " + TASK),
            Pattern.compile("(?<!\\p{L})(?:[Uu]ppdrar|[Uu]ppdra|[Uu]ppdras|[Åå]lägger)(?: åt| till)? " + WHOM
                    + " att,? " + TASK),
            Pattern.compile("\\b(?:[Gg]er|[Gg]e|[Ll]ämnar|[Ll]ämna) " + WHOM + " i (?:uppdrag|uppgift) att,? " + TASK),
            Pattern.compile("\\b[Uu]ppdrag(?:et)? (?:ges |lämnas )?(?:till|åt) " + WHOM + "(?: är)? att,? " + TASK));

    /// An earlier assignment that ends.
    private static final Pattern WITHDRAWN = Pattern.compile(
            "(?iu).* (?:återkallas|återtas|dras tillbaka|upphör|avslutas|förklaras avslutat|(?:är|anses) (?:slutfört|avslutat|utfört|fullgjort)|avskrivs)");

    /// The body that gives the assignment, before the words that give it.
    private static final Pattern GIVER = Pattern.compile("^(?:[\\p{L}]+ ){0,6}(?:beslutar|beslutade) att ");

    private final Diagnostics diagnostics;
    private final @Nullable LocalDate heldOn;

    Assignments(Diagnostics diagnostics, @Nullable LocalDate heldOn) {
        this.diagnostics = diagnostics;
        this.heldOn = heldOn;
    }

    private record Given(String addressee, String task, int start, int end) {}

    /// @param line where the decision begins, for the diagnostics
    List<ImportedAssignment> in(int paragraph, String label, int line, String decision) {
        var given = given(decision);
        var assignments = new ArrayList<ImportedAssignment>();
        for (int i = 0; i < given.size(); i++) {
            var one = given.get(i);
            int next = i + 1 < given.size() ? given.get(i + 1).start() : decision.length();
            var own = decision.substring(one.start(), endOfLine(decision, one.end(), next));
            var due = due(decision.substring(one.start(), one.end()), own);
            report(label, line, own, due);
            assignments.add(new ImportedAssignment(
                    paragraph, label, one.addressee(), one.task(), due.on(), due.month(), due.text()));
        }
        return assignments;
    }

    /// What the sentence itself says, or else the sentences after it on the same line: `Förslaget presenteras
    /// vid …`.
    private Due due(String sentence, String all) {
        var due = Due.in(sentence, heldOn);
        return due.equals(Due.NONE) ? Due.in(all, heldOn) : due;
    }

    private static int endOfLine(String text, int from, int to) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > to ? to : end;
    }

    private static List<Given> given(String text) {
        var found = new ArrayList<Given>();
        for (var form : FORMS) {
            var match = form.matcher(text);
            while (match.find()) {
                found.add(given(match));
            }
        }
        found.sort(Comparator.comparingInt(Given::start));
        found.removeIf(one -> one.addressee().matches("Det|Detta")
                || WITHDRAWN.matcher(one.task()).matches());
        var apart = new ArrayList<Given>();
        for (var one : found) {
            if (apart.isEmpty() || one.start() >= apart.getLast().end()) {
                apart.add(one);
            }
        }
        return apart;
    }

    /// What joins the task to the next clause of a list: `…, samt`.
    private static final Pattern JOINS = Pattern.compile("[,;]?(?: (?:samt|och|dels))?[,;]?$");

    private static Given given(Matcher match) {
        var addressee = GIVER.matcher(match.group(1).strip()).replaceFirst("");
        var task = JOINS.matcher(match.group(2).strip()).replaceFirst("");
        return new Given(addressee, task, match.start(), match.end());
    }

    private void report(String label, int line, String text, Due due) {
        var on = due.on();
        if (on == null && due.text() == null) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_WITHOUT_DUE_DATE,
                    line,
                    text.strip(),
                    "The assignment of § " + label + " names no due date");
        } else if (on == null) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_DUE_IN_WORDS,
                    line,
                    text.strip(),
                    "The assignment of § " + label + " names no day: \"" + due.text() + "\" is kept in words");
        }
        if (!due.ambiguous().isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_DUE_DATE_AMBIGUOUS,
                    line,
                    text.strip(),
                    "The assignment of § " + label + " names "
                            + (due.ambiguous().size() + 1) + " dates; " + on + " is used");
        }
        if (on != null && heldOn != null && on.isBefore(heldOn)) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_DUE_BEFORE_MEETING,
                    line,
                    on.toString(),
                    "The assignment of § " + label + " is due before the meeting that gave it, " + heldOn);
        }
    }
}
