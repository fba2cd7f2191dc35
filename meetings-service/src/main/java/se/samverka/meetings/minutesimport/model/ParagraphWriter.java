package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// Turns the sections of one paragraph into its fields.
final class ParagraphWriter {

    private final @Nullable String body;
    private final Hyphens hyphens;
    private final Prose prose;
    private final ListEntries lists;
    private final AttendanceList attendance;
    private final Diagnostics diagnostics;

    /// @param body whose minutes these are, if known
    /// @param attendance takes the lists of persons that stand in paragraphs
    ParagraphWriter(@Nullable String body, Hyphens hyphens, AttendanceList attendance, Diagnostics diagnostics) {
        this.body = body;
        this.hyphens = hyphens;
        this.prose = new Prose(hyphens);
        this.lists = new ListEntries(hyphens, diagnostics);
        this.attendance = attendance;
        this.diagnostics = diagnostics;
    }

    /// @param last whether no paragraph follows, so that signatures may
    ImportedParagraph write(ParagraphHeadings.Part part, boolean last) {
        return new Writing(part, last).write();
    }

    /// One paragraph while it is written.
    private final class Writing {

        private final ParagraphHeadings.Part part;
        private final boolean last;
        private final List<Section> sections;
        private final Sources sources = new Sources();
        private final List<String> summary = new ArrayList<>();
        private final List<SpokenContribution> contributions = new ArrayList<>();

        Writing(ParagraphHeadings.Part part, boolean last) {
            this.part = part;
            this.last = last;
            this.sections = SectionReader.read(part, body, diagnostics);
        }

        ImportedParagraph write() {
            var opening = TitleReader.read(part, sections.getFirst().lines(), hyphens, sources, diagnostics);
            var votes = votes();
            summarise(opening.text());
            sections.stream().skip(1).forEach(section -> summarise(section, votes));
            var proposed = text(Role.PROPOSAL, Field.PROPOSED_DECISION);
            var decision = text(Role.DECISION, Field.DECISION);
            var allVotes = votes.isEmpty() ? Votes.in(prose.lines(lines(Role.PROCEEDINGS))) : votes;
            if (allVotes.isEmpty() && decision != null) {
                allVotes = Votes.in(decision);
            }
            var wholeSummary = String.join("\n\n", summary);
            reportDecision(proposed, decision, wholeSummary);
            var letter = part.sign().letter();
            return new ImportedParagraph(
                    part.sign().number(),
                    letter.isEmpty() ? null : letter,
                    part.sign().label(),
                    part.heading().number(),
                    opening.title(),
                    opening.caseNumber().orElse(null),
                    wholeSummary,
                    List.copyOf(contributions),
                    proposed,
                    proposedBy(),
                    decision,
                    decision == null ? null : DecisionOutcome.of(decision),
                    decision == null ? List.of() : Outcomes.of(decision),
                    allVotes,
                    reservations(),
                    attributed(Role.STATEMENTS, Field.STATEMENTS),
                    attributed(Role.COUNTER_PROPOSALS, Field.COUNTER_PROPOSALS),
                    entries(Role.DOCUMENTS, Field.DOCUMENTS),
                    entries(Role.NOTICES, Field.NOTICES),
                    Recipients.of(entries(Role.SENT_TO, Field.SENT_TO)),
                    sources.inOrder());
        }

        private List<Section> of(Role role) {
            return sections.stream().filter(section -> section.role() == role).toList();
        }

        /// The lines of all sections of a role, a blank line between.
        private List<Line> lines(Role role) {
            var lines = new ArrayList<Line>();
            for (var section : of(role)) {
                section.heading().ifPresent(heading -> lines.add(heading.blank()));
                if (section.heading().isEmpty() && !section.lines().isEmpty()) {
                    lines.add(section.lines().getFirst().blank());
                }
                lines.addAll(section.lines());
            }
            return lines;
        }

        private void note(Role role, Field field) {
            of(role).forEach(section -> sources.add(field, section.source()));
        }

        private @Nullable String text(Role role, Field field) {
            note(role, field);
            var text = prose.text(lines(role));
            return text.isEmpty() ? null : text;
        }

        private @Nullable String proposedBy() {
            return of(Role.PROPOSAL).stream()
                    .map(Section::owner)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private List<String> entries(Role role, Field field) {
            note(role, field);
            return of(role).stream()
                    .flatMap(section -> lists.of(section.lines()).stream())
                    .toList();
        }

        private List<AttributedText> attributed(Role role, Field field) {
            note(role, field);
            return AttributedTexts.in(prose.text(lines(role)));
        }

        private List<AttributedText> reservations() {
            var reservations = attributed(Role.RESERVATIONS, Field.RESERVATIONS);
            if (reservations.stream().anyMatch(one -> one.by() == null)) {
                diagnostics.add(
                        DiagnosticCode.RESERVATION_WITHOUT_NAME,
                        of(Role.RESERVATIONS).getFirst().source().getFirst(),
                        "A reservation of § " + part.sign().label() + " does not say whose it is");
            }
            return reservations;
        }

        private List<CountedVote> votes() {
            var votes = Votes.in(prose.lines(lines(Role.VOTES)));
            if (votes.isEmpty()) {
                of(Role.VOTES).stream()
                        .flatMap(section -> section.source().stream())
                        .findFirst()
                        .ifPresent(line -> diagnostics.add(
                                DiagnosticCode.VOTE_UNREADABLE,
                                line,
                                "No count and no names of a vote could be read in § "
                                        + part.sign().label() + "; the text is kept in its summary"));
            } else {
                note(Role.VOTES, Field.VOTES);
            }
            return votes;
        }

        private void summarise(Section section, List<CountedVote> votes) {
            switch (section.role()) {
                case PREAMBLE, SUMMARY -> {
                    section.heading().ifPresent(heading -> sources.add(Field.SUMMARY, heading));
                    summarise(section.lines());
                }
                case OTHER, PROCEEDINGS -> summarise(section.withHeading());
                case VOTES -> {
                    if (votes.isEmpty()) {
                        summarise(section.withHeading());
                    }
                }
                case ATTENDANCE -> summarise(withoutPersons(section));
                case SIGNATURES -> {
                    if (last) {
                        reportSignatures(section);
                    } else {
                        summarise(section.withHeading());
                    }
                }
                case PROPOSAL, DECISION, COUNTER_PROPOSALS, RESERVATIONS, STATEMENTS, DOCUMENTS, NOTICES, SENT_TO -> {
                    // These have fields of their own.
                }
            }
        }

        private void summarise(List<Line> lines) {
            var found = Contributions.in(lines);
            sources.add(Field.SUMMARY, found.summary());
            found.contributions().forEach(said -> {
                sources.add(Field.CONTRIBUTIONS, said);
                contributions.add(Contributions.of(said, prose));
            });
            var text = prose.text(found.summary());
            if (!text.isEmpty()) {
                summary.add(text);
            }
        }

        /// The lines of a list of persons that name none.
        private List<Line> withoutPersons(Section section) {
            var rest = section.source().stream()
                    .filter(line -> !line.isBlank() && !attendance.take(line))
                    .toList();
            attendance.end();
            return rest;
        }

        private void reportSignatures(Section section) {
            var lines = section.source();
            var text = lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(Line::text)
                    .collect(Collectors.joining(" | "));
            diagnostics.add(
                    DiagnosticCode.TEXT_AFTER_LAST_PARAGRAPH,
                    lines.getFirst().number(),
                    lines.getLast().number(),
                    text,
                    "Signatures and the like, which are in no paragraph");
        }

        private void reportDecision(@Nullable String proposed, @Nullable String decision, String text) {
            if (decision != null) {
                return;
            }
            if (proposed == null && Outcomes.reads(text)) {
                diagnostics.add(
                        DiagnosticCode.UNDECIDED,
                        part.heading(),
                        "§ " + part.sign().label()
                                + " reads as if something was decided, but no heading says so; it is in the summary");
                return;
            }
            diagnostics.add(
                    proposed == null ? DiagnosticCode.DECISION_MISSING : DiagnosticCode.DECISION_MISSING_FOR_PROPOSAL,
                    part.heading(),
                    "§ " + part.sign().label() + " has no decision"
                            + (proposed == null ? "" : ", but a proposal for one"));
        }
    }
}
