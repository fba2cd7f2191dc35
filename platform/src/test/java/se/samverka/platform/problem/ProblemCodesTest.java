package se.samverka.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.contracts.ProblemCode;

/// `docs/problems.md`, the OpenAPI documents and the code have the same list of problem codes.
class ProblemCodesTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final List<String> MODULES = List.of(
            "http-guard", "edge", "platform", "agreements-service", "finance-service", "meetings-service", "gateway");

    private static final Pattern CONSTANT = Pattern.compile("\\bProblemCode\\.([A-Z][A-Z0-9_]*)\\b");

    /// What makes a code of an enum's name.
    private static final Pattern OF_A_NAME = Pattern.compile("replace\\('_',\\s*'-'\\)");
    /// The diagnostics of imported minutes: those that are errors refuse the import.
    private static final String DIAGNOSTICS = "DiagnosticCode.java";
    private static final Pattern ERROR = Pattern.compile("\\b([A-Z_]+)\\(Severity\\.ERROR\\)");

    @Test
    void docs_and_enum_have_the_same_codes() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
                .containsExactlyInAnyOrderElementsOf(ProblemCodes.all());
    }

    @Test
    void codes_are_made_of_names_in_one_place_alone() {
        var places = new TreeSet<String>();
        eachSource((file, text) -> {
            if (OF_A_NAME.matcher(text).find()) {
                places.add(file.substring(file.lastIndexOf('/') + 1));
            }
        });
        assertThat(places).containsExactly(DIAGNOSTICS);
    }

    @Test
    void every_code_is_used() {
        var unused = EnumSet.allOf(ProblemCode.class);
        // Made of the names of constraints of bean validation.
        unused.removeAll(Set.of(
                ProblemCode.NOT_NULL,
                ProblemCode.NOT_EMPTY,
                ProblemCode.NOT_BLANK,
                ProblemCode.SIZE,
                ProblemCode.MIN,
                ProblemCode.MAX));
        eachSource((file, text) -> {
            CONSTANT.matcher(text).results().forEach(found -> {
                if (!found.group(1).equals("class")) {
                    unused.remove(ProblemCode.valueOf(found.group(1)));
                }
            });
            if (file.endsWith(DIAGNOSTICS)) {
                ERROR.matcher(text).results().forEach(found -> unused.remove(ProblemCode.valueOf(found.group(1))));
            }
        });
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "finance", "meetings", "samverka"})
    void the_openapi_documents_show_the_list(String api) throws IOException {
        var document = new YAMLMapper()
                .readTree(Files.readString(ROOT.resolve("contracts/src/main/resources/openapi/" + api + ".yaml")));
        var code = document.at("/components/schemas/Problem/properties/code");
        var shown = new TreeSet<String>();
        code.path("x-extensible-enum").forEach(one -> shown.add(one.asText()));
        assertThat(shown).isEqualTo(ProblemCodes.all());
        var examples = new TreeSet<String>();
        collectExamples(document, examples::add);
        examples.removeAll(ProblemCodes.all());
        assertThat(examples).as("codes of examples that are not in the list").isEmpty();
    }

    private static void collectExamples(JsonNode node, Consumer<String> found) {
        if (node.path("type").asText().startsWith("urn:samverka:problem:")) {
            found.accept(node.path("code").asText());
            node.path("errors").forEach(error -> found.accept(error.path("code").asText()));
        }
        node.forEach(part -> collectExamples(part, found));
    }

    private interface Reader {
        void read(String file, String text);
    }

    private static void eachSource(Reader reader) {
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    reader.read(file.toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
