package se.samverka.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;

/// The committed OpenAPI documents say of problem codes what [ProblemCode] says.
class ProblemsInOpenApiTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("samverka.root", "..")).resolve("contracts/src/main/resources/openapi");

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "finance", "meetings", "samverka"})
    void a_document_shows_the_whole_list(String api) throws IOException {
        var shown = new TreeSet<String>();
        read(api)
                .at("/components/schemas/Problem/properties/code/x-extensible-enum")
                .forEach(code -> shown.add(code.asText()));
        assertThat(shown)
                .isEqualTo(Stream.of(ProblemCode.values())
                        .map(ProblemCode::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "finance", "meetings", "samverka"})
    void every_example_of_a_problem_is_as_its_code_says(String api) throws IOException {
        var examples = new ArrayList<JsonNode>();
        collect(read(api), examples);
        assertThat(examples).isNotEmpty();
        for (var example : examples) {
            var code = ProblemCode.ofCode(example.path("code").asText()).orElseThrow();
            assertThat(example.path("type").asText()).isEqualTo(code.type("https://samverka.example"));
            assertThat(example.path("title").asText()).isEqualTo(code.title().english());
            assertThat(code.statuses())
                    .as(code.code())
                    .contains(example.path("status").asInt());
            assertThat(example.path("errors"))
                    .allSatisfy(error -> assertThat(
                                    ProblemCode.ofCode(error.path("code").asText()))
                            .isPresent());
        }
    }

    private static JsonNode read(String api) throws IOException {
        return new YAMLMapper().readTree(Files.readString(FOLDER.resolve(api + ".yaml")));
    }

    /// An example is whatever has both a code and a trace id.
    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.path("traceId").isTextual() && node.path("code").isTextual()) {
            found.add(node);
        }
        node.forEach(part -> collect(part, found));
    }
}
