package se.samverka.meetings.minutesimport.pdf;

import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import se.samverka.meetings.minutesimport.pdf.PdfContent.Doubt;
import se.samverka.meetings.minutesimport.pdf.PdfContent.Kind;

/// Reads the text of a PDF file by the positions of its glyphs. PDFBox bounds neither memory nor time:
/// [PdfProcess] does.
final class PdfPages extends PDFTextStripper {

    /// Minutes that are longer are not those of one meeting.
    static final int MAX_PAGES = 300;

    /// In characters; the reader of minutes takes no more.
    static final int MAX_TEXT = 5 * 1024 * 1024;

    /// In characters; a page of small print has ten thousand.
    private static final int MAX_PAGE_TEXT = 500_000;

    private static final byte[] BEGINS = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ENDS = {'%', '%', 'E', 'O', 'F'};
    /// In bytes; where a file may have its first and its last mark (ISO 32000-1, annex H).
    private static final int MARK_WITHIN = 1024;

    private static final int HUNDREDTHS = 100;

    private static final char FIRST_LIGATURE = '\uFB00';
    private static final char LAST_LIGATURE = '\uFB06';

    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Warnings warnings = new Warnings();
    private int page;

    private PdfPages() {
        setShouldSeparateByBeads(false);
    }

    /// @throws PdfRefused when there is no text to read
    static PdfContent read(byte[] file) throws PdfRefused {
        requireMarks(file);
        var pages = new PdfPages();
        try (var document = Loader.loadPDF(file)) {
            // An owner's password alone locks changes, not the text; a right that forbids to take out text does.
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new PdfRefused(PdfRefusal.ENCRYPTED);
            }
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new PdfRefused(PdfRefusal.TOO_MANY_PAGES);
            }
            return pages.readAll(document);
        } catch (PdfRefused refused) {
            throw refused;
        } catch (TooMuch tooMuch) {
            throw new PdfRefused(PdfRefusal.TOO_MUCH_TEXT);
        } catch (InvalidPasswordException locked) {
            throw new PdfRefused(PdfRefusal.ENCRYPTED);
        } catch (IOException | RuntimeException damaged) {
            // PDFBox throws either for a file that breaks the format.
            throw new PdfRefused(PdfRefusal.DAMAGED);
        }
    }

    private PdfContent readAll(PDDocument document) throws IOException {
        var log = Logger.getLogger("org.apache");
        log.addHandler(warnings);
        try {
            writeText(document, Writer.nullWriter());
        } finally {
            log.removeHandler(warnings);
        }
        if (page == 0) {
            throw new PdfRefused(PdfRefusal.DAMAGED);
        }
        if (text.toString().isBlank()) {
            throw new PdfRefused(PdfRefusal.WITHOUT_TEXT);
        }
        return new PdfContent(page, text.toString(), List.copyOf(doubts));
    }

    private static void requireMarks(byte[] file) throws PdfRefused {
        if (!has(file, BEGINS, 0, Math.min(file.length, MARK_WITHIN))) {
            throw new PdfRefused(PdfRefusal.NOT_PDF);
        }
        if (!has(file, ENDS, Math.max(0, file.length - MARK_WITHIN), file.length)) {
            throw new PdfRefused(PdfRefusal.DAMAGED);
        }
    }

    private static boolean has(byte[] file, byte[] mark, int from, int to) {
        for (int i = from; i + mark.length <= to; i++) {
            if (Arrays.equals(file, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        page++;
        if (page > MAX_PAGES) {
            throw new PdfRefused(PdfRefusal.TOO_MANY_PAGES);
        }
        glyphs.clear();
        warnings.any = false;
        super.processPage(next);
        if (page > 1) {
            text.append('\f');
        }
        text.append(String.join("\n", PageLayout.lines(glyphs)));
        if (text.length() > MAX_TEXT) {
            throw new PdfRefused(PdfRefusal.TOO_MUCH_TEXT);
        }
        if (warnings.any) {
            doubts.add(new Doubt(page, Kind.DAMAGED));
        } else if (glyphs.stream().allMatch(Glyph::isSpace)) {
            doubts.add(new Doubt(page, Kind.NO_TEXT));
        }
        if (next.getAnnotations().stream().anyMatch(PdfPages::mayHaveText)) {
            doubts.add(new Doubt(page, Kind.ANNOTATIONS));
        }
    }

    private static boolean mayHaveText(PDAnnotation annotation) {
        return !(annotation instanceof PDAnnotationLink);
    }

    /// The glyphs are put in order by [PageLayout], not by PDFBox.
    @Override
    protected void writePage() {}

    @Override
    protected void processTextPosition(TextPosition one) {
        if (glyphs.size() >= MAX_PAGE_TEXT) {
            throw new TooMuch();
        }
        glyphs.add(new Glyph(
                Math.round(one.getDir()),
                hundredths(one.getXDirAdj()),
                hundredths(one.getYDirAdj()),
                hundredths(one.getWidthDirAdj()),
                Math.max(1, hundredths(one.getFontSizeInPt())),
                hundredths(one.getWidthOfSpace()),
                letters(one.getUnicode())));
    }

    /// Letters in the place of a ligature, which is one glyph.
    private static String letters(String printed) {
        boolean ligature = printed.chars().anyMatch(c -> c >= FIRST_LIGATURE && c <= LAST_LIGATURE);
        return ligature ? Normalizer.normalize(printed, Normalizer.Form.NFKC) : printed;
    }

    /// Places on a page as whole numbers. PDFBox gives them as floating-point numbers of points.
    private static int hundredths(float points) {
        return Math.round(points * HUNDREDTHS);
    }

    /// A page with more glyphs than can be printed on it. PDFBox passes on no checked exception here.
    private static final class TooMuch extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /// PDFBox logs a stream that it can decode in part only, and goes on.
    private static final class Warnings extends Handler {
        private boolean any;

        @Override
        public void publish(LogRecord record) {
            any |= record.getLevel().intValue() >= Level.WARNING.intValue()
                    && !String.valueOf(record.getMessage()).contains("fallback font");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
