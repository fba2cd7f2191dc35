package se.samverka.meetings.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.MinutesRedaction;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.paper.model.Block;
import se.samverka.meetings.paper.model.MinutesPages.Section;
import se.samverka.meetings.paper.model.MinutesPages.Section.Mark;

/// The sections of a §, in the order of Swedish minutes.
final class ParagraphPaper {

    private static final String DECISION = "Beslut";

    private final List<Section> sections = new ArrayList<>();

    private ParagraphPaper() {}

    static List<Section> sections(ParagraphDocument paragraph, @Nullable List<Attendance> attendances) {
        var paper = new ParagraphPaper();
        paper.text("Ärendet", paragraph.summary());
        paper.add("Yttranden", said(paragraph));
        paper.add("Jäv", disqualified(paragraph, attendances));
        paper.text(proposal(paragraph.proposedBy()), paragraph.proposedDecision());
        paper.add("Yrkanden", statements(paragraph.counterProposals()));
        paper.add(
                "Omröstning",
                paragraph.votes().stream().flatMap(vote -> vote(vote).stream()).toList());
        paper.text(DECISION, paragraph.decision());
        paper.add("Reservationer", reservations(paragraph));
        paper.add("Protokollsanteckningar", statements(paragraph.statements()));
        paper.list("Anmälda ärenden", paragraph.notices());
        paper.list("Beslutsunderlag", paragraph.documents());
        paragraph.corrections().forEach(paper::correction);
        paragraph.redactions().forEach(paper::redaction);
        return paper.sections;
    }

    private static String proposal(@Nullable String by) {
        if (by == null) {
            return "Förslag till beslut";
        }
        // Minutes name the proposer in the genitive: "Arbetsutskottets".
        return by.endsWith("s") ? by + " förslag till beslut" : "Förslag till beslut, " + by;
    }

    private void text(String heading, @Nullable String text) {
        if (text != null) {
            add(heading, Block.of(text));
        }
    }

    private void list(String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            add(heading, List.of(Block.bullets(entries)));
        }
    }

    private void add(String heading, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(heading, blocks, heading.equals(DECISION) ? Mark.DECISION : Mark.NONE));
        }
    }

    private void correction(MinutesCorrection correction) {
        var blocks = new ArrayList<>(Block.of(correction.text()));
        blocks.addAll(Block.of("Skäl", correction.reason()));
        sections.add(new Section("Rättelse " + correction.correctedOn(), blocks, Mark.BESIDE));
    }

    private void redaction(MinutesRedaction redaction) {
        sections.add(new Section(
                SwedishTexts.redacted(redaction.kind()) + " " + redaction.redactedOn(),
                Block.of("Skäl", redaction.reason()),
                Mark.BESIDE));
    }

    private static List<Block> said(ParagraphDocument paragraph) {
        return paragraph.contributions().stream()
                .flatMap(one -> Block.of(one.organisation(), one.text()).stream())
                .toList();
    }

    private static List<Block> disqualified(ParagraphDocument paragraph, @Nullable List<Attendance> attendances) {
        return AttendancePaper.disqualified(attendances, new ParagraphLabel(paragraph.number(), paragraph.letter()))
                .stream()
                .flatMap(name -> Block.of(name + " deltar inte i handläggningen på grund av jäv.").stream())
                .toList();
    }

    private static List<Block> statements(List<Statement> statements) {
        return statements.stream()
                .flatMap(one -> Block.of(Objects.requireNonNullElse(one.by(), ""), one.text()).stream())
                .toList();
    }

    private static List<Block> reservations(ParagraphDocument paragraph) {
        return paragraph.reservations().stream()
                .flatMap(one -> {
                    var by = Objects.requireNonNullElse(one.by(), "");
                    return one.text() == null
                            ? Block.of(
                                    by.isEmpty() ? "Reservation mot beslutet." : by + " reserverar sig mot beslutet.")
                                    .stream()
                            : Block.of(by, one.text()).stream();
                })
                .toList();
    }

    private static List<Block> vote(Vote vote) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.table(List.of(
                List.of("Ja", "Nej", "Avstod"),
                List.of(String.valueOf(vote.yes()), String.valueOf(vote.no()), String.valueOf(vote.abstained())))));
        if (vote.text() != null) {
            blocks.addAll(Block.of(vote.text()));
        }
        if (!vote.byName().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("Namn", "Parti", "Röst"));
            vote.byName()
                    .forEach(one -> rows.add(List.of(
                            one.name(),
                            Objects.requireNonNullElse(one.party(), "–"),
                            switch (one.ballot()) {
                                case YES -> "Ja";
                                case NO -> "Nej";
                                case ABSTAINED -> "Avstod";
                            })));
            blocks.add(Block.table(rows));
        }
        return blocks;
    }
}
