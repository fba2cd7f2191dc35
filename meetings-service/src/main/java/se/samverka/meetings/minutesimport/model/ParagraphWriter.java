package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// Turns the sorted lines of one paragraph into its text.
final class ParagraphWriter {

    private final Diagnostics diagnostics;
    private final Hyphens hyphens;
    private final Prose prose;
    private final ListEntries lists;

    ParagraphWriter(Hyphens hyphens, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.hyphens = hyphens;
        this.prose = new Prose(hyphens);
        this.lists = new ListEntries(hyphens, diagnostics);
    }

    /// What stands between the heading and the first named section.
    private record Opening(String title, Optional<String> caseNumber, List<Line> text) {}

    ImportedParagraph write(RawParagraph raw) {
        var opening = opening(raw);
        var contributions = new ArrayList<SpokenContribution>();
        var summary = new ArrayList<String>();
        addBlocks(opening.text(), summary, contributions);
        addBlocks(raw.lines(Section.SUMMARY), summary, contributions);
        addBlocks(raw.lines(Section.OTHER), summary, contributions);
        var proposed = textOf(raw, Section.PROPOSAL);
        var decision = textOf(raw, Section.DECISION);
        var heading = raw.heading();
        if (decision == null) {
            diagnostics.add(
                    proposed == null ? DiagnosticCode.DECISION_MISSING : DiagnosticCode.DECISION_MISSING_FOR_PROPOSAL,
                    heading.line(),
                    "§ " + heading.number() + " has no decision"
                            + (proposed == null ? "" : ", but a proposal for one"));
        }
        return new ImportedParagraph(
                heading.number(),
                heading.line().number(),
                opening.title(),
                opening.caseNumber().orElse(null),
                String.join("\n\n", summary),
                List.copyOf(contributions),
                proposed,
                decision,
                decision == null ? null : DecisionOutcome.of(decision),
                lists.of(raw.lines(Section.DOCUMENTS)),
                lists.of(raw.lines(Section.NOTICES)));
    }

    private @Nullable String textOf(RawParagraph raw, Section section) {
        var text = prose.text(raw.lines(section));
        return text.isEmpty() ? null : text;
    }

    /// The title continues on the next line when that begins in lower case, and stands on the next line when the
    /// heading has only a number.
    private Opening opening(RawParagraph raw) {
        var title = new StringBuilder(raw.heading().title());
        var previous = raw.heading().line();
        var caseNumber = Optional.<String>empty();
        var text = new ArrayList<Line>();
        for (var line : raw.lines(Section.PREAMBLE)) {
            var number = caseNumber.isEmpty() && text.stream().allMatch(Line::isBlank)
                    ? CaseNumbers.in(line)
                    : Optional.<String>empty();
            boolean atTitle = text.isEmpty() && caseNumber.isEmpty() && !line.isBlank();
            if (number.isPresent()) {
                caseNumber = number;
                text.clear();
            } else if (atTitle && title.isEmpty()) {
                title.append(line.text());
                previous = line;
            } else if (atTitle && line.startsLowerCase()) {
                hyphens.append(title, previous, line);
                diagnostics.add(DiagnosticCode.TITLE_CONTINUED, line, "Read as the end of the title above");
                previous = line;
            } else if (!(title.isEmpty() && line.isBlank())) {
                text.add(line);
            }
        }
        if (title.isEmpty()) {
            diagnostics.add(
                    DiagnosticCode.TITLE_MISSING,
                    raw.heading().line(),
                    "§ " + raw.heading().number() + " has no title");
        }
        return new Opening(title.toString(), caseNumber, text);
    }

    private void addBlocks(List<Line> lines, List<String> summary, List<SpokenContribution> contributions) {
        var run = new ArrayList<Line>();
        for (var block : Prose.blocks(lines)) {
            if (!block.getFirst().isBulleted()
                    && Contributions.beginsIn(block.getFirst().text())) {
                contributions.add(Contributions.of(prose.block(block)));
            } else {
                run.addAll(block);
                run.add(new Line(block.getLast().number(), "", false, false));
            }
        }
        var text = prose.text(run);
        if (!text.isEmpty()) {
            summary.add(text);
        }
    }
}
