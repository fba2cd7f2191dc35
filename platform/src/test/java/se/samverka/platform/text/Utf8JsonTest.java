package se.samverka.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8JsonTest {

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "UTF-32"})
    void json_in_another_encoding_is_recognised_by_its_first_bytes(String encoding) {
        for (var json : new String[] {"{\"a\":1}", "[]", "\"å\"", " 7", "\n{}", "\uFEFF{}"}) {
            assertThat(Utf8Json.isUtf8(json.getBytes(Charset.forName(encoding))))
                    .as(json)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "{}", "\"åäö\"", "[\"\uD83D\uDE80\"]", "\uFEFF{\"a\":1}"})
    void utf_8_is_taken_with_and_without_its_mark(String json) {
        assertThat(Utf8Json.isUtf8(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }
}
