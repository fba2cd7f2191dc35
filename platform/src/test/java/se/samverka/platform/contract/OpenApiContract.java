package se.samverka.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares the document that a service serves with the one committed in `contracts/`. With
/// `-Dcontracts.update=true` the committed file is written anew, so that the change shows in the diff.
public final class OpenApiContract {

    /// A reader of YAML 1.1 takes a date without quotes for a date and not for a text.
    private static final StringQuotingChecker QUOTED_DATES = new StringQuotingChecker.Default() {
        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
        }
    };

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(QUOTED_DATES).build())
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /// What a nested type is called where its name says nothing without the type around it.
    private static final Set<String> NAMES_OF_NOTHING =
            Set.of("Kind", "Status", "State", "Type", "Method", "Outcome", "Result", "Format", "Role", "Reason");

    private OpenApiContract() {}

    public static void verify(String api, int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/" + api + "/v1/openapi.yaml"))
                    .build();
            var served = http.send(request, BodyHandlers.ofString());
            assertThat(served.statusCode()).isEqualTo(200);
            var committed = committed(api);
            if (Boolean.getBoolean("contracts.update")
                    && !(Files.exists(committed)
                            && YAML.readTree(Files.readString(committed)).equals(YAML.readTree(served.body())))) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, YAML.writeValueAsString(YAML.readTree(served.body())));
            }
            // Compared as trees: the order of a schema's keys differs from start to start.
            assertThat(YAML.readTree(served.body()))
                    .as("what runs is what contracts/ says; -Dcontracts.update=true writes it anew")
                    .isEqualTo(YAML.readTree(Files.readString(committed)));
        }
    }

    /// Names are what generated clients call things by. An operation has a verb of its own, and no schema has a
    /// number
    /// that the scanner added to tell two of one name apart.
    public static void verifyNames(String api) throws IOException {
        var document = YAML.readTree(Files.readString(committed(api)));
        var operations = new ArrayList<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.add(operation.path("operationId").asText())));
        assertThat(operations)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+([A-Z][a-zA-Z]*)?"));
        var schemas = new ArrayList<String>();
        document.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(schemas)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("[A-Z][a-zA-Z]*").isNotIn(NAMES_OF_NOTHING));
    }

    /// Every example is valid by the schema that it stands for.
    public static void verifyExamples(String api) {
        var document = ApiDocument.committed(api);
        var schemas = new Schemas(document);
        var wrong = new ArrayList<String>();
        for (var operation : document.operations()) {
            operation
                    .spec()
                    .path("parameters")
                    .forEach(parameter -> ApiDocument.examples(parameter)
                            .forEach(one -> wrong(
                                    wrong, schemas, operation.title() + " " + parameter.path("name"), parameter, one)));
            examples(operation.title(), operation.spec().at("/requestBody/content"), schemas, wrong);
            operation
                    .spec()
                    .path("responses")
                    .properties()
                    .forEach(answer -> examples(
                            operation.title() + " " + answer.getKey(),
                            answer.getValue().path("content"),
                            schemas,
                            wrong));
        }
        document.tree().at("/components/schemas").properties().forEach(schema -> {
            var place = schema.getKey();
            ofProperties(place, schema.getValue(), schemas, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    /// Every field of every schema says what its value means, in English and Swedish, and so does every
    /// parameter of a
    /// query or header.
    public static void verifyDescriptions(String api) {
        var document = ApiDocument.committed(api);
        var silent = new ArrayList<String>();
        document.tree()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            if (isSilent(field.getValue())) {
                                silent.add(schema.getKey() + "." + field.getKey());
                            }
                        }));
        for (var operation : document.operations()) {
            for (var in : List.of("query", "header")) {
                operation.parameters(in).stream()
                        .filter(OpenApiContract::isSilent)
                        .forEach(parameter -> silent.add(
                                operation.title() + " " + parameter.path("name").asText()));
            }
        }
        assertThat(silent).as("without a description in both languages").isEmpty();
    }

    private static boolean isSilent(JsonNode described) {
        return !described.path("description").asText().contains(" / ");
    }

    /// The example of a step shows the document as the step leaves it: it differs from what GET shows, and from
    /// the
    /// other steps' examples. A POST that takes If-Match says from which GET the tag comes.
    public static void verifySteps(String api) {
        var operations = ApiDocument.committed(api).operations();
        var wrong = new ArrayList<String>();
        for (var read : operations) {
            if (!read.method().equals("GET") || !read.path().endsWith("}")) {
                continue;
            }
            var seen = new ArrayList<>(answered(read));
            for (var step : operations) {
                if (step.method().equals("POST")
                        && step.path().matches(Pattern.quote(read.path()) + "/[a-z-]+")
                        && schema(step).equals(schema(read))) {
                    answered(step).stream()
                            .filter(seen::contains)
                            .forEach(example -> wrong.add(step.title() + " shows the document of another step"));
                    seen.addAll(answered(step));
                }
            }
        }
        operations.stream()
                .filter(step -> step.method().equals("POST") && step.requiresHeader("If-Match"))
                .filter(step -> !step.spec().path("description").asText().contains("ETag"))
                .forEach(step -> wrong.add(step.title() + " does not say whose ETag it takes"));
        assertThat(wrong).isEmpty();
    }

    private static List<JsonNode> answered(ApiDocument.Operation operation) {
        return success(operation).stream()
                .flatMap(media -> ApiDocument.examples(media).stream())
                .toList();
    }

    private static String schema(ApiDocument.Operation operation) {
        return success(operation).stream()
                .map(media -> media.at("/schema/$ref").asText())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> success(ApiDocument.Operation operation) {
        return operation.spec().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().at("/content/application~1json"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static void examples(String place, JsonNode content, Schemas schemas, List<String> wrong) {
        content.properties().forEach(media -> {
            assertThat(media.getValue().has("example") && media.getValue().has("examples"))
                    .as("%s has example and examples", place)
                    .isFalse();
            if (media.getKey().endsWith("json")) {
                ApiDocument.examples(media.getValue())
                        .forEach(one -> wrong(wrong, schemas, place, media.getValue(), one));
            }
        });
    }

    private static void ofProperties(String place, JsonNode schema, Schemas schemas, List<String> wrong) {
        schema.path("examples").forEach(one -> check(wrong, schemas, place, schema, one));
        schema.path("properties")
                .properties()
                .forEach(
                        property -> ofProperties(place + "." + property.getKey(), property.getValue(), schemas, wrong));
    }

    private static void wrong(List<String> wrong, Schemas schemas, String place, JsonNode described, JsonNode example) {
        check(wrong, schemas, place, described.path("schema"), example);
    }

    private static void check(List<String> wrong, Schemas schemas, String place, JsonNode schema, JsonNode example) {
        var errors = schemas.errors(schema, example);
        if (!errors.isEmpty()) {
            wrong.add(place + ": " + errors);
        }
    }

    private static Path committed(String api) {
        return Path.of(System.getProperty("samverka.root", ".."))
                .resolve("contracts/src/main/resources/openapi/" + api + ".yaml");
    }
}
