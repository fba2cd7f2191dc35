package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.rule.RuleBroken;

class MinutesCharsetTest {

    private static final String TEXT = "§ 1 Översyn av ån\nBeslut\nÅtgärderna godkänns – i år.\n";

    private static ImportedMinutes read(byte[] bytes, Optional<Charset> charset) {
        return MinutesParser.parse(bytes, charset, "Nämnden", LocalDate.of(2031, 3, 7));
    }

    private static void assertIsRead(ImportedMinutes minutes) {
        assertThat(minutes.paragraphs().getFirst().title()).isEqualTo("Översyn av ån");
        assertThat(minutes.paragraphs().getFirst().decision()).isEqualTo("Åtgärderna godkänns – i år.");
        assertThat(minutes.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void the_declared_charset_is_honoured(String name) {
        var charset = Charset.forName(name);
        assertIsRead(read(TEXT.getBytes(charset), Optional.of(charset)));
    }

    @Test
    void what_is_declared_as_iso_8859_1_is_read_as_browsers_do() {
        assertIsRead(read(TEXT.getBytes(Charset.forName("windows-1252")), Optional.of(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,ISO-8859-1", "UTF-16LE,", "UTF-16BE,UTF-8"})
    void a_byte_order_mark_takes_precedence(String name, String declared) {
        var bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
        assertIsRead(read(bytes, Optional.ofNullable(declared).map(Charset::forName)));
    }

    @Test
    void bytes_that_are_not_in_the_declared_charset_are_refused() throws Exception {
        // Given: half a character at the end
        var bytes = new ByteArrayOutputStream();
        bytes.write(TEXT.getBytes(StandardCharsets.UTF_16BE));
        bytes.write(0xD8);
        // Then
        assertThatThrownBy(() -> read(bytes.toByteArray(), Optional.of(StandardCharsets.UTF_16BE)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code().code()).isEqualTo("minutes-charset");
                    assertThat(refused.detail()).contains("UTF-16BE");
                });
        assertThatThrownBy(() -> read(TEXT.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("minutes-not-utf8"));
    }

    @Test
    void lines_with_page_breaks_are_read_as_the_text_is() {
        // Given
        var text = "Nämnden 2031-03-07\n\f§ 1 Bryggan\nBeslut\nBryggan lagas.";
        // When
        var minutes = MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null);
        // Then
        assertThat(minutes.meeting().body()).isEqualTo("Nämnden");
        assertThat(minutes.paragraphs().getFirst().line()).isEqualTo(2);
        assertThat(minutes.paragraphs().getFirst().decision()).isEqualTo("Bryggan lagas.");
        assertThat(minutes.paragraphs().getFirst().sources())
                .contains(new SourceLines("decision", 3, 4), new SourceLines("title", 2, 2));
        assertThat(minutes.pages().lines()).containsExactly(1, 2);
        assertThat(IntStream.rangeClosed(1, 4).map(minutes.pages()::pageOf)).containsExactly(1, 2, 2, 2);
    }
}
