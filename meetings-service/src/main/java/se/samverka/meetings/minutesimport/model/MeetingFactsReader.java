package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads from the paragraphs when the next and the previous meeting are, and who approves the minutes.
final class MeetingFactsReader {

    private static final Pattern SENTENCE_END = Pattern.compile("\n+|(?<=[.!?]) +(?=\\p{Lu})");

    private static final String A_MEETING = "\\p{L}*(?:sammanträde|möte|träff|samråd|styrgrupp|avstämning)\\p{L}*";
    private static final Pattern NEXT_TITLE = Pattern.compile("(?iu).*(?:nästa|kommande|nästkommande) (?:\\p{L}+ )?(?:"
            + A_MEETING + "|gång).*|tid för nästa .*|.*next (?:\\p{L}+ )?meeting.*");
    private static final Pattern NEXT = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:nästa|nästkommande|kommande) (?:\\p{L}+ )?(?:" + A_MEETING
                    + "|gång).*|.*(?:sammanträder|träffas|möts|samlas|ses) (?:åter|igen|härnäst|nästa gång).*|.*next (?:\\p{L}+ )?meeting.*");
    private static final Pattern PREVIOUS_TITLE = Pattern.compile(
            "(?iu).*(?:föregående|förra|senaste) (?:\\p{L}+ )?\\p{L}*(?:protokoll|anteckning|möte|sammanträde)\\p{L}*.*|.*protokoll(?:et)? från .*|.*previous meeting.*");
    private static final Pattern PREVIOUS = Pattern.compile(
            "(?iu).*(?:föregående|förra|senaste) (?:\\p{L}+ )?\\p{L}*(?:protokoll|anteckning|möte|sammanträde)\\p{L}*.*|.*(?:protokollet|minnesanteckningarna) från (?:\\p{L}+ ){0,3}(?:sammanträdet|mötet).*");

    private static final String WHO = "(?<who>\\p{L}[^.;:\\n]{1,150}?)";
    private static final String APPROVER =
            "(?:(?:protokolls?)?juster(?:are|ande|ingspersoner|ingsperson|ingsm[aä]n|ingskvinna))";
    private static final String TO_APPROVE =
            "(?:att (?:[^.;\\n]{0,60}? )?justera|(?:till|som|att vara) " + APPROVER + ")";
    private static final String CHOSEN = "(?:utses|väljs|utsågs|valdes)";
    private static final List<Pattern> APPROVERS = List.of(
            Pattern.compile("[Tt]ill " + APPROVER + "(?: (?:jämte|tillsammans med|utöver) ordföranden)? " + CHOSEN
                    + ":? " + "(?<who>\\p{L}[^;\\n]{1,150}?)(?=\\.(?: |$)|;|\\n|$)"),
            Pattern.compile("(?:[Tt]ill a|[Aa])tt (?:[^.;\\n]{0,40}? )?justera (?:[^.;\\n]{0,60}? )?" + CHOSEN
                    + " (?<who>\\p{L}[^;\\n]{1,150}?)(?=\\.(?: |$)|;|\\n|$)"),
            Pattern.compile("(?:utser|väljer|utse|välja|utsåg|valde) " + WHO + " " + TO_APPROVE),
            Pattern.compile(
                    CHOSEN + " [^.;\\n]{1,150}? till " + APPROVER + " (?<who>\\p{Lu}[^.;\\n]{1,150}?)(?=[.;\\n]|$)"),
            Pattern.compile(
                    "(?:[Jj]ämte|[Tt]illsammans med|[Uu]töver) ordföranden " + CHOSEN + " " + WHO + " " + TO_APPROVE),
            Pattern.compile("(?:^|(?<=[.\\n] ?)|(?<=att )|(?<=[0-9][.)] )|(?<=• ))(?<who>\\p{Lu}[^.;:\\n]{1,150}?) "
                    + CHOSEN + " " + TO_APPROVE),
            Pattern.compile(
                    "(?:^|(?<=[.\\n] ?))(?<who>\\p{Lu}[^.;:\\n]{1,100}?) justerar (?:dagens )?protokoll(?:et)?"),
            Pattern.compile(
                    "(?:^|(?<=[.\\n] ?))(?<who>\\p{Lu}[^.;:\\n]{1,100}?) (?:is|are|was|were) (?:appointed|elected|chosen) "
                            + "to (?:approve|check|verify) the minutes"));
    /// Under the title `Val av justerare` nobody is chosen for anything else.
    private static final Pattern APPROVERS_TITLE = Pattern.compile("(?iu)(?:(?:val|utseende) av )?(?:[\\p{L}]+ )?"
            + APPROVER + ".{0,60}|(?:protokolls?)?justering(?: av .{0,40})?");
    private static final List<Pattern> APPROVERS_UNDER_TITLE = List.of(
            Pattern.compile(
                    "(?:^|(?<=[.\\n] ?)|(?<=att ))(?<who>\\p{Lu}[^.;:\\n]{1,150}?) " + CHOSEN + "(?=[.;\\n]|$)"),
            Pattern.compile("(?:utser|väljer|utse|välja|utsåg|valde) (?<who>\\p{Lu}[^.;:\\n]{1,150}?)(?=[.;\\n]|$)"));
    /// Who approves if the other cannot.
    private static final Pattern IN_PLACE = Pattern.compile(
            " (?:med|och) (?<other>\\p{Lu}[^,;]{1,80}?) (?:som|till) (?:ersättare|suppleant)(?: för .*)?$");
    private static final Pattern AND = Pattern.compile("(?:,| och|, och) (?=\\p{Lu}|ledamot)");
    private static final Pattern RANK = Pattern.compile(
            "^(?:(?:jämte|tillsammans med|utöver) ordföranden )?(?:(?:ledamoten|ledamöterna|ledamot|Ledamoten|Ledamöterna) )?(?=\\p{Lu})");

    /// Before the day that a meeting is moved from.
    private static final Pattern MOVED_FROM = Pattern.compile("(?iu)(?:från|i ?stället för)(?: den)? $");

    private static final int MOST_WORDS_OF_A_HEADING = 6;

    private final List<ImportedParagraph> paragraphs;
    private final @Nullable LocalDate heldOn;
    private final Diagnostics diagnostics;

    MeetingFactsReader(List<ImportedParagraph> paragraphs, @Nullable LocalDate heldOn, Diagnostics diagnostics) {
        this.paragraphs = paragraphs;
        this.heldOn = heldOn;
        this.diagnostics = diagnostics;
    }

    /// The next meeting.
    record Next(LocalDate date, Optional<LocalTime> time) {}

    /// What a paragraph decides, or else says. A proposal counts for nothing.
    private static String said(ImportedParagraph paragraph) {
        return paragraph.decision() == null ? paragraph.summary() : paragraph.decision();
    }

    Optional<Next> next() {
        for (var paragraph : paragraphs) {
            if (NEXT_TITLE.matcher(paragraph.title()).matches()) {
                var next = next(paragraph, said(paragraph)).or(() -> next(paragraph, paragraph.title()));
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        for (var paragraph : paragraphs) {
            var next = nextIn(paragraph);
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /// A sentence about the next meeting, or what stands under such a heading in the summary.
    private Optional<Next> nextIn(ImportedParagraph paragraph) {
        for (var sentence : SENTENCE_END.split(said(paragraph), -1)) {
            var next = NEXT.matcher(sentence).matches() ? next(paragraph, sentence) : Optional.<Next>empty();
            if (next.isPresent()) {
                return next;
            }
        }
        var lines = SENTENCE_END.split(paragraph.summary(), -1);
        for (int i = 0; i + 1 < lines.length; i++) {
            boolean heading = NEXT_TITLE.matcher(lines[i]).matches()
                    && Words.count(lines[i]) <= MOST_WORDS_OF_A_HEADING
                    && !Words.endsWithOneOf(lines[i], ".!?");
            var next = heading ? next(paragraph, lines[i + 1]) : Optional.<Next>empty();
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<Next> next(ImportedParagraph paragraph, String text) {
        var time = SwedishDates.timeIn(text);
        var dates = SwedishDates.in(text);
        var moved = dates.stream()
                .filter(one ->
                        !MOVED_FROM.matcher(text.substring(0, one.start())).find())
                .toList();
        var date = (moved.isEmpty() ? dates : moved)
                .stream()
                        .map(SwedishDates.Dated::date)
                        .filter(one -> heldOn == null || one.isAfter(heldOn))
                        .findFirst();
        if (date.isPresent() || heldOn == null) {
            return date.map(one -> new Next(one, time));
        }
        var inferred = SwedishDates.afterIn(text, heldOn);
        inferred.filter(one -> !one.sure())
                .ifPresent(one -> diagnostics.add(
                        DiagnosticCode.NEXT_MEETING_YEAR_INFERRED,
                        paragraph.line(),
                        text,
                        "The day of the next meeting has no year; read as " + one.date()));
        return inferred.map(one -> new Next(one.date(), time));
    }

    Optional<LocalDate> previous() {
        for (var paragraph : paragraphs) {
            if (PREVIOUS_TITLE.matcher(paragraph.title()).matches()) {
                var date = dateBefore(said(paragraph)).or(() -> dateBefore(paragraph.title()));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        for (var paragraph : paragraphs) {
            for (var sentence : SENTENCE_END.split(said(paragraph), -1)) {
                var date = PREVIOUS.matcher(sentence).matches() ? dateBefore(sentence) : Optional.<LocalDate>empty();
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> dateBefore(String text) {
        return SwedishDates.in(text).stream()
                .map(SwedishDates.Dated::date)
                .filter(one -> heldOn == null || one.isBefore(heldOn))
                .findFirst();
    }

    /// @param listed those that the head of the minutes names
    List<String> approvers(List<String> listed) {
        var found = new LinkedHashMap<String, String>();
        for (var paragraph : paragraphs) {
            var chosen = chosen(APPROVERS, paragraph);
            if (chosen.isEmpty() && APPROVERS_TITLE.matcher(paragraph.title()).matches()) {
                chosen = chosen(APPROVERS_UNDER_TITLE, paragraph);
            }
            chosen.forEach(name -> found.putIfAbsent(key(name), name));
        }
        listed.forEach(name -> found.putIfAbsent(key(name), name));
        return List.copyOf(found.values());
    }

    private static List<String> chosen(List<Pattern> forms, ImportedParagraph paragraph) {
        var chosen = new ArrayList<String>();
        for (var form : forms) {
            var match = form.matcher(said(paragraph));
            while (match.find()) {
                chosen.addAll(names(match.group("who")));
            }
        }
        return chosen;
    }

    private static List<String> names(String who) {
        var names = new ArrayList<String>();
        for (var part : AND.split(IN_PLACE.matcher(who.strip()).replaceFirst(""), -1)) {
            var name = RANK.matcher(part.strip()).replaceFirst("").strip();
            if (!name.isEmpty() && !Words.lower(name).startsWith("ordföranden")) {
                names.add(name);
            }
        }
        return names;
    }

    private static String key(String name) {
        return Words.lower(name.replaceAll(" ?\\([^)]*\\)", "").strip());
    }
}
