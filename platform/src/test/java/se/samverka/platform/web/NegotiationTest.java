package se.samverka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final List<String> OFFERED = List.of("application/json", "text/html", "application/pdf");

    /// The accepted types, best first, as the framework sorts them.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*/*; application/json",
                "application/*; application/json",
                "text/*; text/html",
                "application/pdf,application/json; application/pdf",
                "text/html,application/xhtml+xml,*/*; text/html",
                "application/xhtml+xml,*/*; application/json",
                "image/png,application/pdf; application/pdf"
            })
    void the_first_offer_that_fits_the_best_accepted_type_is_chosen(String accepted, String chosen) {
        var types = Stream.of(accepted.split(",", -1)).map(MediaType::valueOf).toList();
        assertThat(Negotiation.chosen(types, OFFERED)).isEqualTo(chosen);
    }
}
