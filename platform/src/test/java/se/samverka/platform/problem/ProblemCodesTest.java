package se.samverka.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/problems.md`, the OpenAPI documents and the code have the same list of problem codes.
class ProblemCodesTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final List<String> MODULES =
            List.of("http-guard", "platform", "agreements-service", "finance-service", "meetings-service", "gateway");

    private static final String CODE = "\"([a-z0-9]+(?:-[a-z0-9]+)+)\"";

    /// Where a string in the code is the code of a problem.
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("\\bcode\\(\\)\\s*\\{\\s*return\\s+" + CODE),
            Pattern.compile("RuleBroken\\.(?:conflict|unavailable)\\(\\s*" + CODE),
            Pattern.compile("Kind\\.[A-Z_]+,\\s*" + CODE),
            Pattern.compile(",\\s*" + CODE + ",\\s*(?:\"[A-Z]|\\w+\\.detail|String\\.)"),
            Pattern.compile("(?:\"/[^\"]*\"|\"\"|pointer|at)\\s*,\\s*" + CODE + "\\s*,"),
            Pattern.compile("case\\s+[\\w., ]+->\\s*" + CODE + "\\s*;"),
            Pattern.compile("new WrittenValue<>\\([^;]*?" + CODE),
            Pattern.compile("\\b(?:one|answer)\\(\\s*\\d+,\\s*" + CODE),
            Pattern.compile("put\\(\"code\",\\s*" + CODE));

    /// Files whose strings look the same and are something else: names of controls, algorithms, examples.
    private static final Pattern OTHERS =
            Pattern.compile(".*/(control/check/.*|GivenDigests|ProfileFilter|DiagnosticCode)\\.java");

    /// Codes that the code puts together.
    private static final Pattern BUILT = Pattern.compile(".*-id-twice");

    @Test
    void every_code_of_the_code_is_in_the_list() {
        var missing = new TreeMap<String, String>();
        eachSource((file, text) -> {
            if (OTHERS.matcher(file).matches()) {
                return;
            }
            for (var place : PLACES) {
                place.matcher(text).results().map(found -> found.group(1)).forEach(code -> missing.put(code, file));
            }
            Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);")
                    .matcher(text)
                    .results()
                    .filter(found -> !file.contains("Account"))
                    .forEach(found -> missing.put(
                            found.group(1)
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                    .toLowerCase(java.util.Locale.ROOT),
                            file));
        });
        assertThat(missing).hasSizeGreaterThan(200);
        missing.keySet().removeAll(ProblemCodes.all());
        assertThat(missing).as("codes without a row in docs/problems.md").isEmpty();
    }

    @Test
    void every_code_of_the_list_is_in_the_code() {
        var unused = new TreeSet<>(ProblemCodes.all());
        unused.removeIf(code -> BUILT.matcher(code).matches());
        // Codes that name a constraint of bean validation are made of the constraint's name.
        unused.removeAll(List.of("not-null", "not-empty", "not-blank", "size", "min", "max"));
        eachSource((file, text) -> unused.removeIf(code -> text.contains('"' + code + '"')));
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
