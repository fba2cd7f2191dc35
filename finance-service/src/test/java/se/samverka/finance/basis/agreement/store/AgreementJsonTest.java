package se.samverka.finance.basis.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.platform.json.JsonRules;
import se.samverka.terms.Mistake;
import se.samverka.terms.Terms;

/// The effect of each mistake in the terms of an event.
class AgreementJsonTest {

    private static final ObjectMapper STRICT = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new JsonRules().customize(STRICT);
    }

    private final ObjectMapper json = AgreementJson.of(STRICT);

    @Test
    void terms_without_a_mistake_are_sound() throws JsonProcessingException {
        assertThat(read(Mistake.sound().toString())).isInstanceOf(Reading.Sound.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_in_an_event_has_the_expected_effect_only(Mistake mistake) throws JsonProcessingException {
        var text = mistake.terms().toString();
        switch (mistake.kept()) {
            case UNREADABLE -> assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
            case BLOCKED -> {
                assertThat(read(text)).isInstanceOf(Reading.Unsound.class);
                assertThat(((Reading.Unsound) read(text)).violations())
                        .extracting(violation -> violation.code() + " " + violation.pointer())
                        .contains(blockedBy(mistake));
            }
            case COMPUTED, NOT_READ -> assertThat(read(text)).isInstanceOf(Reading.Sound.class);
        }
    }

    /// Existing terms may have a payer on a split fixed contribution; there the payer is the mistake.
    private static String blockedBy(Mistake mistake) {
        var fixedIsSplit = mistake.pointer().equals("/fundingClauses/0/split");
        return mistake.code() + " " + (fixedIsSplit ? "/fundingClauses/0/payer" : mistake.pointer());
    }

    private Reading read(String text) throws JsonProcessingException {
        return Reading.of(json.readValue(text, Terms.class));
    }

    static List<Mistake> mistakes() {
        return Mistake.all();
    }
}
