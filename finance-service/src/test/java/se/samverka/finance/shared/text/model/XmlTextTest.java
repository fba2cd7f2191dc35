package se.samverka.finance.shared.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text for XML 1.0, and references of banks and ledgers.
class XmlTextTest {

    /// The characters of production 2 (Char), and the neighbours of each of its ranges.
    @ParameterizedTest
    @CsvSource({
        "0x0, false",
        "0x8, false",
        "0xB, false",
        "0xC, false",
        "0xE, false",
        "0x1F, false",
        "0x21, true",
        "0x7F, true",
        "0xE5, true",
        "0xD7FF, true",
        "0xD800, false",
        "0xDBFF, false",
        "0xDC00, false",
        "0xDFFF, false",
        "0xE000, true",
        "0xFFFD, true",
        "0xFFFE, false",
        "0xFFFF, false",
        "0x10000, true",
        "0x10FFFF, true"
    })
    void a_character_that_xml_forbids_becomes_the_replacement_character(String code, boolean allowed) {
        var text = "a" + Character.toString(Integer.decode(code)) + "b";
        assertThat(XmlText.of(text)).isEqualTo(allowed ? text : "a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a b ", "a\tb", "a\nb", "a\r\n\r\nb", "\ta \t b\n"})
    void white_space_becomes_single_blanks_with_none_at_the_ends(String text) {
        assertThat(XmlText.of(text)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"' a ', a", "'  ', other", "'', other"})
    void a_text_without_visible_characters_gives_way_to_the_alternative(String text, String expected) {
        assertThat(XmlText.of(text, " other\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "BG-1, true",
        "'BG 1', true",
        "' BG-1', false",
        "'BG-1 ', false",
        "'BG\t1', false",
        "12345, true",
        "123456, false",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, true"
    })
    void a_ledgers_reference_is_one_line_of_at_most_so_many_characters(String text, boolean reference) {
        assertThat(LedgerReference.isOne(text, 5)).isEqualTo(reference);
    }
}
