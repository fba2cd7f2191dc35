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
import se.samverka.meetings.paper.model.LinkedWords;
import se.samverka.meetings.paper.model.MinutesPages.Section;
import se.samverka.meetings.paper.model.MinutesPages.Section.Mark;

/// The sections of a §, in the order of Swedish minutes.
final class ParagraphPaper {

    private static final String DECISION = "Beslut";

    private final List<Section> sections = new ArrayList<>();
    private final ParagraphDocument paragraph;
    private final ParagraphAddresses addresses;

    private ParagraphPaper(ParagraphDocument paragraph, ParagraphAddresses addresses) {
        this.paragraph = paragraph;
        this.addresses = addresses;
    }

    static List<Section> sections(
            ParagraphDocument paragraph, @Nullable List<Attendance> attendances, ParagraphAddresses addresses) {
        var paper = new ParagraphPaper(paragraph, addresses);
        paper.text("Ärendet", "/summary", paragraph.summary());
        paper.add("Yttranden", paper.said());
        paper.add("Jäv", disqualified(paragraph, attendances));
        paper.text(proposal(paragraph.proposedBy()), "/proposedDecision", paragraph.proposedDecision());
        paper.add("Yrkanden", paper.statements("/counterProposals/", paragraph.counterProposals()));
        paper.add(
                "Omröstning",
                paragraph.votes().stream().flatMap(vote -> vote(vote).stream()).toList());
        paper.text(DECISION, "/decision", paragraph.decision());
        paper.add("Reservationer", paper.reservations());
        paper.add("Protokollsanteckningar", paper.statements("/statements/", paragraph.statements()));
        paper.list("Anmälda ärenden", "/notices/", paragraph.notices());
        paper.list("Beslutsunderlag", "/documents/", paragraph.documents());
        paper.add(
                "Beslutet skickas till",
                paragraph.sentTo().isEmpty() ? List.of() : List.of(Block.bullets(paragraph.sentTo())));
        for (int i = 0; i < paragraph.corrections().size(); i++) {
            paper.correction(i, paragraph.corrections().get(i));
        }
        paragraph.redactions().forEach(paper::redaction);
        paper.course();
        return paper.sections;
    }

    /// Which §§ the matter was postponed in, and goes on in.
    private void course() {
        var blocks = new ArrayList<Block>();
        if (paragraph.continues() != null) {
            blocks.addAll(addresses.sentence("Ärendet fortsätter från ", paragraph.continues()));
        }
        if (paragraph.continuedBy() != null) {
            blocks.addAll(addresses.sentence("Ärendet fortsätts i ", paragraph.continuedBy()));
        }
        if (!blocks.isEmpty()) {
            sections.add(new Section("Ärendets gång", blocks, Mark.BESIDE));
        }
    }

    private List<Block> linked(String field, String text, List<Block> blocks) {
        return LinkedWords.in(blocks, addresses.of(paragraph, field, text));
    }

    private static String proposal(@Nullable String by) {
        if (by == null) {
            return "Förslag till beslut";
        }
        // Minutes name the proposer in the genitive: "Arbetsutskottets".
        return by.endsWith("s") ? by + " förslag till beslut" : "Förslag till beslut, " + by;
    }

    private void text(String heading, String field, @Nullable String text) {
        if (text != null) {
            add(heading, linked(field, text, Block.of(text)));
        }
    }

    private void list(String heading, String field, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var links = new ArrayList<Block.Link>();
        for (int i = 0; i < entries.size(); i++) {
            int line = i;
            linked(field + i, entries.get(i), List.of(Block.bullets(List.of(entries.get(i)))))
                    .getFirst()
                    .links()
                    .stream()
                    .map(link -> new Block.Link(line, link.start(), link.end(), link.href(), link.title()))
                    .forEach(links::add);
        }
        add(heading, List.of(Block.bullets(entries).with(links)));
    }

    private void add(String heading, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(heading, blocks, heading.equals(DECISION) ? Mark.DECISION : Mark.NONE));
        }
    }

    private void correction(int index, MinutesCorrection correction) {
        var blocks = new ArrayList<>(
                linked("/corrections/" + index + "/text", correction.text(), Block.of(correction.text())));
        blocks.addAll(Block.of("Skäl", correction.reason()));
        sections.add(new Section("Rättelse " + correction.correctedOn(), blocks, Mark.BESIDE));
    }

    private void redaction(MinutesRedaction redaction) {
        sections.add(new Section(
                SwedishTexts.redacted(redaction.kind()) + " " + redaction.redactedOn(),
                Block.of("Skäl", redaction.reason()),
                Mark.BESIDE));
    }

    private List<Block> said() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < paragraph.contributions().size(); i++) {
            var one = paragraph.contributions().get(i);
            blocks.addAll(
                    linked("/contributions/" + i + "/text", one.text(), Block.of(one.organisation(), one.text())));
        }
        return blocks;
    }

    private static List<Block> disqualified(ParagraphDocument paragraph, @Nullable List<Attendance> attendances) {
        return AttendancePaper.disqualified(attendances, new ParagraphLabel(paragraph.number(), paragraph.letter()))
                .stream()
                .flatMap(name -> Block.of(name + " deltar inte i handläggningen på grund av jäv.").stream())
                .toList();
    }

    private List<Block> statements(String field, List<Statement> statements) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < statements.size(); i++) {
            var one = statements.get(i);
            blocks.addAll(linked(
                    field + i + "/text", one.text(), Block.of(Objects.requireNonNullElse(one.by(), ""), one.text())));
        }
        return blocks;
    }

    private List<Block> reservations() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < paragraph.reservations().size(); i++) {
            var one = paragraph.reservations().get(i);
            var by = Objects.requireNonNullElse(one.by(), "");
            var text = one.text();
            blocks.addAll(
                    text == null
                            ? Block.of(
                                    by.isEmpty() ? "Reservation mot beslutet." : by + " reserverar sig mot beslutet.")
                            : linked("/reservations/" + i + "/text", text, Block.of(by, text)));
        }
        return blocks;
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
