package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileTypeTest {

    @ParameterizedTest
    @EnumSource
    void a_media_type_names_its_type_in_any_case(FileType type) {
        assertThat(FileType.ofMediaType(type.mediaType())).contains(type);
        assertThat(FileType.ofMediaType(type.mediaType().replace("application", "APPLICATION")))
                .contains(type);
        assertThat(FileType.named(List.of(type))).contains(type.mediaType());
    }

    @Test
    void another_media_type_names_none() {
        assertThat(FileType.ofMediaType("image/png")).isEmpty();
    }

    @Test
    void text_alone_names_its_encoding() {
        assertThat(FileType.TEXT.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(FileType.PDF.contentType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, avtal.pdf, true",
        "PDF, AVTAL.PDF, true",
        "PDF, avtal.docx, false",
        "PDF, avtal.a, false",
        "PDF, avtal.zip, false",
        "DOCX, avtal.docx, true",
        "DOCX, avtal.pdf, false",
        "XLSX, kalkyl.xlsx, true",
        "XLSX, kalkyl.xlsm, false",
        "PPTX, bilder.pptx, true",
        "TEXT, avtal.txt, true",
        "TEXT, avtal.text, true",
        "TEXT, avtal.md, true",
        "TEXT, avtal.pdf, false",
        "PDF, avtal, true",
        "PDF, avtal., true",
        "PDF, .docx, false",
        "PDF, Avtal 2026.01, true",
        "PDF, Avtal 2026.é, true",
        "PDF, avtal.pdf.docx, false"
    })
    void a_name_has_an_ending_of_the_type_or_none(FileType type, String filename, boolean may) {
        assertThat(type.mayBeNamed(filename)).isEqualTo(may);
    }
}
