package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Divides one paragraph into sections. Each line ends up in one of them.
///
/// For each line the first of these rules that holds counts: a heading that {@link RoleHeadings} knows begins its
/// section; a heading by shape ends a decision or a proposal; a sentence that says what it is begins a section
/// without a heading; anything else belongs to the section before it.
final class SectionReader {

    private static final Set<Role> FOUND_BY_SENTENCE = EnumSet.of(
            Role.PREAMBLE,
            Role.SUMMARY,
            Role.DECISION,
            Role.OTHER,
            Role.COUNTER_PROPOSALS,
            Role.RESERVATIONS,
            Role.STATEMENTS,
            Role.VOTES);

    private static final Set<Role> ATTRIBUTED = EnumSet.of(Role.COUNTER_PROPOSALS, Role.RESERVATIONS, Role.STATEMENTS);

    private static final Pattern POINT = Pattern.compile("(?:[0-9]{1,2}|\\p{Ll})[.)] .*");

    /// Titles of paragraphs that are a list of persons.
    private static final Pattern ROLL_CALL =
            Pattern.compile("(?iu)(?:upprop|närvaro\\p{L}*|närvarande|deltagare)(?: (?:och|samt|vid) .{1,60})?");

    private static final Pattern RULE = Pattern.compile("[_.…\\s]{5,}");

    private final ParagraphHeadings.Part part;
    private final @Nullable String body;
    private final Diagnostics diagnostics;
    private final List<Line> lines;
    private final List<Section> sections = new ArrayList<>();
    private final Set<Role> withText = EnumSet.noneOf(Role.class);
    private final boolean decisionHasHeading;
    private HeadingShape shape;
    /// What goes on after a sentence that stands between its lines.
    private Optional<Role> interrupted = Optional.empty();

    private SectionReader(ParagraphHeadings.Part part, @Nullable String body, Diagnostics diagnostics) {
        this.part = part;
        this.body = body;
        this.diagnostics = diagnostics;
        this.lines = part.lines();
        this.shape = new HeadingShape(lines);
        this.decisionHasHeading = lines.stream()
                .flatMap(line -> RoleHeadings.of(line).stream())
                .anyMatch(heading ->
                        heading.role() == Role.DECISION && heading.form() != RoleHeading.Form.CLAUSE && isOwn(heading));
        sections.add(Section.preamble());
        if (ROLL_CALL.matcher(part.sign().rest()).matches()) {
            sections.add(Section.without(Role.ATTENDANCE));
        }
    }

    /// @param body whose minutes these are, if known
    static List<Section> read(ParagraphHeadings.Part part, @Nullable String body, Diagnostics diagnostics) {
        var reader = new SectionReader(part, body, diagnostics);
        for (int i = 0; i < reader.lines.size(); i++) {
            reader.take(i);
        }
        return reader.sections;
    }

    private boolean isOwn(RoleHeading heading) {
        var owner = heading.owner();
        return body == null || owner == null || Words.isMeeting(owner) || Words.isSameBody(owner, body);
    }

    private Section current() {
        return sections.getLast();
    }

    private void take(int index) {
        var line = lines.get(index);
        if (line.isBlank()) {
            add(line);
            return;
        }
        var heading = RoleHeadings.of(line).filter(found -> stands(found, line, index));
        if (heading.isPresent()) {
            begin(heading.get(), line);
            return;
        }
        resume(index);
        if (isSigned(index)) {
            enter(new Section(Role.SIGNATURES, Optional.of(line), null, new ArrayList<>()));
        } else if (current().role() == Role.SENT_TO && Recipients.isSentence(line.text())) {
            endRecipients();
            add(line);
        } else if (endsAt(index)) {
            beginUnknown(line);
        } else if (!beginBySentence(line, index)) {
            add(line);
        }
    }

    private Optional<Line> before(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isAfterBlank(int index) {
        return index == 0 || lines.get(index - 1).isBlank();
    }

    /// Whether what looks like a heading is one in this place.
    private boolean stands(RoleHeading heading, Line line, int index) {
        if (!isAfterBlank(index) && Words.isUnfinished(lines.get(index - 1).text())) {
            return false;
        }
        if (RoleHeadings.isAttachment(line) && !current().role().isDecisive()) {
            return false;
        }
        boolean label = heading.form() == RoleHeading.Form.LABEL;
        // To whom the decision is sent is no entry of another list.
        boolean sent = heading.role() == Role.SENT_TO;
        if (current().role().isList() && (line.isBulleted() || (label && !sent && !isAfterBlank(index)))) {
            return false;
        }
        if (isTitle(heading, index) || isEntry(index)) {
            return false;
        }
        if (heading.role() == Role.SIGNATURES) {
            return !sections.getFirst().lines().isEmpty() || sections.size() > 1;
        }
        return heading.form() != RoleHeading.Form.CLAUSE || isClauseAHeading(heading);
    }

    /// The first line of a paragraph whose heading has no title is the title: `Delegationsbeslut`.
    private boolean isTitle(RoleHeading heading, int index) {
        boolean untitled = CaseNumbers.in(part.sign().rest()).title().isEmpty();
        boolean first = lines.subList(0, index).stream()
                .allMatch(line -> line.isBlank() || CaseNumbers.in(line).isPresent());
        return untitled
                && first
                && heading.form() == RoleHeading.Form.ALONE
                && !heading.role().isDecisive()
                && heading.role() != Role.SUMMARY;
    }

    /// A line to sign on, or the duty above it: `Ordförande` / `__________`.
    private boolean isSigned(int index) {
        if (current().role() == Role.SIGNATURES || current().role().isList()) {
            return false;
        }
        boolean above = index + 1 < lines.size()
                && RULE.matcher(lines.get(index + 1).text()).matches();
        return RULE.matcher(lines.get(index).text()).matches()
                || (above && RoleHeadings.isSigner(lines.get(index).text()));
    }

    /// A point or a bullet directly after another is an entry of a list: `2. Länsstyrelsens beslut`.
    private boolean isEntry(int index) {
        return index > 0
                && isPoint(lines.get(index))
                && isPoint(lines.get(index - 1))
                && !current().role().isDecisive();
    }

    private static boolean isPoint(Line line) {
        return line.isBulleted() || POINT.matcher(line.text()).matches();
    }

    /// `Nämnden beslutar` is the heading of the decision only where no other is, and not where it introduces a
    /// proposal. `Utskottet föreslår` is the heading of a proposal where no other section has begun.
    private boolean isClauseAHeading(RoleHeading heading) {
        if (heading.role() == Role.PROPOSAL) {
            return current().role().isSummary();
        }
        boolean introduces = current().role().isDecisive() && !current().hasText();
        return !decisionHasHeading && !introduces;
    }

    private boolean endsAt(int index) {
        return current().role().isDecisive()
                ? shape.isAt(index)
                : current().role() != Role.PREAMBLE
                        && !current().role().isSummary()
                        && (shape.standsAloneAt(index) || (current().role().isList() && shape.endsListAt(index)));
    }

    private void begin(RoleHeading heading, Line line) {
        var role = heading.role();
        if (role == Role.DECISION && !isOwn(heading)) {
            if (decisionHasHeading) {
                role = Role.OTHER;
            } else {
                diagnostics.add(
                        DiagnosticCode.DECISION_OF_ANOTHER_BODY,
                        line,
                        "Read as the decision, but the heading names another body than " + body);
            }
        }
        if (role == Role.SENT_TO && Recipients.isSentence(heading.rest())) {
            role = Role.OTHER;
        }
        boolean again = withText.contains(role);
        if (role == Role.OTHER || role == Role.PROCEEDINGS) {
            reportInSummary(line);
        } else if (again && (role.isDecisive() || role.isList())) {
            diagnostics.add(
                    DiagnosticCode.SECTION_REPEATED,
                    line,
                    "§ " + part.sign().label() + " has the section \"" + line.text()
                            + "\" more than once; the texts are joined");
        }
        enter(new Section(role, Optional.of(line), heading.owner(), new ArrayList<>()));
        if (!heading.rest().isEmpty() && role != Role.OTHER) {
            add(line.with(heading.rest()));
            if (ATTRIBUTED.contains(role) && AttributedTexts.isMaker(heading.rest())) {
                // What they say is a block of its own, with the name before it.
                add(line.blank());
            }
        }
    }

    /// A sentence is no recipient. Where it stands first, the heading was another one than it looked like.
    private void endRecipients() {
        var ended = current();
        var heading = ended.hasText() ? Optional.<Line>empty() : ended.heading();
        if (heading.isPresent()) {
            sections.removeLast();
            reportInSummary(heading.get());
        } else {
            ended.heading()
                    .ifPresent(line -> diagnostics.add(
                            DiagnosticCode.SECTION_IN_SUMMARY,
                            line,
                            "What follows the recipients in § " + part.sign().label() + " is kept in its summary"));
        }
        enter(new Section(Role.OTHER, heading, null, new ArrayList<>()));
    }

    private void reportInSummary(Line heading) {
        diagnostics.add(
                DiagnosticCode.SECTION_IN_SUMMARY,
                heading,
                "The section \"" + heading.text() + "\" of § " + part.sign().label() + " is kept in its summary");
    }

    private void beginUnknown(Line line) {
        diagnostics.add(
                DiagnosticCode.SECTION_UNKNOWN,
                line,
                "Read as an unknown heading: \"" + line.text()
                        + "\" and the text after it are kept in the summary of § "
                        + part.sign().label() + ", and are not part of its decision");
        enter(new Section(Role.OTHER, Optional.of(line), null, new ArrayList<>()));
    }

    private boolean beginBySentence(Line line, int index) {
        var before = before(index);
        boolean begins = isAfterBlank(index) || before.isEmpty() || before.get().endsWithStop();
        boolean afterTitle = current().role() == Role.PREAMBLE
                && before.filter(one -> !Words.isUnfinished(one.text())).isPresent();
        if (!line.startsUpperCase()
                || !(begins || afterTitle)
                || !FOUND_BY_SENTENCE.contains(current().role())) {
            return false;
        }
        if (current().role().isSummary() && !decisionHasHeading && SentenceRoles.decides(line, body)) {
            diagnostics.add(
                    DiagnosticCode.DECISION_WITHOUT_HEADING,
                    line,
                    "Read as the decision of § " + part.sign().label() + ", which no heading says");
            enter(Section.without(Role.DECISION));
            add(line);
            return true;
        }
        if (begins && interrupts(line, index)) {
            return true;
        }
        if (begins && current().role().isDecisive() && current().hasText() && SentenceRoles.proceeds(line)) {
            enter(Section.without(Role.PROCEEDINGS));
            add(line);
            return true;
        }
        var role = SentenceRoles.of(line)
                .filter(found -> begins && found != current().role());
        role.ifPresent(found -> {
            enter(Section.without(found));
            add(line);
        });
        return role.isPresent();
    }

    /// A sentence between the lines of a section that is no part of it.
    private boolean interrupts(Line line, int index) {
        var role = current().role();
        var other = role.isSummary() && SentenceRoles.proposes(line)
                ? Role.PROPOSAL
                : !role.isSummary()
                                && role != Role.STATEMENTS
                                && current().hasText()
                                && SentenceRoles.isAside(line, isAfterBlank(index))
                        ? Role.OTHER
                        : role;
        if (other == role) {
            return false;
        }
        enter(Section.without(other));
        interrupted = Optional.of(role == Role.PREAMBLE ? Role.SUMMARY : role);
        add(line);
        return true;
    }

    private void resume(int index) {
        var last = before(index).filter(Line::endsWithStop);
        if (interrupted.isPresent() && last.isPresent()) {
            enter(Section.without(interrupted.get()));
            shape.take(last.get());
            if (isAfterBlank(index)) {
                shape.take(last.get().blank());
            }
        }
    }

    private void enter(Section section) {
        interrupted = Optional.empty();
        sections.add(section);
        shape = new HeadingShape(lines);
    }

    private void add(Line line) {
        current().lines().add(line);
        if (!line.isBlank()) {
            withText.add(current().role());
        }
        shape.take(line);
    }
}
