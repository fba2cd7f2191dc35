package se.samverka.meetings.paper;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverka.meetings.meeting.AgendaDocument;
import se.samverka.meetings.meeting.AgendaItemDocument;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.paper.model.AgendaPages;
import se.samverka.meetings.paper.model.AgendaPages.Item;
import se.samverka.meetings.paper.model.Block;
import se.samverka.meetings.paper.model.MinutesPages.Fact;
import se.samverka.meetings.paper.model.MinutesPages.Section;
import se.samverka.meetings.paper.model.MinutesPages.Section.Mark;
import se.samverka.paper.PdfWriter;

/// Agendas as a page, and the page as PDF.
@ApplicationScoped
public class PrintAgenda {

    private final Template template;
    private final PaperStyle style;
    private final PdfWriter writer;

    PrintAgenda(@Location("paper/agenda.html") Template template, PaperStyle style, PdfWriter writer) {
        this.template = template;
        this.style = style;
        this.writer = writer;
    }

    /// The agenda as XHTML that is HTML too.
    ///
    /// @param base of the API, for links to the files
    public String page(MeetingDocument meeting, AgendaDocument agenda, URI base) {
        return template.data("page", pages(meeting, agenda, base))
                .data("style", style.css())
                .render();
    }

    /// @param page of this agenda
    /// @throws se.samverka.platform.rule.RuleBroken 503 while too many others are being rendered
    public byte[] pdf(MeetingDocument meeting, String page) {
        return writer.write(page, meeting.id(), meeting.date());
    }

    private static AgendaPages pages(MeetingDocument meeting, AgendaDocument agenda, URI base) {
        var files = new AttachmentPaper(meeting.id(), agenda.attachments(), base);
        return new AgendaPages(
                "Föredragningslista " + meeting.date() + ", " + meeting.body(),
                meeting.body(),
                meeting.date().toString(),
                warning(meeting, agenda),
                facts(meeting, agenda),
                agenda.items().stream().map(item -> item(item, files)).toList(),
                files.of(null));
    }

    private static String warning(MeetingDocument meeting, AgendaDocument agenda) {
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return "INSTÄLLT – " + Objects.requireNonNullElse(meeting.cancellationReason(), "");
        }
        return agenda.version() == 0 ? "UTKAST – kallelsen är inte skickad" : "";
    }

    private static List<Fact> facts(MeetingDocument meeting, AgendaDocument agenda) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Plats och tid", SwedishTexts.placeAndTime(meeting)));
        if (meeting.calledOn() != null) {
            facts.add(new Fact("Kallelse", List.of(meeting.calledOn().toString())));
        }
        if (agenda.version() > 1) {
            facts.add(new Fact("Version", List.of(agenda.version() + ", ändrad efter kallelsen")));
        }
        return facts;
    }

    private static Item item(AgendaItemDocument item, AttachmentPaper files) {
        var sections = new ArrayList<Section>();
        add("Ärendet", Block.of(item.summary()), sections);
        if (item.continues() != null) {
            var earlier = item.continues();
            add(
                    "Ärendets gång",
                    Block.of("Ärendet fortsätter från § " + new ParagraphLabel(earlier.paragraph(), earlier.letter())
                            + ", " + earlier.date() + "."),
                    sections);
        }
        add("Förslag till beslut", Block.of(Objects.requireNonNullElse(item.proposedDecision(), "")), sections);
        add("Handlingar", item.documents().isEmpty() ? List.of() : List.of(Block.bullets(item.documents())), sections);
        add("Bilagor", files.of(item.id()), sections);
        return new Item(
                String.valueOf(item.position()),
                item.title(),
                Objects.requireNonNullElse(item.caseNumber(), ""),
                Objects.requireNonNullElse(item.withdrawnReason(), ""),
                sections);
    }

    private static void add(String heading, List<Block> blocks, List<Section> sections) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(heading, blocks, Mark.NONE));
        }
    }
}
