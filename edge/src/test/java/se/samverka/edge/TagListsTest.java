package se.samverka.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagListsTest {

    /// The table of RFC 9110 § 8.8.3.2, and lists.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W/\"1\"; W/\"1\"; true; false",
                "W/\"1\"; W/\"2\"; false; false",
                "W/\"1\"; \"1\"; true; false",
                "\"1\"; \"1\"; true; true",
                "\"2\", W/\"1\"; \"1\"; true; false",
                "\"2\",\"1\"; \"1\"; true; true",
                "\"2, 1\"; \"1\"; false; false",
                "*; \"1\"; true; true",
                "1; \"1\"; false; false",
                "'';\"1\"; false; false"
            })
    void if_none_match_compares_weakly_and_if_match_strongly(
            String header, String tag, boolean weakly, boolean strongly) {
        assertThat(TagLists.weaklyNames(header, tag)).isEqualTo(weakly);
        assertThat(TagLists.stronglyNames(header, tag)).isEqualTo(strongly);
    }
}
