package se.samverka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    @ParameterizedTest(name = "{0} for g5: {1}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"g5\"', true",
                "'\"g4\", \"g5\"', true",
                "*, true",
                "'\"g5~0123456789abcdef\"', true",
                "'\"g4~0123456789abcdef\"', false",
                "'\"g55\"', false",
                "g5, false",
                "'\"g5~', false",
            })
    void if_match_compares_the_state_and_not_the_other_data_shown(String ifMatch, boolean matches) {
        assertThat(EntityTags.matches(ifMatch, EntityTags.of("g", 5))).isEqualTo(matches);
    }

    @Test
    void another_representation_of_a_state_has_another_tag() {
        var one = EntityTags.of("g", 5, "bound: Sala");
        assertThat(one).isEqualTo(EntityTags.of("g", 5, "bound: Sala"));
        assertThat(one).isNotEqualTo(EntityTags.of("g", 5, "bound: Sala, Fagersta"));
        assertThat(one).isNotEqualTo(EntityTags.of("g", 5));
    }
}
