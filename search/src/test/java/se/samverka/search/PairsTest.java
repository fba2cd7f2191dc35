package se.samverka.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.samverka.search.SearchedField.Weight;

/// What is found by what, and what is not.
class PairsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "pairs.csv", delimiter = ';', quoteCharacter = '`', commentCharacter = '#')
    void a_text_is_found_by_its_words_in_other_forms_and_by_no_others(String query, String text, String found) {
        var field = SearchedField.of("text", Weight.A, text);
        assertThat(SearchQuery.of(query).finds(List.of(field)))
                .as(() -> SearchQuery.of(query).text() + " in " + SearchedText.vector(List.of(field)))
                .isEqualTo(found.equals("yes"));
    }
}
