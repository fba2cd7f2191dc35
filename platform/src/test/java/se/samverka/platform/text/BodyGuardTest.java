package se.samverka.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

class BodyGuardTest {

    private final ObjectMapper mapper = mapper();
    private final BodyGuard guard = new BodyGuard(mapper);

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }

    record Request(
            @Name(max = 5) String name,
            @Nullable @Text(max = 10) String note,
            List<@Name(max = 3) String> tags,
            @Nullable OrganisationNumber organisation,
            @Nullable List<Part> parts,
            @Nullable LocalDate day) {}

    record Part(Money amount, @Name(max = 3) String label) {}

    private JsonNode checked(String body) throws JsonProcessingException {
        var tree = mapper.readTree(body);
        guard.check(tree, Request.class);
        return tree;
    }

    @Test
    void all_fields_that_break_a_rule_are_reported_together() throws JsonProcessingException {
        // When
        checked("""
                {"name":"  ","note":"a\\u0000","tags":["abcd",null,"x\\ny"],"organisation":"212000-2081",
                 "parts":[{"amount":"1","label":"ok"},{"label":"\\ud800"},{}]}""");
        // Then
        assertThat(guard.found())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/name", ProblemCode.FIELD_MISSING),
                        tuple("/note", ProblemCode.TEXT_NOT_ALLOWED),
                        tuple("/tags/0", ProblemCode.OUT_OF_BOUNDS),
                        tuple("/tags/1", ProblemCode.FIELD_MISSING),
                        tuple("/tags/2", ProblemCode.TEXT_NOT_ALLOWED),
                        tuple("/organisation", ProblemCode.ORGANISATION_NUMBER_INVALID),
                        tuple("/parts/0/amount", ProblemCode.AMOUNT_INVALID),
                        tuple("/parts/1/amount", ProblemCode.FIELD_MISSING),
                        tuple("/parts/1/label", ProblemCode.TEXT_NOT_ALLOWED),
                        tuple("/parts/2/amount", ProblemCode.FIELD_MISSING),
                        tuple("/parts/2/label", ProblemCode.FIELD_MISSING));
        assertThat(guard.complete()).isFalse();
    }

    @Test
    void a_length_counts_code_points_and_not_utf16_units() throws JsonProcessingException {
        checked("{\"name\":\"\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\"}");
        assertThat(guard.found()).isEmpty();
    }

    @Test
    void a_body_with_texts_that_are_only_too_long_is_complete() throws JsonProcessingException {
        checked("{\"name\":\"abcdef\"}");
        assertThat(guard.found()).extracting(Violation::code).containsExactly(ProblemCode.OUT_OF_BOUNDS);
        assertThat(guard.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"note\":\" \",\"tags\":[],\"organisation\":\"\",\"parts\":[],\"day\":\"\\u00a0\"}",
                "{\"name\":\"a\",\"note\":null,\"tags\":null,\"organisation\":null,\"parts\":null,\"day\":null}",
                "{\"name\":\"a\",\"note\":\"\\u200b\\u00ad\"}"
            })
    void blank_null_and_empty_lists_count_as_absent(String body) throws JsonProcessingException {
        assertThat(checked(body)).isEqualTo(mapper.readTree("{\"name\":\"a\"}"));
        assertThat(guard.found()).isEmpty();
    }

    @Test
    void texts_are_normalised_with_line_feeds_as_line_ends() throws JsonProcessingException {
        assertThat(checked("{\"name\":\"A\\u030asa\",\"note\":\"a\\u2028b\\u2029A\\u030a\"}"))
                .isEqualTo(mapper.readTree("{\"name\":\"\u00c5sa\",\"note\":\"a\\nb\\n\u00c5\"}"));
        assertThat(guard.found()).isEmpty();
    }
}
