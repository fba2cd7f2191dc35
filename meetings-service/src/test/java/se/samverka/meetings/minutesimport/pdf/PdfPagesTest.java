package se.samverka.meetings.minutesimport.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.ImportedMinutes;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.meetings.minutesimport.model.SourceLines;

class PdfPagesTest {

    private static final String HEAD = "PROTOKOLL            Sida %d (3)\nHamnnämnden      2031-03-07\n\n";

    private static ImportedMinutes minutes(byte[] file) throws IOException {
        return MinutesParser.parse(ReadPdf.source(file, PdfPages.read(file)), null, null);
    }

    @Test
    void a_running_head_in_the_middle_of_a_decision_is_removed_and_each_field_knows_its_page() throws IOException {
        // Given
        var text = HEAD.formatted(1) + "§ 1 Bryggan\n\nBeslut\nBryggan lagas, och\f"
                + HEAD.formatted(2) + "båtplatserna blir fler.\n\n§ 2 Bron\nBeslut\nBron rivs.\f"
                + HEAD.formatted(3) + "§ 3 Hamnen\nBeslut\nHamnen stängs.";
        // When
        var minutes = minutes(PrintedPdf.of(text, PrintedPdf.Letters.LIBERATION));
        // Then
        assertThat(minutes.meeting().body()).isEqualTo("Hamnnämnden");
        var first = minutes.paragraphs().getFirst();
        assertThat(first.decision()).isEqualTo("Bryggan lagas, och båtplatserna blir fler.");
        assertThat(first.sources().stream()
                        .filter(one -> one.what().equals("decision"))
                        .map(SourceLines::firstLine)
                        .map(minutes.pages()::pageOf))
                .containsExactly(1, 2);
        assertThat(minutes.pages().pageOf(minutes.paragraphs().getLast().line()))
                .isEqualTo(3);
    }

    @Test
    void a_page_without_text_is_reported_where_it_stands() throws IOException {
        // Given
        byte[] file;
        try (var document = Loader.loadPDF(PrintedPdf.of(BadPdf.TEXT, PrintedPdf.Letters.COURIER))) {
            BadPdf.addImage(document);
            file = PrintedPdf.saved(document);
        }
        // When
        var minutes = minutes(file);
        // Then
        assertThat(minutes.diagnostics())
                .filteredOn(one -> one.code().equals("page-without-text"))
                .singleElement()
                .returns(5, Diagnostic::line)
                .satisfies(one -> assertThat(one.message()).startsWith("Page 2 has no text"));
    }

    @Test
    void a_note_on_a_page_is_reported() throws IOException {
        // Given
        byte[] file;
        try (var document = Loader.loadPDF(PrintedPdf.of(BadPdf.TEXT, PrintedPdf.Letters.COURIER))) {
            var note = new PDAnnotationText();
            note.setContents("Stryk beslutet");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            document.getPage(0).getAnnotations().add(note);
            file = PrintedPdf.saved(document);
        }
        // Then
        assertThat(minutes(file).diagnostics()).extracting(Diagnostic::code).contains("page-annotations");
    }

    @Test
    void a_file_with_a_destroyed_page_is_refused() {
        // Given: a compressed page with a few bytes of its middle overwritten
        var file = PrintedPdf.of(BadPdf.TEXT + "§ 2 Bron och hamnen\n".repeat(200), PrintedPdf.Letters.COURIER);
        int middle = middleOfLongestStream(new String(file, StandardCharsets.ISO_8859_1));
        Arrays.fill(file, middle, middle + 40, (byte) 0xFF);
        // Then
        assertThatThrownBy(() -> PdfPages.read(file)).hasMessage("DAMAGED");
    }

    @Test
    void a_page_that_is_read_in_part_is_reported() throws IOException {
        var file = BadPdf.page("BT /F 10 Tf 50 700 Td (Hamnen) Tj Td ET".getBytes(StandardCharsets.US_ASCII), "");
        assertThat(PdfPages.read(file).doubts()).containsExactly(new PdfContent.Doubt(1, PdfContent.Kind.DAMAGED));
    }

    private static int middleOfLongestStream(String file) {
        int longest = 0;
        int middle = 0;
        for (int start = file.indexOf("stream"); start >= 0; start = file.indexOf("stream", start + 1)) {
            int end = file.indexOf("endstream", start);
            if (end - start > longest) {
                longest = end - start;
                middle = start + longest / 2;
            }
        }
        return middle;
    }
}
