package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            Eva Exempel;Exempel, Sala  | Eva Exempel, Sala                | [maskat]
            """)
    void a_text_has_the_mark_in_their_place(String passages, String text, String hidden) {
        var words = new HiddenWords(RedactionKind.MASKED, List.of(passages.split(";")));
        assertThat(words.hideIn(List.of(text))).containsExactly(hidden);
    }

    @Test
    void line_ends_between_the_words_hide_nothing() {
        assertThat(new HiddenWords(RedactionKind.ERASED, List.of("Eva Exempel"))
                        .hideIn(List.of(
                                "av\nEva\n Exempel.", "Eva\u00a0Exempel", "E\u00advaExempel Eva Ex\u200bempel")))
                .containsExactly("av\n[raderat].", "[raderat]", "E\u00advaExempel [raderat]");
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

    /// Each mask looks at the text that no other has changed.
    @Test
    void masks_that_overlap_hide_what_each_of_them_hides_in_any_order() {
        var name = new HiddenWords(RedactionKind.MASKED, List.of("Exempel"));
        var whole = new HiddenWords(RedactionKind.MASKED, List.of("Eva Exempel"));
        for (var masks : List.of(List.of(name, whole), List.of(whole, name))) {
            assertThat(HiddenWords.hide(List.of("Eva Exempel och Exempel"), masks))
                    .containsExactly("[maskat] och [maskat]");
        }
    }

    /// A mask whose passage is erased in part stands nowhere any more, and its other words would be seen.
    @Test
    void an_erasure_takes_with_it_what_a_mask_hides_together_with_it() {
        var mask = new HiddenWords(RedactionKind.MASKED, List.of("Eva Exempel 19800101-1234"));
        var erasure = new HiddenWords(RedactionKind.ERASED, List.of("19800101-1234"));
        assertThat(erasure.eraseIn(List.of("Eva Exempel 19800101-1234 bor i Sala", "19800101-1234"), List.of(mask)))
                .containsExactly("[raderat] bor i Sala", "[raderat]");
        var part = new HiddenWords(RedactionKind.ERASED, List.of("Exempel, Sala"));
        assertThat(part.eraseIn(
                        List.of("Eva Exempel, Sala"),
                        List.of(new HiddenWords(RedactionKind.MASKED, List.of("Eva Exempel")))))
                .containsExactly("[raderat]");
    }

    @Test
    void what_is_erased_is_not_kept_as_a_passage() {
        var masks = new HiddenWords(RedactionKind.MASKED, List.of("Eva Exempel", "Bo"));
        assertThat(masks.without(new HiddenWords(RedactionKind.ERASED, List.of("Exempel"))))
                .containsExactly("Bo");
    }
}
