package se.samverka.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/problems.md`, the OpenAPI documents and the code have the same list of problem codes.
class ProblemCodesTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final List<String> MODULES = List.of(
            "http-guard", "edge", "platform", "agreements-service", "finance-service", "meetings-service", "gateway");

    /// A string that is written as codes are. Each is a code of the list or a word of `no-problem-codes.txt`,
    /// wherever it stands: a code can be passed on in too many ways for a test to know the places.
    private static final Pattern WRITTEN_AS_CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

    /// What makes a code of an enum's name.
    private static final Pattern OF_A_NAME = Pattern.compile("replace\\('_',\\s*'-'\\)");
    /// The diagnostics of imported minutes: those that are errors refuse the import.
    private static final String DIAGNOSTICS = "DiagnosticCode.java";
    private static final Pattern ERROR = Pattern.compile("\\b([A-Z_]+)\\(\\w*Severity\\.ERROR\\)");

    /// Codes that the code puts together.
    private static final Pattern BUILT = Pattern.compile(".*-id-twice");

    @Test
    void every_code_of_the_code_is_in_the_list() throws IOException {
        var others = others();
        var missing = new TreeMap<String, String>();
        eachSource((file, text) -> {
            WRITTEN_AS_CODE.matcher(text).results().forEach(found -> missing.put(found.group(1), file));
            if (file.endsWith(DIAGNOSTICS)) {
                ERROR.matcher(text).results().forEach(found -> missing.put(ofName(found.group(1)), file));
            }
            Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);")
                    .matcher(text)
                    .results()
                    .filter(found -> !file.contains("Account"))
                    .forEach(found -> missing.put(
                            found.group(1)
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                    .toLowerCase(Locale.ROOT),
                            file));
        });
        assertThat(missing).hasSizeGreaterThan(400);
        missing.keySet().removeAll(ProblemCodes.all());
        assertThat(missing.keySet())
                .as("words of no-problem-codes.txt that no code has")
                .containsAll(others);
        missing.keySet().removeAll(others);
        assertThat(missing).as("codes without a row in docs/problems.md").isEmpty();
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

    private static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Strings that are written as codes are and are something else.
    private static Set<String> others() throws IOException {
        try (var file = ProblemCodesTest.class.getResourceAsStream("no-problem-codes.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_code_of_the_list_is_in_the_code() {
        var unused = new TreeSet<>(ProblemCodes.all());
        unused.removeIf(code -> BUILT.matcher(code).matches());
        // Codes that name a constraint of bean validation are made of the constraint's name.
        unused.removeAll(List.of("not-null", "not-empty", "not-blank", "size", "min", "max"));
        eachSource((file, text) -> {
            unused.removeIf(code -> text.contains('"' + code + '"'));
            if (file.endsWith(DIAGNOSTICS)) {
                ERROR.matcher(text).results().forEach(found -> unused.remove(ofName(found.group(1))));
            }
        });
        assertThat(unused).as("rows of docs/problems.md that no code has").isEmpty();
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
