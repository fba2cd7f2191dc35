package se.samverka.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.search.Highlight.Match;
import se.samverka.search.SearchedField.Weight;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "kommunernas avtal;('kommun' & 'avtal')",
                "kommun or region;('kommun' | 'region')",
                "kommun avtal or region;(('kommun' & 'avtal') | 'region')",
                "kommun -avtal;('kommun' & !'avtal')",
                "\"höga berg\";('hög' <1> 'berg')",
                "\"vård och omsorg\";('vård' <2> 'omsorg')",
                "kommun -\"höga berg\";('kommun' & !('hög' <1> 'berg'))",
                "RV240022;('rv240022' | ('rv' <1> '240022'))",
                "RUF240104-14;('ruf240104/14' | ('ruf' <1> '240104/14'))",
                "2024/123;'2024/123'",
                "IT-avdelningen;('itavdelning' | ('it' <1> 'avdelning'))",
                "2 450 000;('2450000' | ('2' & '450' & '000'))",
                "och kommun;'kommun'",
                "'a';",
            })
    void a_query_is_written_for_the_database(String q, String text) {
        if (text == null) {
            assertThat(SearchQuery.of(q).text()).doesNotContain("''");
        } else {
            assertThat(SearchQuery.of(q).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "%_", "\"-", "-kommun", "bidrag or -kommun", "och -kommun"})
    void a_query_for_nothing_is_refused(String q) {
        assertThatThrownBy(() -> SearchQuery.of(q)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_query_may_have_two_hundred_characters() {
        assertThat(SearchQuery.of("å".repeat(200)).isEmpty()).isFalse();
        assertThatThrownBy(() -> SearchQuery.of("å".repeat(201))).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"och", "och att", "\"i en\""})
    void words_that_are_left_out_find_nothing(String q) {
        assertThat(SearchQuery.of(q).isEmpty()).isTrue();
        assertThat(SearchQuery.of(q).finds(List.of(SearchedField.of("text", Weight.A, "och att i en"))))
                .isFalse();
    }

    @Test
    void a_highlight_marks_the_word_as_the_text_has_it() {
        var text = "Kommunernas kostnad 🚌 delas; kostnaden betalas.";
        var found =
                SearchQuery.of("kostnaderna -gratis").highlights(List.of(SearchedField.of("decision", Weight.B, text)));
        assertThat(found).singleElement().satisfies(highlight -> {
            assertThat(highlight.field()).isEqualTo("decision");
            assertThat(highlight.fragments()).singleElement().satisfies(fragment -> {
                assertThat(fragment.text()).isEqualTo(text);
                assertThat(fragment.matches()).containsExactly(new Match(12, 19), new Match(30, 39));
            });
        });
    }

    @Test
    void a_highlight_marks_a_phrase_only_where_its_words_follow_each_other() {
        var text = "Berg som är höga. Höga berg.";
        var found = SearchQuery.of("\"höga berg\"").highlights(List.of(SearchedField.of("title", Weight.A, text)));
        assertThat(found.getFirst().fragments().getFirst().matches())
                .containsExactly(new Match(18, 22), new Match(23, 27));
    }

    @Test
    void a_highlight_of_a_compound_and_of_a_case_number_marks_the_whole() {
        var text = "Hemsjukvården (RV 240022-3) och IT-avdelningen";
        var found = SearchQuery.of("sjukvård RV240022 itavdelning")
                .highlights(List.of(SearchedField.of("title", Weight.A, text)));
        assertThat(found.getFirst().fragments().getFirst().matches())
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly("Hemsjukvården", "RV 240022", "IT-avdelningen");
    }

    @Test
    void long_texts_are_shown_in_three_fragments_of_whole_words() {
        var text = ("Nämnden behandlar frågan om vattnet och " + "skriver mycket annat ".repeat(30)).repeat(6);
        var found = SearchQuery.of("vatten").highlights(List.of(SearchedField.of("summary", Weight.D, text)));
        assertThat(found.getFirst().fragments()).hasSize(3).allSatisfy(fragment -> {
            assertThat(fragment.text()).hasSizeLessThan(250).contains("vattnet");
            assertThat(" " + text).contains(" " + fragment.text());
            assertThat(fragment.matches())
                    .extracting(match -> fragment.text().substring(match.start(), match.end()))
                    .containsExactly("vattnet");
        });
    }

    @Test
    void fields_without_the_words_have_no_highlight() {
        var fields = List.of(
                SearchedField.of("title", Weight.A, "Hamnen"),
                SearchedField.of("decision", Weight.B, null),
                SearchedField.of("summary", Weight.D, "Hamnen och bryggan"));
        assertThat(SearchQuery.of("brygga").highlights(fields))
                .extracting(Highlight::field)
                .containsExactly("summary");
    }
}
