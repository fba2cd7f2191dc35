package se.samverka.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Mistake.Kept;

/// The rules of new and of kept terms, by the table of mistakes. That both services answer with these codes is for
/// their own tests.
class MistakesTest {

    private static final String BASE = "/terms";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new JsonRules().customize(JSON);
    }

    @Test
    void sound_terms_break_nothing() throws JsonProcessingException {
        var terms = JSON.treeToValue(Mistake.sound(), Terms.class);
        assertThat(brokenWhenNew(terms)).isEmpty();
        assertThat(TermsRules.ofKept(terms, BASE)).isEmpty();
        assertThat(TermsRules.ofProposed(terms, terms.validFrom(), BASE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void each_mistake_is_one_broken_rule_and_keeps_kept_terms_from_being_computed_only_if_they_cannot_be(
            Mistake mistake) throws JsonProcessingException {
        var terms = JSON.treeToValue(mistake.terms(), Terms.class);
        if (!terms.title().isBlank()) {
            assertThat(brokenWhenNew(terms)).containsExactly(mistake.code() + " " + BASE + mistake.pointer());
        }
        var kept = TermsRules.ofKept(terms, BASE);
        assertThat(kept.isEmpty()).isEqualTo(mistake.kept() != Kept.BLOCKED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_lacks_a_required_field_or_is_of_another_type_is_never_terms(Mistake mistake) {
        assertThatThrownBy(() -> JSON.treeToValue(mistake.terms(), Terms.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "50, true", "51, false"})
    void a_project_reference_has_1_to_50_characters_also_in_kept_terms(int length, boolean sound)
            throws JsonProcessingException {
        var written = (ObjectNode) Mistake.sound();
        ((ObjectNode) written.at("/fundingClauses/0")).put("projectReference", "å".repeat(length));
        var kept = TermsRules.ofKept(JSON.treeToValue(written, Terms.class), BASE);
        assertThat(kept.isEmpty()).isEqualTo(sound);
    }

    private static List<String> brokenWhenNew(Terms terms) throws JsonProcessingException {
        return Stream.concat(
                        TermsRules.ofNew(terms, terms.validFrom(), BASE).stream(),
                        TermsRules.ofSize(JSON.writeValueAsString(terms), BASE).stream())
                .map(MistakesTest::words)
                .toList();
    }

    private static String words(Violation violation) {
        assertThat(violation.detail()).isNotBlank();
        return violation.code() + " " + violation.pointer();
    }

    static List<Mistake> readable() {
        return Mistake.all().stream().filter(MistakesTest::canBeRead).toList();
    }

    static List<Mistake> unreadable() {
        return Mistake.all().stream().filter(mistake -> !canBeRead(mistake)).toList();
    }

    /// A field that events are read without is still read strictly in requests.
    private static boolean canBeRead(Mistake mistake) {
        return switch (mistake.kept()) {
            case UNREADABLE -> false;
            case BLOCKED, COMPUTED -> true;
            case NOT_READ -> List.of("condition-twice", "not-a-party").contains(mistake.code());
        };
    }
}
