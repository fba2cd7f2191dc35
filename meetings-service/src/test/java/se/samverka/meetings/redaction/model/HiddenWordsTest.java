package se.samverka.meetings.redaction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.meetings.meeting.model.RedactionKind;

/// Passages are hidden wherever they stand.
class HiddenWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Eva Exempel                | Eva Exempel lagar bryggan.       | [maskat] lagar bryggan.
            Eva Exempel                | EVA EXEMPEL                      | [maskat]
            Eva Exempel                | Eva  Exempels båt                | [maskat]s båt
            åsa ö                      | ÅSA Ö                            | [maskat]
            Exempel                    | exempellös                       | [maskat]lös
            a.c                        | abc a.c                          | abc [maskat]
            $1                         | kostar $1                        | kostar [maskat]
            Eva                        | Sven                             | Sven
            Eva;Eva Exempel            | Eva Exempel och Eva              | [maskat] och [maskat]
            mask;bryggan               | bryggan                          | [maskat]
            """)
    void a_text_has_the_mark_in_their_place(String passages, String text, String hidden) {
        var words = new HiddenWords(RedactionKind.MASKED, List.of(passages.split(";")));
        assertThat(words.hide(text)).isEqualTo(hidden);
    }

    @Test
    void line_ends_between_the_words_hide_nothing() {
        assertThat(new HiddenWords(RedactionKind.ERASED, List.of("Eva Exempel")).hide("av\nEva\n Exempel."))
                .isEqualTo("av\n[raderat].");
    }

    enum Kind {
        EVA
    }

    record Inner(@Nullable String name, Kind kind) {}

    record Outer(
            String text,
            List<Inner> inner,
            Map<String, Object> values,
            LocalDate day,
            int number,
            @Nullable String none) {}

    /// Each text of a record, however deep; nothing else of it.
    @Test
    void records_lists_and_maps_keep_their_shape() {
        var words = new HiddenWords(RedactionKind.MASKED, List.of("Eva"));
        var day = LocalDate.of(2024, 4, 19);
        assertThat(words.hideIn(new Outer(
                        "Eva", List.of(new Inner("eva", Kind.EVA)), Map.of("Eva", List.of("Eva", 1)), day, 7, null)))
                .isEqualTo(new Outer(
                        "[maskat]",
                        List.of(new Inner("[maskat]", Kind.EVA)),
                        Map.of("Eva", List.of("[maskat]", 1)),
                        day,
                        7,
                        null));
        assertThat(words.countIn(List.of("Eva och Eva", "eva"))).isEqualTo(3);
        assertThat(words.countIn(List.of("Bo"))).isZero();
    }

    @Test
    void what_is_erased_is_not_kept_as_a_passage() {
        var masks = new HiddenWords(RedactionKind.MASKED, List.of("Eva Exempel", "Bo"));
        assertThat(masks.without(new HiddenWords(RedactionKind.ERASED, List.of("Exempel"))))
                .containsExactly("Bo");
    }
}
