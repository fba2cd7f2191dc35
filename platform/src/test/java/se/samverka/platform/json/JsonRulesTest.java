package se.samverka.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRulesTest {

    private final ObjectMapper json = mapper();

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }

    record Days(LocalDate first, List<LocalDate> others) {}

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1900-01-01", "2024-02-29", "9999-12-31"})
    void a_date_is_read_and_written_unchanged(String day) throws JsonProcessingException {
        assertThat(json.readValue("{\"first\":\"" + day + "\"}", Days.class).first())
                .isEqualTo(LocalDate.parse(day));
        assertThat(json.writeValueAsString(Map.of("first", LocalDate.parse(day))))
                .isEqualTo("{\"first\":\"" + day + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+10000-01-01\"",
                "\"+999999999-12-31\"",
                "\"-0001-01-01\"",
                "\"0000-01-01\"",
                "\"0000-12-31\"",
                "\"-999999999-01-01\"",
                "\"2026-02-30\"",
                "\"2026-1-31\"",
                "\"2026-01-31T00:00:00Z\"",
                "\"\"",
                "20260131",
                "[2026,1,31]"
            })
    void what_is_no_date_of_rfc_3339_is_refused_with_its_place(String written) {
        assertThatThrownBy(() -> json.readValue("{\"others\":[\"2026-01-01\"," + written + "]}", Days.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        refused -> assertThat(refused.getPath())
                                .extracting(JsonMappingException.Reference::getFieldName)
                                .containsExactly("others", null));
    }
}
