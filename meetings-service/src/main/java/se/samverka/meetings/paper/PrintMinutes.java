package se.samverka.meetings.paper;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.MinutesDocument;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.paper.model.MinutesPages;
import se.samverka.paper.PdfWriter;

/// Minutes as a page, and the page as PDF.
@ApplicationScoped
public class PrintMinutes {

    private final Template template;
    private final PaperStyle style;
    private final PdfWriter writer;

    PrintMinutes(@Location("paper/minutes.html") Template template, PaperStyle style, PdfWriter writer) {
        this.template = template;
        this.style = style;
        this.writer = writer;
    }

    /// The minutes as XHTML that is HTML too.
    ///
    /// @param base of the API, for links to other minutes; null for a page without them
    public String page(MinutesDocument minutes, @Nullable URI base) {
        return render(MinutesPaper.minutes(minutes, base));
    }

    String render(MinutesPages pages) {
        return template.data("page", pages).data("style", style.css()).render();
    }

    /// @param page of these minutes
    /// @throws se.samverka.platform.rule.RuleBroken 503 while too many others are being rendered
    public byte[] pdf(MinutesDocument minutes, String page) {
        return writer.write(page, minutes.meeting().id(), day(minutes));
    }

    /// The day that the file bears: of the last approval in it, or else of the meeting.
    private static LocalDate day(MinutesDocument minutes) {
        var covering = minutes.paragraphs().stream()
                .map(ParagraphDocument::approvalId)
                .filter(Objects::nonNull)
                .toList();
        return minutes.meeting().approvals().stream()
                .filter(approval -> covering.contains(approval.id()))
                .map(approval -> approval.approvedOn())
                .max(Comparator.naturalOrder())
                .orElse(minutes.meeting().date());
    }
}
