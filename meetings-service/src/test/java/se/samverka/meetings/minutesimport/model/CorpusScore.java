package se.samverka.meetings.minutesimport.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts, field by field, what was read rightly, what was read and is wrong, and what was missed.
public final class CorpusScore {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /// Counts of one field.
    public static final class Count {
        private int right;
        private int wrong;
        private int missed;

        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    public Map<String, Count> counts() {
        return counts;
    }

    public List<String> faults() {
        return faults;
    }

    public String report() {
        return counts.entrySet().stream()
                .map(one -> "%-16s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)"
                        .formatted(
                                one.getKey(),
                                one.getValue().precision(),
                                one.getValue().recall(),
                                one.getValue().right,
                                one.getValue().wrong,
                                one.getValue().missed))
                .collect(Collectors.joining("\n"));
    }

    void add(MinutesCase one) {
        add(one, one.minutes());
    }

    public void add(MinutesCase one, ImportedMinutes minutes) {
        one.expected().properties().forEach(key -> judge(one, minutes, key.getKey(), key.getValue()));
    }

    private void judge(MinutesCase one, ImportedMinutes read, String key, JsonNode expected) {
        var meeting = read.meeting();
        switch (key) {
            case "why" -> {}
            case "numbers" ->
                list(one, "number", expected, read.paragraphs(), p -> p.label().replace(" ", ""));
            case "titles" -> each(one, read, "title", expected, (p, value) -> equal(value, p.title()));
            case "caseNumbers" -> each(one, read, "caseNumber", expected, (p, value) -> equal(value, p.caseNumber()));
            case "decisionEquals" -> each(one, read, "decision", expected, (p, value) -> equal(value, p.decision()));
            case "decisionContains" -> each(one, read, "decision", expected, (p, value) -> has(value, p.decision()));
            case "decisionNotContains" ->
                each(one, read, "decision", expected, (p, value) -> hasNot(value, p.decision()));
            case "decisionLines" ->
                each(
                        one,
                        read,
                        "decision",
                        expected,
                        (p, value) -> p.decision() != null
                                && p.decision()
                                                .lines()
                                                .filter(line -> !line.isBlank())
                                                .count()
                                        == value.asInt());
            case "noDecision" -> {
                for (var number : expected) {
                    boolean right = paragraph(read, number.asText()).decision() == null;
                    mark(one, "decision", right, false, "noDecision " + number);
                }
            }
            case "proposalEquals" ->
                each(one, read, "proposedDecision", expected, (p, value) -> equal(value, p.proposedDecision()));
            case "proposalContains" ->
                each(one, read, "proposedDecision", expected, (p, value) -> has(value, p.proposedDecision()));
            case "summaryContains" -> each(one, read, "summary", expected, (p, value) -> has(value, p.summary()));
            case "summaryNotContains" -> each(one, read, "summary", expected, (p, value) -> hasNot(value, p.summary()));
            case "summaryEquals" -> each(one, read, "summary", expected, (p, value) -> equal(value, p.summary()));
            case "summaryEmpty" -> {
                for (var number : expected) {
                    var summary = paragraph(read, number.asText()).summary();
                    mark(one, "summary", summary.isEmpty(), false, "summaryEmpty " + summary);
                }
            }
            case "documents" -> eachList(one, read, "documents", expected, ImportedParagraph::documents);
            case "notices" -> eachList(one, read, "notices", expected, ImportedParagraph::notices);
            case "sentTo" -> eachList(one, read, "sentTo", expected, ImportedParagraph::sentTo);
            case "votes" -> eachList(one, read, "votes", expected, ImportedParagraph::votes);
            case "reservations" -> eachList(one, read, "reservations", expected, ImportedParagraph::reservations);
            case "statements" -> eachList(one, read, "statements", expected, ImportedParagraph::statements);
            case "counterProposals" ->
                eachList(one, read, "counterProposals", expected, ImportedParagraph::counterProposals);
            case "outcomes" ->
                each(
                        one,
                        read,
                        "outcome",
                        expected,
                        (p, value) -> p.outcome() != null
                                && texts(value).contains(p.outcome().name()));
            case "contributions" ->
                expected.properties()
                        .forEach(by -> list(
                                one,
                                "contributions",
                                by.getValue(),
                                paragraph(read, by.getKey()).contributions(),
                                said -> said.organisation()));
            case "assignments" -> objects(one, "assignments", expected, read.assignments());
            case "dueMonth" ->
                each(
                        one,
                        read,
                        "assignments",
                        expected,
                        (p, value) -> read.assignments().stream()
                                .anyMatch(given -> given.paragraph() == p.number()
                                        && value.asText().equals(String.valueOf(given.dueMonth()))));
            case "attendance" -> objects(one, "attendance", expected, meeting.attendance());
            case "absent" -> list(one, "absent", expected, meeting.absent(), name -> name);
            case "approvers" -> list(one, "approvers", expected, meeting.approvers(), name -> name);
            case "date" -> fact(one, "date", expected, meeting.heldOn());
            case "body" -> fact(one, "body", expected, meeting.body());
            case "next" -> fact(one, "nextMeetingOn", expected, meeting.nextMeetingOn());
            case "nextTime" -> fact(one, "nextMeetingTime", expected, meeting.nextMeetingAt());
            case "previous" -> fact(one, "previousMeetingOn", expected, meeting.previousMeetingOn());
            case "undecidedIsReported" -> {
                for (var number : expected) {
                    var paragraph = paragraph(read, number.asText());
                    boolean right = paragraph.decision() == null || isReported(read, paragraph.line());
                    mark(one, "diagnostics", right, true, "undecidedIsReported " + number);
                }
            }
            case "diagnosticAt" -> {
                for (var line : expected) {
                    mark(one, "diagnostics", isReported(read, line.asInt()), true, "diagnosticAt " + line);
                }
            }
            case "noErrors" -> mark(one, "diagnostics", errors(read).isEmpty(), false, "noErrors " + errors(read));
            case "errors" -> list(one, "diagnostics", expected, errors(read), code -> code);
            default -> throw new IllegalArgumentException(one.name() + ": " + key);
        }
    }

    private static List<String> errors(ImportedMinutes read) {
        return read.diagnostics().stream()
                .filter(found -> found.severity() == DiagnosticSeverity.ERROR)
                .map(Diagnostic::code)
                .toList();
    }

    private static boolean isReported(ImportedMinutes read, int line) {
        return read.diagnostics().stream()
                .anyMatch(found -> found.line() == line && found.severity() != DiagnosticSeverity.ERROR);
    }

    private static ImportedParagraph paragraph(ImportedMinutes read, String label) {
        return read.paragraphs().stream()
                .filter(paragraph -> paragraph.label().replace(" ", "").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No § " + label + " among "
                        + read.paragraphs().stream()
                                .map(ImportedParagraph::label)
                                .toList()));
    }

    private static String folded(@Nullable Object text) {
        return String.valueOf(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean equal(JsonNode expected, @Nullable String read) {
        return folded(expected.asText()).equals(folded(read));
    }

    private static boolean has(JsonNode expected, @Nullable String read) {
        return texts(expected).stream().allMatch(one -> folded(read).contains(folded(one)));
    }

    private static boolean hasNot(JsonNode expected, @Nullable String read) {
        return texts(expected).stream().noneMatch(one -> folded(read).contains(folded(one)));
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        (node.isArray() ? node : JSON.createArrayNode().add(node)).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private interface Check {
        boolean holds(ImportedParagraph paragraph, JsonNode expected);
    }

    private void each(MinutesCase one, ImportedMinutes read, String field, JsonNode expected, Check check) {
        expected.properties().forEach(by -> {
            var paragraph = paragraph(read, by.getKey());
            boolean right = check.holds(paragraph, by.getValue());
            mark(one, field, right, true, "§ " + by.getKey() + " expected " + by.getValue() + " in " + paragraph);
            if (!right) {
                counts.get(field).wrong++;
            }
        });
    }

    private <T> void eachList(
            MinutesCase one,
            ImportedMinutes read,
            String field,
            JsonNode expected,
            Function<ImportedParagraph, List<T>> values) {
        expected.properties().forEach(by -> {
            var found = values.apply(paragraph(read, by.getKey()));
            if (by.getValue().isInt()) {
                int wanted = by.getValue().asInt();
                tally(
                        one,
                        field,
                        Math.min(wanted, found.size()),
                        Math.max(0, found.size() - wanted),
                        Math.max(0, wanted - found.size()),
                        by + " but " + found);
            } else {
                objects(one, field, by.getValue(), found);
            }
        });
    }

    private <T> void list(MinutesCase one, String field, JsonNode expected, List<T> found, Function<T, String> shown) {
        var rest = new ArrayList<>(found.stream().map(shown).toList());
        int right = 0;
        for (var wanted : texts(expected)) {
            right += rest.remove(wanted) ? 1 : 0;
        }
        boolean ordered = found.stream().map(shown).toList().equals(texts(expected));
        tally(
                one,
                field,
                right,
                rest.size() + (ordered || !rest.isEmpty() ? 0 : 1),
                expected.size() - right,
                expected + " but " + found.stream().map(shown).toList());
    }

    /// Objects of which the expected ones name some properties.
    private <T> void objects(MinutesCase one, String field, JsonNode expected, List<T> found) {
        var rest = new ArrayList<JsonNode>();
        found.forEach(each -> rest.add(JSON.valueToTree(each)));
        int right = 0;
        for (var wanted : expected) {
            Optional<JsonNode> match =
                    rest.stream().filter(each -> includes(each, wanted)).findFirst();
            match.ifPresent(rest::remove);
            right += match.isPresent() ? 1 : 0;
        }
        tally(one, field, right, rest.size(), expected.size() - right, expected + " but " + found);
    }

    private static boolean includes(JsonNode found, JsonNode wanted) {
        return wanted.properties().stream()
                .allMatch(property -> Objects.requireNonNullElse(found.get(property.getKey()), JSON.nullNode())
                        .equals(property.getValue()));
    }

    private void fact(MinutesCase one, String field, JsonNode expected, @Nullable Object found) {
        boolean right = expected.asText().equals(String.valueOf(found));
        mark(one, field, right, true, expected + " but " + found);
        if (!right && found != null) {
            counts.get(field).wrong++;
        }
    }

    private void mark(MinutesCase one, String field, boolean right, boolean missed, String fault) {
        tally(one, field, right ? 1 : 0, right || missed ? 0 : 1, right || !missed ? 0 : 1, fault);
    }

    private void tally(MinutesCase one, String field, int right, int wrong, int missed, String fault) {
        var count = counts.computeIfAbsent(field, absent -> new Count());
        count.right += right;
        count.wrong += wrong;
        count.missed += missed;
        if (wrong + missed > 0) {
            faults.add(one.name() + " " + field + ": " + fault);
        }
    }
}
