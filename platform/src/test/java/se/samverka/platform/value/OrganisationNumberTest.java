package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    @Test
    void a_number_is_shown_as_it_is_written_and_ordered_by_its_digits() {
        var vasteras = OrganisationNumber.of("212000-2080");
        var region = OrganisationNumber.of("232100-0172");
        assertThat(vasteras).hasToString("212000-2080").isLessThan(region).isEqualByComparingTo(vasteras);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2120002080", "212000-208", "212000-20801", "21200A-2080"})
    void another_form_is_refused(String written) {
        assertThat(OrganisationNumber.hasShownForm(written)).isFalse();
        assertThatThrownBy(() -> OrganisationNumber.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An organisation number is written NNNNNN-NNNN");
    }

    @Test
    void a_wrong_check_digit_is_refused_and_named() {
        assertThat(OrganisationNumber.hasShownForm("212000-2081")).isTrue();
        assertThat(OrganisationNumber.hasValidCheckDigit("212000-2081")).isFalse();
        assertThat(OrganisationNumber.hasValidCheckDigit("2120002080")).isTrue();
        assertThatThrownBy(() -> OrganisationNumber.of("212000-2081"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("212000-2081 is wrong");
    }
}
