package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises assignments in the words of a decision. A proposal gives none: only what was decided binds.
final class Assignments {

    /// In characters; text after this is not searched.
    private static final int LONGEST_DECISION = 20_000;

    private static final String WHO = "(\\p{Lu}[^.;:\\n]{1,100}?)";
    private static final String WHOM = "([^.;:\\n]{2,100}?)";
    private static final String TASK = "([^.\\n]{2,1000})";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:^|(?<=[.\\n] ?)|(?<=att ))" + WHO
                    + " (?:får|ges|fick|har fått|tilldelas) (?:i )?(?:uppgift(?:en)?|uppdrag(?:et)?)(?: att)? " + TASK),
            Pattern.compile("(?:^|(?<=[.\\n] ?)|(?<=att ))" + WHO + " uppdras att " + TASK),
            Pattern.compile("\\b(?:[Uu]ppdrar|[Uu]ppdra|[Uu]ppdras)(?: åt| till)? " + WHOM + " att " + TASK),
            Pattern.compile("\\b(?:[Gg]er|[Gg]e) " + WHOM + " i (?:uppdrag|uppgift) att " + TASK));

    private static final Pattern DUE_WORD = Pattern.compile("(?:sammanträde(?:t)?|möte(?:t)?|senast)(?: den)? $");
    private static final int DUE_WORD_LENGTH = 24;

    private final Diagnostics diagnostics;
    private final @Nullable LocalDate heldOn;

    Assignments(Diagnostics diagnostics, @Nullable LocalDate heldOn) {
        this.diagnostics = diagnostics;
        this.heldOn = heldOn;
    }

    private record Given(String addressee, String task, int start, int end) {}

    /// @param line where the decision begins, for the diagnostics
    List<ImportedAssignment> in(int paragraph, int line, String decision) {
        var text = decision.substring(0, Math.min(decision.length(), LONGEST_DECISION));
        var given = given(text);
        var assignments = new ArrayList<ImportedAssignment>();
        for (int i = 0; i < given.size(); i++) {
            int end = i + 1 < given.size() ? given.get(i + 1).start() : text.length();
            var due = due(paragraph, line, text.substring(given.get(i).start(), end));
            assignments.add(new ImportedAssignment(
                    paragraph, given.get(i).addressee(), given.get(i).task(), due.orElse(null)));
        }
        return assignments;
    }

    private static List<Given> given(String text) {
        var found = new ArrayList<Given>();
        for (var form : FORMS) {
            var match = form.matcher(text);
            while (match.find()) {
                found.add(given(match));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Given::start));
        var apart = new ArrayList<Given>();
        for (var one : found) {
            if (apart.isEmpty() || one.start() >= apart.getLast().end()) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static Given given(Matcher match) {
        return new Given(match.group(1).strip(), match.group(2).strip(), match.start(), match.end());
    }

    private Optional<LocalDate> due(int paragraph, int line, String text) {
        var dates = SwedishDates.in(text);
        var distinct = dates.stream().map(SwedishDates.Dated::date).distinct().toList();
        if (distinct.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_WITHOUT_DUE_DATE,
                    line,
                    text.strip(),
                    "The assignment of § " + paragraph + " names no due date");
            return Optional.empty();
        }
        var chosen = dates.stream()
                .filter(date -> followsDueWord(text, date))
                .findFirst()
                .orElse(dates.getFirst())
                .date();
        if (distinct.size() > 1) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_DUE_DATE_AMBIGUOUS,
                    line,
                    text.strip(),
                    "The assignment of § " + paragraph + " names " + distinct.size() + " dates; " + chosen
                            + " is used");
        }
        if (heldOn != null && chosen.isBefore(heldOn)) {
            diagnostics.add(
                    DiagnosticCode.ASSIGNMENT_DUE_BEFORE_MEETING,
                    line,
                    chosen.toString(),
                    "The assignment of § " + paragraph + " is due before the meeting that gave it, " + heldOn);
        }
        return Optional.of(chosen);
    }

    private static boolean followsDueWord(String text, SwedishDates.Dated date) {
        var before = text.substring(Math.max(0, date.start() - DUE_WORD_LENGTH), date.start());
        return DUE_WORD.matcher(before).find();
    }
}
