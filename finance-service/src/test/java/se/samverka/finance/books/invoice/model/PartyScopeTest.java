package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.platform.value.OrganisationNumber;

class PartyScopeTest {

    private static final Optional<OrganisationNumber> NONE = Optional.empty();
    private static final Optional<OrganisationNumber> SALA = Optional.of(OrganisationNumber.of("212000-2098"));
    private static final Optional<OrganisationNumber> FAGERSTA = Optional.of(OrganisationNumber.of("212000-2106"));
    private static final Optional<OrganisationNumber> MDU = Optional.of(OrganisationNumber.of("202100-2916"));

    @Test
    void who_reads_all_and_who_asks_for_its_own_sees_what_it_asks_for() {
        assertThat(PartyScope.of(NONE, MDU, SALA)).containsExactly(new PartyScope(MDU, SALA));
        assertThat(PartyScope.of(NONE, NONE, NONE)).containsExactly(new PartyScope(NONE, NONE));
        assertThat(PartyScope.of(SALA, MDU, SALA)).containsExactly(new PartyScope(MDU, SALA));
        assertThat(PartyScope.of(MDU, MDU, NONE)).containsExactly(new PartyScope(MDU, NONE));
    }

    @Test
    void a_party_sees_documents_on_which_it_is_payer_or_payee() {
        assertThat(PartyScope.of(SALA, NONE, NONE))
                .containsExactly(new PartyScope(NONE, SALA), new PartyScope(SALA, NONE));
        assertThat(PartyScope.of(SALA, MDU, NONE)).containsExactly(new PartyScope(MDU, SALA));
        assertThat(PartyScope.of(SALA, NONE, FAGERSTA)).containsExactly(new PartyScope(SALA, FAGERSTA));
        assertThat(PartyScope.of(SALA, MDU, FAGERSTA)).isEqualTo(List.of());
    }

    @ParameterizedTest(name = "number {0}: allowed {1}")
    @CsvSource({"0, false", "1, true", "999999, true", "1000000, false"})
    void a_fiscal_year_holds_the_numbers_1_to_999999(int sequence, boolean allowed) {
        if (allowed) {
            assertThat(new InvoiceNumber(2026, sequence)).hasToString("2026-%06d".formatted(sequence));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceNumber(2026, sequence));
        }
    }

    @Test
    void numbers_are_in_the_order_of_years_and_then_of_their_sequence() {
        assertThat(new InvoiceNumber(2025, 9)).isLessThan(new InvoiceNumber(2026, 1));
        assertThat(new InvoiceNumber(2026, 2)).isGreaterThan(new InvoiceNumber(2026, 1));
        assertThat(new InvoiceNumber(2026, 2)).isEqualByComparingTo(new InvoiceNumber(2026, 2));
    }

    @ParameterizedTest
    @EnumSource(Hindrance.class)
    void a_hindrance_is_found_by_its_code(Hindrance hindrance) {
        assertThat(Hindrance.of(hindrance.code())).isEqualTo(hindrance);
        assertThat(hindrance.code()).isEqualTo(hindrance.problem().code());
        assertThatIllegalArgumentException().isThrownBy(() -> Hindrance.of("weather"));
    }
}
