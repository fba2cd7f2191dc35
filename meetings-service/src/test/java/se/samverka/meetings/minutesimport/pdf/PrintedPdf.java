package se.samverka.meetings.minutesimport.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Prints a text as a PDF file: a page for each form feed, a line below the other, and what stands after a wide
/// gap in its column.
public final class PrintedPdf {

    private static final int SIZE = 10;
    private static final int LEADING = 13;
    private static final int MARGIN = 50;
    private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)* ?(?=$| {2,}|\\t)|\\S+(?: \\S+)* ?");

    private PrintedPdf() {}

    /// With letters of one width, or with letters of their own widths.
    public enum Letters {
        COURIER,
        LIBERATION
    }

    public static byte[] of(String text, Letters letters) {
        try (var document = new PDDocument()) {
            var font = font(document, letters);
            for (var page : text.split("\f", -1)) {
                print(document, font, page.split("\r\n|\n|\r", -1));
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static PDFont font(PDDocument document, Letters letters) throws IOException {
        return switch (letters) {
            case COURIER -> new PDType1Font(FontName.COURIER);
            case LIBERATION ->
                PDType0Font.load(
                        document,
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
        };
    }

    private record Cell(int column, String text) {}

    private static void print(PDDocument document, PDFont font, String[] lines) throws IOException {
        int width =
                400 + 7 * List.of(lines).stream().mapToInt(String::length).max().orElse(0);
        int height = 2 * MARGIN + LEADING * lines.length;
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.length; i++) {
                float end = 0;
                for (var cell : cells(printable(font, lines[i]))) {
                    float x = Math.max(MARGIN + 6 * cell.column(), end);
                    content.beginText();
                    content.setFont(font, SIZE);
                    content.newLineAtOffset(x, height - MARGIN - LEADING * i);
                    content.showText(cell.text());
                    content.endText();
                    end = x + font.getStringWidth(cell.text()) * SIZE / 1000 + 2 * SIZE;
                }
            }
        }
    }

    /// What stands between wide gaps, each with its column.
    private static List<Cell> cells(String line) {
        var cells = new ArrayList<Cell>();
        var cell = CELL.matcher(line.replace("\t", "    "));
        while (cell.find()) {
            cells.add(new Cell(cell.start(), cell.group()));
        }
        return cells;
    }

    /// With a bullet in the place of a character that the font does not have.
    private static String printable(PDFont font, String line) {
        var text = new StringBuilder();
        line.codePoints().filter(c -> c != 0xAD).forEach(c -> {
            var one = Character.toString(c == 0xA0 ? ' ' : c);
            try {
                font.encode(one);
                text.append(one);
            } catch (IllegalArgumentException | IOException missing) {
                text.append(c == '\t' ? "\t" : c == 0x2011 ? "-" : "•");
            }
        });
        return text.toString();
    }
}
