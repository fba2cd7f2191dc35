package se.samverka.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Writes XHTML as PDF/A-2a and PDF/UA-1. The same text gives the same bytes: the times and random ids that PDF
/// requires are derived from the document. The language is the page's own (`lang`).
@ApplicationScoped
public class PdfWriter {

    /// The family of all text; it is embedded (SIL Open Font License).
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    /// Included in PDFBox, which has no bold one.
    private static final String NORMAL_FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOLD_FONT = "/liberation/LiberationSans-Bold.ttf";

    /// A bound: rendering takes tens of megabytes each.
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final byte[] normal;
    private final byte[] bold;
    private final byte[] colours;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    public PdfWriter() {
        // It warns of each table below a running head, which has no limit on a page.
        XRLog.setLevel(XRLog.LAYOUT, Level.SEVERE);
        this.normal = resource(NORMAL_FONT);
        this.bold = resource(BOLD_FONT);
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    private static byte[] resource(String path) {
        try (var in = PDDocument.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No library includes " + path + " any more");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param xhtml the page, with all that it needs
    /// @param id of the document; replaces random ids
    /// @param day of the document; replaces the time of writing
    /// @throws RuleBroken 503 while too many others are being rendered
    public byte[] write(String xhtml, UUID id, LocalDate day) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw RuleBroken.unavailable(
                        ProblemCode.PDF_BUSY, "Too many documents are being rendered; try again shortly");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to render", e);
        }
        try {
            return render(xhtml, id, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private byte[] render(String xhtml, UUID id, LocalDate day) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useFont(() -> new ByteArrayInputStream(normal), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useReplacementText("?")
                .useSVGDrawer(new ChartDrawer())
                .addDOMMutator(ChartDrawer::describe)
                // Nothing is fetched: the page contains all that it needs.
                .useUriResolver((base, uri) -> null)
                .withProducer("Samverka")
                .withHtmlContent(xhtml, null);
        var out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            settle(pdf, day);
            pdf.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            pdf.save(out);
        }
        return out.toByteArray();
    }

    /// The time of writing would make each copy different.
    private static void settle(PDDocument pdf, LocalDate day) throws IOException {
        var midnight = day.atStartOfDay(BusinessTime.ZONE);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(midnight));
        var metadata = pdf.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>" + midnight.toOffsetDateTime().withNano(0) + "</xmp:CreateDate>");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
