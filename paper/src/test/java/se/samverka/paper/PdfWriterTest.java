package se.samverka.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {

    private static final UUID ID = UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 25);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv-SE"><head><meta charset="utf-8"/><title>Protokoll</title>
            <meta name="description" content="Protokoll"/>
            <style>body { font-family: 'Liberation Sans'; }</style></head>
            <body><h1>Protokoll</h1><p>Åtta ärenden <strong>avgjordes</strong> – 日本</p></body></html>""";

    private static final String CHART = """
            <div><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Stapel: 12 hållna sammanträden"
             width="200" height="40" viewBox="0 0 200 40">
            <rect x="50" y="10" width="100" height="20" fill="#0b3d75" stroke="#0b3d75"></rect>
            <line x1="0" y1="35" x2="200" y2="35" stroke="#666666" stroke-dasharray="4 4"></line>
            <text x="48" y="24" text-anchor="end" fill="#111111">Hållna</text>
            <text x="155" y="24" fill="#111111">12</text></svg></div>""";

    private final PdfWriter writer = new PdfWriter();

    @Test
    void a_page_becomes_an_archival_and_accessible_file_in_its_language() throws Exception {
        var pdf = writer.write(PAGE, ID, DAY);
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.language(pdf)).isEqualTo("sv-SE");
        assertThat(ArchivalPdf.text(pdf)).contains("Åtta ärenden avgjordes – ??");
    }

    @Test
    void a_chart_is_drawn_with_its_text_and_its_text_alternative() throws Exception {
        var pdf = writer.write(page(CHART), ID, DAY);
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.text(pdf)).contains("Hållna 12");
        // The bar lies 10 pixels below the top of the chart and is 100 pixels wide.
        assertThat(ArchivalPdf.alternatives(pdf)).containsExactly("Stapel: 12 hållna sammanträden");
        var picture = ArchivalPdf.picture(pdf, 1);
        long dark = IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xffffff)
                .filter(colour -> colour == 0x0b3d75)
                .count();
        // 100 by 20 pixels of 1/96 inch at 80 dots per inch, but for the edges.
        assertThat(dark).isBetween(1_200L, 1_500L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width=\"9\" height=\"9\"><rect x=\"0\" y=\"0\" width=\"9\" height=\"9\" fill=\"#000000\"/></svg>",
                "<svg width=\"9\" height=\"9\" aria-label=\"Cirkel\"><circle r=\"9\"/></svg>"
            })
    void a_chart_without_a_text_alternative_or_with_what_is_not_drawn_is_refused(String chart) {
        assertThatThrownBy(() -> writer.write(page(chart), ID, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The renderer thickens the letters of a font that has no bold ones.
    @Test
    void texts_of_a_chart_below_a_heading_are_no_bolder_than_their_font() throws Exception {
        var pdf = writer.write(PAGE.replaceAll("<p>.*</p>", "").replace("</body>", CHART + "</body>"), ID, DAY);
        try (var document = Loader.loadPDF(pdf)) {
            var tokens = new PDFStreamParser(document.getPage(0)).parse();
            assertThat(IntStream.range(1, tokens.size())
                            .filter(i -> tokens.get(i) instanceof Operator operator
                                    && operator.getName().equals("Tr"))
                            .mapToObj(i -> ((COSNumber) tokens.get(i - 1)).intValue()))
                    .doesNotContain(RenderingMode.FILL_STROKE.intValue());
        }
    }

    private static String page(String chart) {
        return PAGE.replace("</body>", chart + "</body>");
    }

    @Test
    void the_same_page_gives_the_same_bytes() {
        assertThat(writer.write(PAGE, ID, DAY)).isEqualTo(writer.write(PAGE, ID, DAY));
    }

    @Test
    void headings_are_bold() throws Exception {
        try (var document = Loader.loadPDF(writer.write(PAGE, ID, DAY))) {
            var resources = document.getPage(0).getResources();
            var fonts = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                fonts.add(resources.getFont(name).getName().replaceAll("^[A-Z]{6}\\+", ""));
            }
            assertThat(fonts).containsExactlyInAnyOrder("LiberationSans", "LiberationSans-Bold");
        }
    }
}
