package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads whose meeting it was, and when, from the head of the first page or of another.
///
/// The day is the first of: the date at a label (`Sammanträdesdatum`, `Plats och tid`); the date of a sentence
/// about the meeting; the date beside the body's name; the only date that has a line to itself. The body is the
/// first of: the name at a label; the name beside the date; a line that names a body; the line beside the kind of
/// document.
final class MeetingHead {

    /// A fact and the line that says it.
    record Fact<T>(T value, Line line) {}

    private static final Pattern DATE_LABEL = Pattern.compile(
            "(?iu)(?:(?:mötes|sammanträdes|protokolls|styrelsemötets )(?:datum|dag|tid)|datum för (?:sammanträdet?|mötet)|(?:dag|datum|plats|tid)(?:, | och )(?:plats|tid|datum)(?: och (?:plats|tid))?|plats, dag och tid"
                    + "|date(?: of (?:the )?meeting)?|meeting date|date and (?:time|place)|time and place)(?<rest>[ :\\t].*|)");
    private static final Pattern WEAK_DATE_LABEL =
            Pattern.compile("(?iu)(?:datum|tid(?:punkt)?|när|dag|sammanträde|möte)(?<rest>[ :\\t].*|)");
    private static final Pattern ABOUT_MEETING = Pattern.compile("(?iu).*(?:sammanträde|möte|protokoll|konferens).*");
    /// Dates of other acts.
    private static final Pattern OTHER_ACT = Pattern.compile(
            "(?iu).*(?:juster|anslag|överklag|nedtag|uppsätt|kallelse|utskri|upprättad|tillkänna|föregående|nästa|kommande|ajourner).*");
    private static final Pattern BODY_LABEL = Pattern.compile(
            "(?iu)(?:organ|nämnd|nämnd/styrelse|styrelse/nämnd|styrelse|beslutande organ|beslutsorgan|instans|forum|grupp|samverkansgrupp|råd)(?: ?:|\\t) ?(?<rest>.+)");
    private static final Pattern BODY_AND_DATE = Pattern.compile(
            "(?<body>\\p{Lu}[\\p{L}0-9 ,.&/-]{1,120}?),? (?:den )?(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} \\p{L}{3,9} [0-9]{4})(?: .{0,30})?");
    private static final String MEETING = "(?:\\p{L}*sammanträde|\\p{L}*möte)t?";
    /// `Protokoll fört vid sammanträde med Exempelnämnden`, `Sammanträde med Exempelnämnden`.
    private static final Pattern OF_BODY =
            Pattern.compile("(?iu)(?:\\p{L}*protokoll(?:et)? (?:(?:fört|hållet|från|för|av) )*"
                    + "(?:(?:vid |extra |ordinarie )*" + MEETING + " (?:med|i|för) )?|" + MEETING + " (?:med|i|för) )"
                    + "(?<body>\\p{L}[\\p{L} -]{3,80}?)(?:s (?:\\p{L}+ )?" + MEETING + ")?"
                    + "(?:,? (?:den |måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen|[0-9]).*)?");
    /// `Kulturnämndens protokoll`, `Exempelnämndens sammanträde 2025-10-11`.
    private static final Pattern POSSESSIVE = Pattern.compile("(?iu)(?<body>\\p{Lu}[\\p{L} -]{3,80}?)s "
            + "(?:(?:sammanträdes|mötes)?protokoll|(?:\\p{L}+ )?" + MEETING + ")(?:[ ,].*)?");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)(?:\\p{L}*protokoll(?: (?-i:\\p{Ll}{3,20}))?|(?:minnes|mötes)anteckningar|\\p{L}*(?:möte|sammanträde)|minutes)"
                    + "(?: (?:nr )?[0-9/]{1,9}| [0-9]{4}-[0-9]{2}-[0-9]{2}){0,2}(?:, [0-9/]{4,9}|,? kl.{1,20})?");
    /// `Styrelsemöte i Brf Exemplet`.
    private static final Pattern OF_MEETING = Pattern.compile("(?iu)^" + MEETING + " (?:med|i|för) ");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?iu)(?:sida?|sid\\.?|sidan)?:? ?[0-9]{1,4}(?: ?[(/] ?[0-9]{1,4}\\)?)?|.*sign.*|.*bestyrk.*|datum|diarienummer.*|dnr.*|innehåll.*");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 200;
    private static final int LINES_AFTER_LABEL = 3;

    private final List<Line> lines;

    /// @param lines of one head
    MeetingHead(List<Line> lines) {
        this.lines = lines.stream()
                .filter(line -> !line.isBlank() && line.wide().length() <= LONGEST)
                .toList();
    }

    Optional<Fact<LocalDate>> date() {
        return labelled(DATE_LABEL)
                .or(this::ofSentence)
                .or(this::besideBody)
                .or(() -> labelled(WEAK_DATE_LABEL))
                .or(this::alone);
    }

    /// Whether the day stands without any word that says what it is.
    boolean isDateUnlabelled() {
        return labelled(DATE_LABEL).isEmpty()
                && ofSentence().isEmpty()
                && besideBody().isEmpty()
                && labelled(WEAK_DATE_LABEL).isEmpty()
                && alone().isPresent();
    }

    private Optional<Fact<LocalDate>> labelled(Pattern form) {
        for (int i = 0; i < lines.size(); i++) {
            for (var cell : List.of(lines.get(i).text(), lines.get(i).cells().getLast())) {
                var match = form.matcher(cell);
                if (match.matches()) {
                    var found = firstDate(lines.get(i).with(match.group("rest")))
                            .map(fact -> new Fact<>(fact.value(), fact.line()))
                            .or(afterLabel(i));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private java.util.function.Supplier<Optional<Fact<LocalDate>>> afterLabel(int label) {
        return () -> {
            for (int i = label + 1; i < lines.size() && i <= label + LINES_AFTER_LABEL; i++) {
                if (OTHER_ACT.matcher(lines.get(i).text()).matches()) {
                    return Optional.empty();
                }
                var date = firstDate(lines.get(i));
                if (date.isPresent()) {
                    return date;
                }
            }
            return Optional.empty();
        };
    }

    private static Optional<Fact<LocalDate>> firstDate(Line line) {
        return SwedishDates.in(line.text()).stream()
                .findFirst()
                .map(SwedishDates.Dated::date)
                .or(() -> SwedishDates.compact(line.text()))
                .map(date -> new Fact<>(date, line));
    }

    private Optional<Fact<LocalDate>> ofSentence() {
        return lines.stream()
                .filter(line -> ABOUT_MEETING.matcher(line.text()).matches()
                        && !OTHER_ACT.matcher(line.text()).matches())
                .flatMap(line -> firstDate(line).stream())
                .findFirst();
    }

    private Optional<Fact<LocalDate>> besideBody() {
        return lines.stream()
                .filter(line -> bodyBesideDate(line).filter(Words::isBodyName).isPresent())
                .flatMap(line -> firstDate(line).stream())
                .findFirst();
    }

    private Optional<Fact<LocalDate>> alone() {
        var dates = lines.stream()
                .filter(line -> !OTHER_ACT.matcher(line.text()).matches())
                .filter(line -> Words.count(line.text()) <= MOST_WORDS)
                .flatMap(line -> firstDate(line).stream())
                .toList();
        boolean one = dates.stream().map(Fact::value).distinct().count() == 1;
        return one ? Optional.of(dates.getFirst()) : Optional.empty();
    }

    Optional<Fact<String>> body() {
        return labelledBody()
                .or(this::datedBody)
                .or(this::ofBody)
                .or(this::namedBody)
                .or(this::besideKind);
    }

    private Optional<Fact<String>> labelledBody() {
        for (var line : lines) {
            var match = BODY_LABEL.matcher(line.wide());
            if (match.matches() && Words.startsUpperCase(match.group("rest"))) {
                return Optional.of(
                        new Fact<>(match.group("rest").split("\t", -1)[0].strip(), line));
            }
        }
        return Optional.empty();
    }

    /// `Exempelnämnden 2025-03-04`; any name directly after the label of the date or the kind of document.
    private Optional<Fact<String>> datedBody() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean labelBefore = i > 0
                    && (DATE_LABEL.matcher(lines.get(i - 1).text()).matches()
                            || KIND.matcher(lines.get(i - 1).text()).matches());
            var body = bodyBesideDate(line).filter(name -> labelBefore || Words.isBodyName(name));
            if (body.isPresent()) {
                return Optional.of(new Fact<>(body.get(), line));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bodyBesideDate(Line line) {
        var text = line.text();
        if (DATE_LABEL.matcher(text).matches()
                || WEAK_DATE_LABEL.matcher(text).matches()
                || OTHER_ACT.matcher(text).matches()
                || text.matches("(?iu).*(?:\\p{L}+dag(?:en)?|protokoll|plats|tid|sida).*")) {
            return Optional.empty();
        }
        var match = BODY_AND_DATE.matcher(text);
        return match.matches() && !SwedishDates.in(text).isEmpty()
                ? Optional.of(match.group("body").strip())
                : Optional.empty();
    }

    /// `Protokoll fört vid sammanträde med Norrby samverkansnämnd`, `Kulturnämndens protokoll`.
    private Optional<Fact<String>> ofBody() {
        for (var line : lines) {
            var of = OF_BODY.matcher(line.text());
            if (of.matches() && isNamedAfterWith(line, of.group("body").strip())) {
                return Optional.of(new Fact<>(of.group("body").strip(), line));
            }
            var possessive = POSSESSIVE.matcher(line.text());
            if (possessive.matches() && Words.isBodyName(possessive.group("body"))) {
                return Optional.of(new Fact<>(possessive.group("body"), line));
            }
        }
        return Optional.empty();
    }

    /// A name that is no body's by its words is one after `sammanträde med`.
    private static boolean isNamedAfterWith(Line line, String name) {
        boolean definite = Words.startsUpperCase(name) || name.matches(".*(?:n|et)");
        return (definite && Words.isBodyName(capitalised(name)))
                || (Words.startsUpperCase(name) && line.text().contains(" med " + name) && !Persons.areNamedBy(name));
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locales.SWEDISH) + name.substring(1);
    }

    private Optional<Fact<String>> namedBody() {
        for (var line : lines) {
            for (var cell : line.cells()) {
                if (Words.isBodyName(cell.strip())
                        && !isLabelOfPersons(cell.strip())
                        && !KIND.matcher(cell.strip()).matches()) {
                    return Optional.of(new Fact<>(cell.strip(), line));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLabelOfPersons(String text) {
        return text.matches(
                "(?iu)(?:övriga?|närvarande|beslutande|ersättare|tjänstgörande|ledamöter|present|members).*");
    }

    private Optional<Fact<String>> besideKind() {
        for (int i = 0; i < lines.size(); i++) {
            if (!KIND.matcher(lines.get(i).text()).matches()) {
                continue;
            }
            var beside = new ArrayList<Line>();
            if (i > 0) {
                beside.add(lines.get(i - 1));
            }
            if (i + 1 < lines.size()) {
                beside.add(lines.get(i + 1));
            }
            for (var line : beside) {
                var name = OF_MEETING.matcher(line.text()).replaceFirst("");
                if (mayBeName(name)) {
                    return Optional.of(new Fact<>(name, line));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeName(String text) {
        return Words.startsUpperCase(text)
                && Words.count(text) <= MOST_WORDS
                && !Words.isOrganisation(text)
                && !text.matches(".*[0-9:;.?!].*")
                && !DATE_LABEL.matcher(text).matches()
                && !WEAK_DATE_LABEL.matcher(text).matches()
                && !FURNITURE.matcher(text).matches()
                && !isLabelOfPersons(text);
    }
}
