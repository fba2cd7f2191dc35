package se.samverka.finance.basis.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.VASTERAS;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {

    @ParameterizedTest
    @CsvSource({", , false", "5050-1055, , true", ", 28 65 43-4, true", "5050-1055, 28 65 43-4, true"})
    void invoices_say_where_to_pay_once_one_giro_is_registered(
            @Nullable String bankgiro, @Nullable String plusgiro, boolean account) {
        assertThat(organisation("Västerås", "1980", null, bankgiro, plusgiro).hasAccount())
                .isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({
        "Västerås, 1980, 0007:2120002080, true",
        "Västerås stad, 1980, , false",
        "Västerås, 1981, , false",
        "Västerås, , , false"
    })
    void only_the_name_and_the_area_change_what_is_calculated_or_written(
            String name, @Nullable String area, @Nullable String endpoint, boolean same) {
        assertThat(organisation("Västerås", "1980", null, null, null)
                        .allocatesLike(organisation(name, area, endpoint, "5050-1055", null)))
                .isEqualTo(same);
    }

    private static Organisation organisation(
            String name,
            @Nullable String area,
            @Nullable String endpoint,
            @Nullable String bankgiro,
            @Nullable String plusgiro) {
        return new Organisation(VASTERAS, name, area, endpoint, null, bankgiro, plusgiro);
    }
}
