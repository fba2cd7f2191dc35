package se.samverka.finance.delivery.pdf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.InvoiceForm;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.delivery.pdf.model.InvoicePages;
import se.samverka.finance.delivery.pdf.model.InvoicePages.Section;
import se.samverka.finance.insight.explanation.ExplainInvoice;
import se.samverka.finance.insight.explanation.ExplanationDocument;
import se.samverka.finance.insight.explanation.ExplanationDocument.SentenceDocument;
import se.samverka.paper.PdfWriter;
import se.samverka.platform.rule.RuleBroken;

/// Issued documents as PDF.
@ApplicationScoped
public class PdfForm implements InvoiceForm {

    /// A bound on the explained lines for one reader; the rest is in `/explanations`.
    private static final int MOST_LINES_EXPLAINED = 40;

    private final LookUpDocuments documents;
    private final ExplainInvoice explain;
    private final Template template;
    private final PdfWriter writer;

    public PdfForm(
            LookUpDocuments documents,
            ExplainInvoice explain,
            @Location("pdf/invoice.html") Template template,
            PdfWriter writer) {
        this.documents = documents;
        this.explain = explain;
        this.template = template;
        this.writer = writer;
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String fileEnding() {
        return "pdf";
    }

    /// Reads everything first, and holds no database connection while it waits to render.
    @Override
    public byte[] write(Invoice issued) {
        var issueDate = issued.issueDate();
        if (issueDate == null) {
            throw new IllegalArgumentException("A draft cannot be printed");
        }
        var pages = InvoicePages.of(issued, originalOf(issued), explanation(issued));
        return writer.write(template.data("page", pages).render(), issued.id(), issueDate);
    }

    private @Nullable InvoiceNumber originalOf(Invoice issued) {
        var original = issued.originalInvoiceId();
        return original == null
                ? null
                : QuarkusTransaction.joiningExisting()
                        .call(() -> documents.find(original).map(Invoice::number))
                        .orElse(null);
    }

    /// An issued document can be printed even when it can no longer be explained.
    private List<Section> explanation(Invoice issued) {
        try {
            return sections(explain.run(issued.id()));
        } catch (RuleBroken unknown) {
            if (unknown.kind() != RuleBroken.Kind.CONFLICT) {
                throw unknown;
            }
            return List.of(new Section(
                    "Underlaget finns inte kvar",
                    List.of("Handlingen utfärdades innan underlaget för beräkningen sparades.")));
        }
    }

    private static List<Section> sections(ExplanationDocument explanation) {
        var sections = new ArrayList<Section>();
        sections.add(new Section("Avtal och beslut", swedish(explanation.sentences())));
        var lines = explanation.lines();
        lines.stream()
                .limit(MOST_LINES_EXPLAINED)
                .map(line -> new Section("Rad " + line.lineNumber(), swedish(line.sentences())))
                .forEach(sections::add);
        if (lines.size() > MOST_LINES_EXPLAINED) {
            sections.add(new Section(
                    "Övriga rader",
                    List.of("Resten av raderna förklaras i tjänsten, under /invoices/" + explanation.invoiceId()
                            + "/explanations.")));
        }
        return sections;
    }

    private static List<String> swedish(List<SentenceDocument> sentences) {
        return sentences.stream().map(SentenceDocument::sv).toList();
    }
}
