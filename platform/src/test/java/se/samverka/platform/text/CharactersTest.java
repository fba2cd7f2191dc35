package se.samverka.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.Characters.Use;
import se.samverka.platform.text.BadText.Refused;

class CharactersTest {

    private static List<BadText> texts() {
        return BadText.table();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_is_rejected_where_the_table_says(BadText row) {
        assertThat(Characters.fault(row.text(), Use.TEXT).isPresent()).isEqualTo(row.refused() == Refused.EVERYWHERE);
        assertThat(Characters.fault(row.text(), Use.NAME).isPresent())
                .isEqualTo(row.refused() == Refused.EVERYWHERE || row.refused() == Refused.IN_NAMES);
        assertThat(Characters.isBlank(row.text())).isEqualTo(row.refused() == Refused.WHERE_REQUIRED);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_is_stored_as_the_table_says(BadText row) {
        assertThat(Characters.normalised(row.text())).isEqualTo(row.kept() == null ? row.text() : row.kept());
        assertThat(Characters.fault(Characters.shown(row.text()), Use.TEXT)).isEmpty();
    }

    @Test
    void a_fault_names_the_character_and_its_place_in_code_points() {
        assertThat(Characters.fault("🚀a\u202eb", Use.NAME))
                .contains("Character 3 is U+202E, a direction override or isolate; remove it");
    }

    @Test
    void every_character_has_one_kind_and_allowed_ones_stay_allowed_when_normalised() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Characters.Kind.of(c).allowedIn(Use.TEXT)) {
                var kept = Characters.normalised(Character.toString(c));
                assertThat(Characters.fault(kept, Use.TEXT).isEmpty()
                                && Normalizer.isNormalized(kept, Normalizer.Form.NFC))
                        .as("U+%04X", c)
                        .isTrue();
            }
        }
    }
}
