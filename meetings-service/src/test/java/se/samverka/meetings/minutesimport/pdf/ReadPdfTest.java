package se.samverka.meetings.minutesimport.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Sha256;

/// In the process in which the service reads files.
class ReadPdfTest {

    private static final ReadPdf PDF = new ReadPdf();

    @Test
    void the_text_of_a_file_is_read_with_its_pages() {
        // Given
        var file = PrintedPdf.of(BadPdf.TEXT + "\f§ 2 Bron", PrintedPdf.Letters.LIBERATION);
        // When
        var source = PDF.read(new ByteArrayInputStream(file));
        // Then
        assertThat(source.text()).isEqualTo("Hamnnämnden 2031-03-07\n\n§ 1 Bryggan\nBeslut\nBryggan lagas.\f§ 2 Bron");
        assertThat(source)
                .returns(2, MinutesSource::pages)
                .returns(file.length, MinutesSource::bytes)
                .returns(Sha256.hex(file), MinutesSource::sha256)
                .returns(MinutesSource.PDF, MinutesSource::mediaType);
        assertThat(source.doubts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_cannot_be_read_as_minutes_is_refused_with_a_code(BadPdf bad) {
        assertThatThrownBy(() -> PDF.read(new ByteArrayInputStream(bad.file())))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    if (bad.mayBeDamaged()) {
                        assertThat(refused.code().code())
                                .isIn(bad.code(), "minutes-pdf-damaged", "minutes-pdf-without-text");
                    } else {
                        assertThat(refused.code().code()).isEqualTo(bad.code());
                    }
                    assertThat(refused.violations()).singleElement().returns("", violation -> violation.pointer());
                });
    }

    @Test
    void the_process_ends_when_its_time_is_up() {
        assertThatThrownBy(() -> new ReadPdf(Duration.ofMillis(50))
                        .read(new ByteArrayInputStream(PrintedPdf.of(BadPdf.TEXT, PrintedPdf.Letters.COURIER))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("minutes-pdf-too-complex"));
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .filter(one -> one.info().commandLine().orElse("").contains(PdfProcess.class.getName())))
                .isEmpty();
    }

    @Test
    void a_file_over_the_limit_is_not_read() {
        assertThatThrownBy(() -> PDF.read(new ByteArrayInputStream(new byte[ReadPdf.MAX_BYTES + 1])))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("minutes-too-large"));
    }
}
