package se.samverka.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final UUID ID = UUID.fromString("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 25);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv-SE"><head><meta charset="utf-8"/><title>Protokoll</title>
            <meta name="description" content="Protokoll"/>
            <style>body { font-family: 'Liberation Sans'; }</style></head>
            <body><h1>Protokoll</h1><p>Åtta ärenden <strong>avgjordes</strong> – 日本</p></body></html>""";

    private final PdfWriter writer = new PdfWriter();

    @Test
    void a_page_becomes_an_archival_and_accessible_file_in_its_language() throws Exception {
        var pdf = writer.write(PAGE, ID, DAY);
        assertThat(ArchivalPdf.problems(pdf)).isEmpty();
        assertThat(ArchivalPdf.language(pdf)).isEqualTo("sv-SE");
        assertThat(ArchivalPdf.text(pdf)).contains("Åtta ärenden avgjordes – ??");
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
