package se.samverka.meetings.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.paper.PdfWriter;

/// A yearly report as a page, and the page as PDF.
@ApplicationScoped
public class PrintYearlyReport {

    private final Template template;
    private final PaperStyle style;
    private final PdfWriter writer;

    PrintYearlyReport(@Location("paper/yearly-report.html") Template template, PaperStyle style, PdfWriter writer) {
        this.template = template;
        this.style = style;
        this.writer = writer;
    }

    /// The report as XHTML that is HTML too.
    public String page(YearlyReportDocument report) {
        return template.data("page", ReportPaper.of(report))
                .data("style", style.css())
                .render();
    }

    /// @param page of this report
    /// @throws se.samverka.platform.rule.RuleBroken 503 while too many others are being rendered
    public byte[] pdf(YearlyReportDocument report, String page) {
        var name = report.body().id() + "/" + report.year();
        return writer.write(page, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), report.until());
    }
}
